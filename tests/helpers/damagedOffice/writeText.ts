import type { Draft, DraftRow, Expected, Value } from './draft.ts';
import { encode, type Habit } from './habits.ts';

/** A row as it must be found in the table that is read. */
export interface TruthRow {
  readonly line: number;
  readonly values: ReadonlyMap<string, Value>;
}

/** A finding that must be made at a line; 0 is the whole file. */
export interface ExpectedAt extends Expected {
  readonly line: number;
}

/** A file, and all that is true about it. */
export interface DamagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: Draft['kind'];
  readonly rows: readonly TruthRow[];
  readonly expected: readonly ExpectedAt[];
  /** Records of the file without its header rows. */
  readonly records: number;
  readonly headerLine: number;
  /** What was done to it, and how it is written. */
  readonly damages: readonly string[];
  readonly habit: string;
}

/** Rows placed at their lines. */
export interface Placed {
  readonly rows: TruthRow[];
  readonly expected: ExpectedAt[];
  readonly headerLine: number;
  readonly records: number;
}

/** What is true about a draft whose rows stand at these lines: above, header and body, in order. */
export function placeRows(draft: Draft, lines: readonly number[]): Placed {
  const all = [...draft.above, ...draft.header, ...draft.body];
  const rows: TruthRow[] = [];
  const expected: ExpectedAt[] = draft.expected.map((one) => ({ ...one, line: 0 }));
  for (const [at, row] of all.entries()) {
    const line = lines[at] ?? 0;
    if (row.truth !== null) rows.push({ line, values: withoutExtra(row.truth) });
    for (const one of row.expected) expected.push({ ...one, line });
  }
  const records = all.length - draft.header.length;
  return { rows, expected, headerLine: lines[draft.above.length] ?? 0, records };
}

function withoutExtra(truth: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...truth].filter(([header]) => header !== ''));
}

/** A draft as the bytes of a text table. */
export function writeText(draft: Draft, habit: Habit): Placed & { readonly bytes: Uint8Array } {
  const lines: number[] = [];
  const texts: string[] = [];
  let line = 1;
  for (const row of [...draft.above, ...draft.header, ...draft.body]) {
    const text = rowText(row, habit);
    lines.push(line);
    texts.push(text);
    line += text.split('\n').length;
  }
  const bytes = encode(texts.join(habit.lineEnd) + habit.lineEnd, habit);
  return { ...placeRows(draft, lines), bytes };
}

function rowText(row: DraftRow, { delimiter, quotesAll }: Habit): string {
  const quoted = (cell: string) => {
    const needed = quotesAll || cell.includes(delimiter) || /["\n\r]/u.test(cell);
    return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  return row.write?.(quoted, delimiter) ?? row.cells.map(quoted).join(delimiter);
}
