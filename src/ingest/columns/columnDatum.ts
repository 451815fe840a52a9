import { type Datum, datumNames } from '../../model/datum.ts';
import type { IssueLog } from '../issueLog.ts';
import type { ColumnMapping } from './mapColumns.ts';
import { headerDatum } from './readHeader.ts';

/** A datum that the headers of the coordinates state. */
export interface ColumnDatum {
  readonly datum: Datum;
  /** The headers that state it. */
  readonly column: string;
}

/** The datum that the headers of both coordinates state; null where neither does, or each another. */
export function columnDatum(
  { positions }: ColumnMapping,
  headers: readonly string[],
): ColumnDatum | null {
  const used = ['lng', 'lat'].flatMap((header) => headers[positions.get(header) ?? -1] ?? []);
  const stating = [...new Set(used)].flatMap((column) => {
    const datum = headerDatum(column);
    return datum === null ? [] : [{ datum, column }];
  });
  const [first] = stating;
  if (!first || stating.some(({ datum }) => datum !== first.datum)) return null;
  return { datum: first.datum, column: stating.map(({ column }) => column).join('、') };
}

/**
 * The datum under which a file is read: what the user chose, else what the headers state, which is said
 * (`datum-in-header`) wherever it is the one used.
 */
export function readDatum(
  chosen: Datum | undefined,
  stated: ColumnDatum | null,
  log: IssueLog,
  line: number,
): Datum | null {
  const datum = chosen ?? stated?.datum ?? null;
  if (stated !== null && stated.datum === datum) {
    const facts = { datum: datumNames[stated.datum] };
    const { column } = stated;
    log.add({ code: 'datum-in-header', severity: 'info', action: 'kept', line, column, facts });
  }
  return datum;
}
