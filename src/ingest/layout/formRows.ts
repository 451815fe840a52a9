import { scaledUnitOf } from '../cells/units.ts';

/** What statistical forms print above their columns of words, where the others have numbers. */
const stems: ReadonlySet<string> = new Set('甲 乙 丙 丁 戊 栏次 编号 序号 a b c d'.split(' '));
const fewestNumbers = 3;
/** Units of no count, as they stand under the headers of coordinates, shares and years. */
const otherUnits: ReadonlySet<string> = new Set(['度', '°', '年', '-', '—', '/']);

/**
 * Whether a row says what each column is counted in (人, 张, 万人), as it stands below the header in
 * statistical tables: two units at least, and nothing but units.
 */
export function isUnitsRow(cells: readonly string[]): boolean {
  const filled = cells.map(plain).filter((cell) => cell !== '');
  const units = filled.filter(isUnit);
  return units.length >= 2 && filled.every((cell) => units.includes(cell) || otherUnits.has(cell));
}

/** Whether a cell names a unit and nothing else: `（㎡）`, `万人`. */
export function isUnit(cell: string): boolean {
  return scaledUnitOf(plain(cell)) !== null;
}

/**
 * Whether a row numbers the columns, as forms print it below the header: 甲, 乙, 1, 2, 3. Numbers
 * without a gap from the first or second column on, every cell filled.
 */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const marks = cells.map(plain);
  while (marks.at(-1) === '') marks.pop();
  const start = marks.findIndex((mark) => !stems.has(mark));
  const numbers = marks.slice(start).map(Number);
  if (start === -1 || numbers.length < fewestNumbers || marks.length < 4) return false;
  const first = numbers[0] ?? 0;
  if (first !== 1 && first !== start + 1) return false;
  return numbers.every((number, at) => number === first + at);
}

/** Width folded, in lower case, without brackets around. */
function plain(cell: string): string {
  const text = cell.slice(0, 20).normalize('NFKC').trim().toLowerCase();
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
}
