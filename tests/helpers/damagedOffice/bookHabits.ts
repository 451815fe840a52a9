import type { IssueCode } from '../../../src/model/issue.ts';
import type { Dice } from '../seededRandom.ts';
import { type Draft, type DraftRow, positionOf, soundRows } from './draft.ts';

/** What a cell of a workbook can hold besides its text. */
export type BookCell =
  | { readonly kind: 'day'; readonly day: Date }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | null }
  | { readonly kind: 'error'; readonly error: string };

/** Rows that a cell is merged over, both ends included. */
export interface MergedRows {
  readonly first: DraftRow;
  readonly last: DraftRow;
  readonly column: number;
}

/** What a workbook has that a text has not. */
export interface Book {
  readonly cells: Map<DraftRow, Map<number, BookCell>>;
  readonly merges: MergedRows[];
  readonly hiddenRows: Set<DraftRow>;
  hiddenColumn: number;
  hasHiddenSheet: boolean;
}

export type BookHabit = readonly [
  name: string,
  apply: (draft: Draft, book: Book, dice: Dice) => boolean,
];

function expectOnce(draft: Draft, damage: string, code: IssueCode): true {
  draft.expected.push({ damage, codes: [code] });
  return true;
}

/** Three sound rows below each other. */
function soundRun(draft: Draft): readonly DraftRow[] {
  const sound = new Set(soundRows(draft));
  const start = draft.body.findIndex((row, at) =>
    [row, draft.body[at + 1], draft.body[at + 2]].every((one) => one && sound.has(one)),
  );
  return start === -1 ? [] : draft.body.slice(start, start + 3);
}

/** Merges one column over three rows; only the first holds the cell. */
function merge(draft: Draft, book: Book, header: string): readonly DraftRow[] {
  const column = positionOf(draft, header);
  const rows = column === -1 ? [] : soundRun(draft);
  const [first, , last] = rows;
  if (first === undefined || last === undefined) return [];
  for (const row of rows) row.isDamaged = true;
  for (const row of rows.slice(1)) row.cells[column] = '';
  book.merges.push({ first, last, column });
  return rows;
}

function setCell(book: Book, row: DraftRow, column: number, cell: BookCell): void {
  const cells = book.cells.get(row) ?? new Map<number, BookCell>();
  cells.set(column, cell);
  book.cells.set(row, cells);
  row.isDamaged = true;
}

/** A sound row and the place of a column in it; null where there is none. */
function cellFor(draft: Draft, dice: Dice, headers: readonly string[]) {
  const header = headers.find((one) => positionOf(draft, one) !== -1);
  const rows = soundRows(draft).filter((row) => typeof row.truth?.get(header ?? '') === 'number');
  if (header === undefined || rows.length === 0) return null;
  return { header, column: positionOf(draft, header), row: dice.pick(rows) };
}

const counts = ['population', 'beds', 'floor_area_m2'];

export const bookHabits: readonly BookHabit[] = [
  [
    'hidden rows',
    (draft, book, dice) => {
      const rows = soundRows(draft);
      if (rows.length === 0) return false;
      book.hiddenRows.add(dice.pick(rows));
      return expectOnce(draft, 'hidden rows', 'rows-hidden');
    },
  ],
  [
    'hidden column',
    (draft, book, dice) => {
      book.hiddenColumn = dice.below(draft.columns.length);
      return expectOnce(draft, 'hidden column', 'columns-hidden');
    },
  ],
  [
    'hidden sheet',
    (_, book) => {
      book.hasHiddenSheet = true;
      return true;
    },
  ],
  [
    'district merged down',
    (draft, book) => {
      const rows = merge(draft, book, 'district');
      const district = rows[0]?.truth?.get('district') ?? '';
      for (const row of rows) row.truth?.set('district', district);
      return rows.length > 0 && expectOnce(draft, 'district merged down', 'cells-merged');
    },
  ],
  [
    'number merged down',
    (draft, book) => {
      const rows = merge(draft, book, 'population');
      for (const row of rows.slice(1)) row.truth?.set('population', Number.NaN);
      return rows.length > 0 && expectOnce(draft, 'number merged down', 'cells-merged-number');
    },
  ],
  [
    'day for a year',
    (draft, book, dice) => {
      const place = cellFor(draft, dice, ['opened', 'year']);
      if (place === null) return false;
      const year = Number(place.row.truth?.get(place.header));
      const day = new Date(Date.UTC(year, dice.below(12), 1 + dice.below(28)));
      setCell(book, place.row, place.column, { kind: 'day', day });
      place.row.expected.push({ damage: 'day for a year', codes: ['number-repaired'] });
      return true;
    },
  ],
  [
    'formula with a result',
    (draft, book, dice) => {
      const place = cellFor(draft, dice, counts);
      if (place === null) return false;
      const result = Number(place.row.truth?.get(place.header));
      setCell(book, place.row, place.column, { kind: 'formula', formula: 'A1+1', result });
      return true;
    },
  ],
  [
    'formula without a result',
    (draft, book, dice) => {
      const place = cellFor(draft, dice, counts);
      if (place === null) return false;
      setCell(book, place.row, place.column, { kind: 'formula', formula: 'A1+1', result: null });
      place.row.truth?.set(place.header, Number.NaN);
      place.row.expected.push({ damage: 'formula without a result', codes: ['formula-blank'] });
      return true;
    },
  ],
  [
    'error cell',
    (draft, book, dice) => {
      const place = cellFor(draft, dice, counts);
      if (place === null) return false;
      setCell(book, place.row, place.column, { kind: 'error', error: '#N/A' });
      place.row.truth?.set(place.header, Number.NaN);
      place.row.expected.push({ damage: 'error cell', codes: ['cell-error'] });
      return true;
    },
  ],
];
