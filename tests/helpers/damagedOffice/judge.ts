import { columnsOf } from '../../../src/ingest/columns/headerSynonyms.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import type { TableReading } from '../../../src/ingest/reading.ts';
import type { Value } from './draft.ts';
import type { DamagedFile, ExpectedAt, TruthRow } from './writeText.ts';

/** How a file was read, against what is true about it. */
export interface Verdict {
  /** What was thrown, or null. */
  readonly thrown: string | null;
  /** read = accepted + rejected + skipped, and read is what the file has. */
  readonly isLedgerExact: boolean;
  /** Rows that are wrong in a cell or absent, and no finding names their line. */
  readonly lost: readonly string[];
  /** Rows of the table that are no data. */
  readonly phantoms: readonly number[];
  /** Damages without any finding at their line. */
  readonly wrongLine: readonly ExpectedAt[];
  /** Damages without a finding of their code at their line. */
  readonly wrongCode: readonly ExpectedAt[];
  /** Findings about sound rows. */
  readonly falseAlarms: readonly string[];
  /** Rows that are not read as they should be, said or not. */
  readonly misread: readonly string[];
}

export function judge(file: DamagedFile): Verdict {
  try {
    return verdictOf(file, readTable({ name: file.name, bytes: file.bytes }, {}));
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      thrown,
      isLedgerExact: false,
      lost: [],
      phantoms: [],
      wrongLine: file.expected,
      wrongCode: file.expected,
      falseAlarms: [],
      misread: [],
    };
  }
}

function verdictOf(file: DamagedFile, reading: TableReading): Verdict {
  const { read, accepted, rejected, skipped } = reading.input;
  const lines = new Set(reading.issues.map(({ line }) => line));
  const rowAt = rowsByLine(reading);
  const misread = file.rows.flatMap((row) => misreadCells(row, reading, rowAt));
  const known = new Set(file.rows.map(({ line }) => line));
  const damaged = new Set([0, file.headerLine, ...file.expected.map(({ line }) => line)]);
  return {
    thrown: null,
    isLedgerExact: read === accepted + rejected + skipped && read === file.records,
    misread: misread.map(({ text }) => text),
    lost: misread.filter(({ line }) => !lines.has(line)).map(({ text }) => text),
    phantoms: [...rowAt.keys()].filter((line) => !known.has(line)),
    wrongLine: file.expected.filter(({ line }) => !lines.has(line)),
    wrongCode: file.expected.filter(({ line, codes }) => {
      const found = reading.issues.filter((issue) => issue.line === line);
      return !found.some((issue) => codes.includes(issue.code));
    }),
    falseAlarms: reading.issues
      .filter(({ line }) => !damaged.has(line))
      .map(({ line, code, column, value }) => `${line} ${code} ${column} ${value}`),
  };
}

/** Physical line → row of the table that was read. */
function rowsByLine(reading: TableReading): ReadonlyMap<number, number> {
  const table = reading.facilities ?? reading.population;
  return new Map(Array.from(table?.origin.line ?? [], (line, row) => [line, row]));
}

interface Misread {
  readonly line: number;
  readonly text: string;
}

function misreadCells(
  row: TruthRow,
  reading: TableReading,
  rowAt: ReadonlyMap<number, number>,
): readonly Misread[] {
  const { line } = row;
  const at = rowAt.get(line);
  if (at === undefined) return [{ line, text: `${line} is not there` }];
  return [...row.values].flatMap(([header, value]) => {
    const found = cellOf(reading, header, at);
    if (isSame(found, value)) return [];
    return [{ line, text: `${line} ${header}: ${String(found)} for ${String(value)}` }];
  });
}

/** Equal, blanks included; degrees from minutes and seconds agree to a tenth of a millimetre. */
function isSame(found: Value | undefined, value: Value): boolean {
  if (Object.is(found, value)) return true;
  return typeof found === 'number' && typeof value === 'number' && Math.abs(found - value) < 1e-9;
}

function cellOf(reading: TableReading, header: string, row: number): Value | undefined {
  const table = reading.facilities ?? reading.population;
  const kind = reading.kind;
  if (table === null || !(kind === 'facilities' || kind === 'population')) return undefined;
  const field = columnsOf[kind].find((column) => column.header === header)?.field ?? '';
  const cells: unknown = new Map<string, unknown>(Object.entries(table)).get(field);
  if (cells instanceof Float64Array) return cells[row];
  const cell: unknown = Array.isArray(cells) ? cells[row] : undefined;
  return typeof cell === 'string' ? cell : undefined;
}
