import type { InputFile, TableKind } from '../../model/project.ts';
import type { IssueLog } from '../issueLog.ts';
import { columnNames } from '../layout/columnNames.ts';
import { findLayout } from '../layout/findLayout.ts';
import type { Layout } from '../layout/layout.ts';
import { sha256Hex } from '../project/sha256.ts';
import { recordsBy } from '../recordsBy.ts';
import type { ReadOptions } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { findPersonal, type PersonalColumn } from './findPersonal.ts';
import { leaveOut, type SheetRecords } from './leaveOut.ts';
import { maskRemark } from './personalTokens.ts';
import { redactedCopy } from './redactedCopy.ts';

/** The table of a sheet before data of persons are looked for. */
export interface FoundTable extends SheetRecords {
  readonly kind: TableKind | null;
  readonly layout: Layout;
  readonly headers: readonly string[];
}

/** The records without data of persons. */
export interface PersonFree extends SheetRecords {
  /** Columns that are left out. */
  readonly left: ReadonlySet<number>;
  /** False: there was nothing to leave out, or the user wants everything. */
  readonly cleaned: boolean;
}

/**
 * Leaves data of persons out of a table, unless the user wants them, and says so column by column;
 * see `findPersonal` for what is recognised. A travel matrix has none.
 */
export function withoutPersons(table: FoundTable, options: ReadOptions, log: IssueLog): PersonFree {
  const { records, fitted, kind, headers, layout } = table;
  const nothing: PersonFree = { records, fitted, left: new Set(), cleaned: false };
  if (kind === 'matrix' || options.keepPersonal) return nothing;
  if (options.copyOf) {
    log.add({ code: 'personal-copy', severity: 'info', action: 'skipped' });
    return { ...nothing, left: new Set(options.copyOf.left) };
  }
  const personal = findPersonal(kind, headers, dataRows(table));
  const remarks = personalRemarks(table);
  report(personal, remarks, table, log);
  if (personal.length === 0 && remarks.length === 0) return nothing;
  const left = new Set(personal.flatMap(({ position, whole }) => (whole ? [position] : [])));
  return { ...leaveOut({ records, fitted }, layout, personal), left, cleaned: true };
}

/** The records of a list of persons with every cell blank: nothing of a person is told. */
export function withoutRows({ records }: FoundTable, log: IssueLog): SheetRecords {
  const facts = { kind: 'list' };
  log.add({ code: 'personal-data', severity: 'warning', action: 'skipped', facts });
  const blank = recordsBy(records.length, (at) => {
    const { line = 0, cells = [] } = records.at(at) ?? {};
    return { line, cells: cells.map(() => ''), broken: null };
  });
  return { records: blank, fitted: asItStands };
}

/**
 * What is kept of a file from which data of persons were left out: a copy of its table as text,
 * with the hash of the file itself noted.
 */
export function copyInput(input: InputFile, clean: PersonFree, layout: Layout): InputFile {
  const { bytes, headerLine } = redactedCopy(clean, layout);
  const { values } = input.decisions ?? {};
  return {
    ...input,
    bytes,
    sha256: sha256Hex(bytes),
    decisions: {
      quote: '"',
      ...(headerLine > 0 ? { headerLines: { line: headerLine, rows: layout.headerRows } } : {}),
      ...(values === undefined ? {} : { values }),
      copyOf: { sha256: input.sha256, left: [...clean.left], persons: false },
    },
  };
}

/**
 * True where a sheet that is not read holds data of persons: the workbook would be kept with them.
 * Says so with the name of the sheet.
 */
export function othersHoldPersons(
  sheets: readonly Sheet[],
  chosen: Sheet,
  options: ReadOptions,
  log: IssueLog,
): boolean {
  if (options.keepPersonal) return false;
  const found = sheets.filter((sheet) => sheet !== chosen && holdsPersons(sheet));
  for (const { name } of found) {
    const facts = { kind: 'sheet', sheet: name };
    log.add({ code: 'personal-data', severity: 'warning', action: 'skipped', facts });
  }
  return found.length > 0;
}

/** No record is cut again. */
const asItStands: SheetRecords['fitted'] = { get: () => undefined };

function holdsPersons({ records }: Sheet): boolean {
  const layout = findLayout(records);
  const headers = columnNames(records, layout);
  const table = { records, fitted: asItStands, kind: null, layout, headers };
  return findPersonal(null, headers, dataRows(table)).length > 0;
}

function* dataRows({ records, fitted, layout }: FoundTable): Generator<readonly string[]> {
  for (let at = 0; at < records.length; at++) {
    const record = layout.roles[at] === 'data' ? records.at(at) : undefined;
    if (record?.broken === null) yield fitted.get(at) ?? record.cells;
  }
}

/** Lines of titles and remarks that name somebody. */
function personalRemarks({ records, layout }: FoundTable): readonly number[] {
  return layout.roles.flatMap((role, at) => {
    const record = role === 'title' || role === 'note' ? records.at(at) : undefined;
    return record?.cells.some((cell) => maskRemark(cell) !== cell) ? [record.line] : [];
  });
}

function report(
  personal: readonly PersonalColumn[],
  remarks: readonly number[],
  { headers }: FoundTable,
  log: IssueLog,
): void {
  const start = { code: 'personal-data', severity: 'warning' } as const;
  for (const { position, kind, count, whole } of personal) {
    const facts = { kind, count: String(count) };
    const action = whole ? 'skipped' : 'repaired';
    log.add({ ...start, action, column: headers[position] ?? '', facts });
  }
  const facts = { kind: 'remark', count: '1' };
  for (const line of remarks) log.add({ ...start, action: 'repaired', line, facts });
}
