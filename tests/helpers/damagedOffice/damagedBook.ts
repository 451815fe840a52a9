import type { CellValue, RowDef, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { diceFrom } from '../seededRandom.ts';
import { type Book, type BookCell, bookHabits } from './bookHabits.ts';
import { damagedDraft, damages } from './damagedFile.ts';
import type { Draft, DraftRow } from './draft.ts';
import { type DamagedFile, placeRows } from './writeText.ts';

const time = new Date(Date.UTC(2026, 0, 1));
const inBooks = damages.filter((damage) => damage.isText !== true);
/** Columns whose figures a spreadsheet holds as numbers; codes are texts with their zeros. */
const numbers: ReadonlySet<string> = new Set(
  'lng lat population elders_60 infants_0_3 households year beds places floor_area_m2 opened'.split(
    ' ',
  ),
);

/** Workbook number `seed`, with the damages of text tables and those of workbooks. */
export async function damagedBook(seed: number): Promise<DamagedFile> {
  const dice = diceFrom(seed + 2_000_000);
  const { draft, done } = damagedDraft(seed, inBooks, dice);
  const book: Book = {
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumn: -1,
    hasHiddenSheet: false,
  };
  const [name = '', apply] = bookHabits[seed % bookHabits.length] ?? [];
  const isApplied = apply?.(draft, book, dice) ?? false;
  // A row of nothing below the last one is no row of a workbook.
  while (draft.body.at(-1)?.cells.every((cell) => cell === '')) draft.body.pop();
  const rows = [...draft.above, ...draft.header, ...draft.body];
  const hidden: WriteSheet[] = book.hasHiddenSheet
    ? [{ name: '填表说明', rows: [['填表说明'], ['一', '二']], hidden: true }]
    : [];
  const sheets = [...hidden, sheetOf(draft, rows, book)];
  const bytes = await writeXlsx({ sheets, properties: { created: time, modified: time } });
  return {
    name: draft.kind === 'population' ? `人口${seed}.xlsx` : `设施${seed}.xlsx`,
    bytes,
    kind: draft.kind,
    damages: isApplied ? [...done, name] : done,
    habit: 'XLSX',
    ...placeRows(
      draft,
      rows.map((_, at) => at + 1),
    ),
  };
}

function sheetOf(draft: Draft, rows: readonly DraftRow[], book: Book): WriteSheet {
  const overrides: WriteSheet['cells'] = new Map();
  for (const [row, cells] of book.cells) {
    for (const [column, cell] of cells) {
      overrides.set(`${rows.indexOf(row)},${column}`, overrideOf(cell));
    }
  }
  const rowDefs = new Map<number, RowDef>();
  for (const row of book.hiddenRows) rowDefs.set(rows.indexOf(row), { hidden: true });
  return {
    name: '表1',
    rows: rows.map((row) => valuesOf(draft, row)),
    columns: draft.columns.map((_, at) => ({ hidden: at === book.hiddenColumn })),
    cells: overrides,
    rowDefs,
    merges: book.merges.map(({ first, last, column }) => ({
      startRow: rows.indexOf(first),
      endRow: rows.indexOf(last),
      startCol: column,
      endCol: column,
    })),
  };
}

function valuesOf(draft: Draft, row: DraftRow): CellValue[] {
  return row.cells.map((cell, column) => {
    if (cell === '') return null;
    const isNumber = numbers.has(draft.columns[column]?.header ?? '');
    return isNumber && /^-?\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell;
  });
}

function overrideOf(cell: BookCell) {
  switch (cell.kind) {
    case 'day':
      return { value: cell.day, type: 'date' as const, style: { numFmt: 'yyyy-mm-dd' } };
    case 'formula':
      return {
        value: cell.result,
        type: 'formula' as const,
        formula: cell.formula,
        formulaResult: cell.result,
      };
    case 'error':
      return { value: cell.error, type: 'error' as const };
  }
}
