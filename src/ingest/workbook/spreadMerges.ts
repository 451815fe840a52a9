import type { SheetNote } from '../sheet.ts';
import type { MergedRange, SheetCells } from './readCells.ts';
import { sheetLimits } from './sheetLimits.ts';

/** No header reaches below this row. */
const deepestHeader = 20;
const looksLikeNumber = /^[+-]?[\d.,]+%?$/u;

/** What of a sheet its merged cells touch. */
export type MergedCells = Pick<SheetCells, 'rows' | 'width' | 'merges' | 'firstValueRow'>;

/** How the merged cells of a sheet were filled. */
export interface SpreadMerges {
  /** Merged ranges below the header whose text now stands in every row. */
  readonly filled: number;
  /** Merged ranges with a number: it stays in the first row, or sums would count it twice. */
  readonly keptOnce: number;
}

/**
 * Fills merged cells in place. In the header a merged cell is spread over its columns, unless it is
 * alone in its row, which is a title. Below the header a text is spread down its rows: a street
 * merged over its communities is the street of each. Header and body meet at the first row with a
 * number, at the latest after 20 rows.
 */
export function spreadMerges(sheet: MergedCells): SpreadMerges {
  const bodyStart = Math.min(sheet.firstValueRow, deepestHeader);
  let filled = 0;
  let keptOnce = 0;
  let visited = 0;
  for (const range of sheet.merges) {
    // Ranges of a true workbook do not overlap, so that they cannot hold more than a sheet does.
    visited += range.bottom - range.top + range.right - range.left + 1;
    if (visited > sheetLimits.cells) break;
    const text = sheet.rows.get(range.top)?.[range.left] ?? '';
    if (text === '') continue;
    if (range.top < bodyStart) {
      if (!isAlone(sheet, range)) spreadRight(sheet, range, text);
    } else if (range.bottom > range.top) {
      const isNumber = isNumberText(text);
      if (isNumber) keptOnce++;
      else filled += spreadDown(sheet, range, text);
    }
  }
  return { filled, keptOnce };
}

/** What is said of merged cells that were filled, or were not. */
export function mergeNotes({ filled, keptOnce }: SpreadMerges): SheetNote[] {
  const said = [
    { code: 'cells-merged', severity: 'info', count: filled },
    { code: 'cells-merged-number', severity: 'warning', count: keptOnce },
  ] as const;
  return said.flatMap(({ code, severity, count }) =>
    count === 0 ? [] : [{ code, severity, action: 'kept', facts: { count: String(count) } }],
  );
}

/** True for the text of a number, which is counted and so stays in one row. */
export function isNumberText(text: string): boolean {
  return looksLikeNumber.test(text);
}

function isAlone(sheet: MergedCells, range: MergedRange): boolean {
  const cells = sheet.rows.get(range.top) ?? [];
  return cells.every((cell, column) => cell === '' || column === range.left);
}

function spreadRight(sheet: MergedCells, { top, left, right }: MergedRange, text: string): void {
  const cells = sheet.rows.get(top) ?? [];
  for (let column = left; column <= Math.min(right, sheet.width - 1); column++) {
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
}

/** Fills the rows that hold anything; answers 1 where there was one, else 0. */
function spreadDown(sheet: MergedCells, range: MergedRange, text: string): number {
  let found = 0;
  for (let row = range.top + 1; row <= range.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (cells === undefined) continue;
    while (cells.length < range.left) cells.push('');
    cells[range.left] = text;
    found = 1;
  }
  return found;
}
