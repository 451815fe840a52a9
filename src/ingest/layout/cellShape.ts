/** What a cell looks like, without saying what it means. */
export type CellShape =
  | 'blank'
  | 'number'
  | 'date'
  | 'time'
  | 'amount'
  | 'code'
  | 'address'
  | 'text';

const longestTyped = 64;
const date = /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,4}日?)?$/u;
const time = /^\d{1,2}:\d{2}(?::\d{2})?$/u;
const number = /^[-+]?\d+(?:,\d{3})*(?:\.\d+)?%?$/u;
const amount = /^[$€£¥￥]-?\d+(?:[.,]\d+)*$/u;
const code = /^[A-Za-z]{1,4}[-_]?\d{2,}$/u;

/** Shape of one cell; full-width digits and signs count as plain ones. */
export function shapeOf(cell: string): CellShape {
  const plain = cell.length <= longestTyped ? cell.normalize('NFKC').trim() : cell.trim();
  if (plain === '') return 'blank';
  if (plain.startsWith('http://') || plain.startsWith('https://')) return 'address';
  if (plain.length > longestTyped) return 'text';
  if (number.test(plain)) return 'number';
  if (time.test(plain)) return 'time';
  if (date.test(plain)) return 'date';
  if (amount.test(plain)) return 'amount';
  return code.test(plain) ? 'code' : 'text';
}

/** Whether a shape is one that headers and titles do not have. */
export function isTyped(shape: CellShape): boolean {
  return shape !== 'blank' && shape !== 'text';
}

/** Number of cells that are not blank. */
export function countFilled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
}
