import { guardFormula } from '../model/formulaGuard.ts';
import { createIssueLog, type IssueLog } from './issueLog.ts';
import type { FittedRecords } from './layout/fitRecords.ts';
import type { Layout } from './layout/layout.ts';
import { countPersons } from './privacy/countPersons.ts';
import type { PersonTable } from './privacy/personTable.ts';
import { copyText } from './privacy/redactedCopy.ts';
import { sha256Hex } from './project/sha256.ts';
import { untold } from './progress.ts';
import type { FileBytes, ReadOptions, TableReading } from './reading.ts';
import { rowCells } from './rows/dataRows.ts';
import { sortRecords } from './rows/recordLedger.ts';
import type { OpenedFile, Records, Sheet } from './sheet.ts';

/** A sheet of which every row is a person. */
export interface PersonSheet {
  readonly opened: OpenedFile;
  readonly sheet: Sheet;
  readonly records: Records;
  readonly layout: Layout;
  readonly fitted: FittedRecords;
  readonly headerLine: number;
  readonly table: PersonTable;
}

/**
 * Reads a list of persons as the population of their communities, or refuses it, saying why: it
 * needs a column of ages and one of communities or streets. What is read, shown and kept are the
 * counts alone, unless the user wants the list itself kept; the ledger is of the list.
 *
 * @param read reads the counts, a text, as any other table
 */
export function readPersons(
  file: FileBytes,
  person: PersonSheet,
  options: ReadOptions,
  read: (file: FileBytes, options: ReadOptions) => TableReading,
): TableReading {
  const { opened, sheet, records, layout, fitted, table } = person;
  const log = createIssueLog(file.name, sheet.name);
  for (const note of sheet.notes) log.add(note);
  const sorted = sortRecords(
    { records, layout, fitted, asGiven: records },
    -1,
    withoutValues(log),
    untold,
  );
  const reason = reasonToRefuse(table);
  if (reason !== null) {
    log.add({ code: 'persons-refused', severity: 'error', action: 'rejected', facts: { reason } });
  }
  const counted = countPersons(table, reason === null ? rowCells(sorted.data) : []);
  const bytes = new TextEncoder().encode(csvOf([counted.headers, ...counted.rows]));
  const sha256 = sha256Hex(file.bytes);
  const inner = read(
    { name: file.name, bytes },
    {
      ...copyText,
      quote: '"',
      kind: 'population',
      headerLines: { line: 1, rows: 1 },
      copyOf: { sha256, left: [], persons: true },
      ...(options.datum ? { datum: options.datum } : {}),
    },
  );
  if (reason === null) reportCount(log, sorted.data.count, counted.rows.length, counted.ageless);
  const accepted = reason === null ? sorted.data.count : 0;
  const { encoding, delimiter } = opened;
  const counts = {
    read: sorted.read,
    accepted,
    rejected: sorted.read - sorted.skipped - accepted,
    skipped: sorted.skipped,
  };
  const kept = options.keepPersonal
    ? { bytes: file.bytes, sha256, decisions: { keepPersonal: true as const } }
    : {};
  return {
    ...inner,
    input: {
      ...inner.input,
      encoding,
      delimiter,
      headerLine: person.headerLine,
      ...counts,
      ...kept,
    },
    population: reason === null ? inner.population : null,
    issues: [...log.list(), ...(reason === null ? ofCounts(inner) : [])],
  };
}

function reasonToRefuse({ age, places }: PersonTable): 'age' | 'place' | null {
  if (age === -1) return 'age';
  const isPlaced = ['name', 'community_code', 'street', 'street_code'].some((one) =>
    places.has(one),
  );
  return isPlaced ? null : 'place';
}

/** Findings about records without their text, which names persons. */
function withoutValues(log: IssueLog): IssueLog {
  return {
    ...log,
    add: ({ value: _value, facts: _facts, ...start }) => log.add(start),
  };
}

function reportCount(log: IssueLog, persons: number, groups: number, ageless: number): void {
  const facts: Record<string, string> = { persons: String(persons), groups: String(groups) };
  if (ageless > 0) facts['ageless'] = String(ageless);
  log.add({ code: 'persons-counted', severity: 'warning', action: 'kept', facts });
}

/** What is found about the counts; their lines are not those of the list. */
function ofCounts({ issues }: TableReading): TableReading['issues'] {
  return issues
    .filter(({ code }) => code !== 'personal-copy')
    .map((issue) => ({ ...issue, line: 0, record: 0 }));
}

function csvOf(rows: readonly (readonly string[])[]): string {
  const cellOf = (cell: string) => `"${guardFormula(cell).replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(cellOf).join(',')}\n`).join('');
}
