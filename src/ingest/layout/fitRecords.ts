import { delimiters, type Dialect } from '../text/dialect.ts';
import { type MarkedCell, markedCells } from '../text/looseCells.ts';
import type { Records } from '../sheet.ts';
import { plainCell } from '../text/plainCell.ts';
import type { TextRecord } from '../text/splitRecords.ts';
import { type CellShape, shapeOf } from './cellShape.ts';
import type { Layout } from './layout.ts';

const sampledRows = 300;
const fewestRows = 5;
const mostDelimitersAdded = 20;
const longestLine = 4096;

/** Records that are cut again. */
export interface FittedRecords {
  /** Cells of the record at a position, where they are others than its own. */
  get(at: number): readonly string[] | undefined;
}

/** For each column, the share of each shape among well-formed rows. */
type Profile = readonly ReadonlyMap<CellShape, number>[];

/**
 * Cuts again the records that are not as wide as their table, or whose cells do not look like those
 * above and below them: a delimiter too many or too few, text with an unquoted delimiter, another
 * delimiter in one row. A new cut is taken only where all its cells look like their columns and no
 * other cut does as well; tables of less than five well-formed rows are left alone.
 *
 * @param dialect how the text is written; absent where it is no text, whose cells stand as they are
 */
export function fitRecords(
  records: Records,
  layout: Layout,
  dialect: Dialect | undefined,
): FittedRecords {
  const width = layout.headers.length;
  const profile = dialect === undefined || width < 2 ? null : profileOf(records, layout);
  if (dialect === undefined || profile === null) return { get: () => undefined };
  return {
    get(at) {
      const { cells, broken, text } = records.at(at) ?? noRecord;
      if (text === undefined || broken !== null || layout.roles[at] !== 'data') return undefined;
      if (text.length > longestLine || text.trim() === '') return undefined;
      // A record of the right width that was kept with its text has a quote in the midst of a cell.
      const isPlain = cells.length > width && isTrimmed(cells, width);
      if (isPlain && likeness(cells.slice(0, width), profile) > 0) return undefined;
      return bestCut(text, width, profile, dialect)?.map(plainCell);
    },
  };
}

const noRecord: TextRecord = { line: 0, cells: [], broken: null };

function profileOf(records: Records, { headers, roles }: Layout): Profile | null {
  const counts = headers.map(() => new Map<CellShape, number>());
  let rows = 0;
  for (let at = 0; at < records.length && rows < sampledRows; at++) {
    const { cells, broken } = records.at(at) ?? noRecord;
    if (roles[at] !== 'data' || broken !== null || cells.length !== headers.length) continue;
    rows++;
    for (const [column, cell] of cells.entries()) {
      const shape = shapeOf(cell);
      const count = counts[column];
      count?.set(shape, (count.get(shape) ?? 0) + 1);
    }
  }
  if (rows < fewestRows) return null;
  return counts.map((count) => new Map([...count].map(([shape, n]) => [shape, n / rows])));
}

/** Whether a record is as wide as the table but for blank cells at its end. */
function isTrimmed(cells: readonly string[], width: number): boolean {
  return cells.slice(width).every((cell) => cell.trim() === '');
}

const rareShare = 0.02;
const tornFactor = 0.1;

/** Product of the shares of the cells' shapes in their columns; 0 where one hardly occurs. */
function likeness(cells: readonly string[], profile: Profile): number {
  return cells.reduce((product, cell, column) => {
    const share = profile[column]?.get(shapeOf(cell)) ?? 0;
    return share < rareShare ? 0 : product * share;
  }, 1);
}

function bestCut(
  text: string,
  width: number,
  profile: Profile,
  dialect: Dialect,
): readonly string[] | null {
  let best: readonly string[] | null = null;
  const asItStands = markedCells(text, dialect).map(({ cell }) => cell);
  // Where the first cells are right as they stand, there are cells to spare and none to be moved.
  let highest = asItStands.length > width ? likeness(asItStands.slice(0, width), profile) : 0;
  let isTied = false;
  const seen = new Set<string>();
  for (const cells of cutsOf(text, width, dialect)) {
    const key = JSON.stringify(cells);
    // A cut that leaves half of a pair of quotes in a cell is worse than one that does not.
    const isTorn = cells.some((cell) => cell.endsWith(dialect.quote));
    const score = seen.has(key) ? 0 : likeness(cells, profile) * (isTorn ? tornFactor : 1);
    seen.add(key);
    if (score === 0 || score < highest / 2) continue;
    isTied = highest > 0 && score < highest * 2;
    if (score > highest) {
      best = cells;
      highest = score;
    }
  }
  return isTied ? null : best;
}

/** Every way to cut a line into `width` cells that is tried. */
function* cutsOf(text: string, width: number, dialect: Dialect): Generator<readonly string[]> {
  const cells = markedCells(text, dialect);
  yield* narrowed(cells, width, dialect.delimiter);
  for (const line of withDelimiterAdded(text, dialect)) {
    const cut = markedCells(line, dialect);
    // Half of a pair of quotes at the end of a cell: the quote was one of its characters.
    const isTorn = cut.some(({ cell }) => cell.endsWith(dialect.quote));
    if (cut.length === width && !isTorn) yield cut.map(({ cell }) => cell);
  }
  if (cells.length >= width) return;
  for (const delimiter of delimiters) {
    if (delimiter === dialect.delimiter || !text.includes(delimiter)) continue;
    const cut = markedCells(text, { ...dialect, delimiter });
    if (cut.length === width) yield cut.map(({ cell }) => cell);
    yield* narrowed(cut, width, delimiter);
  }
}

/** Too many cells: a blank one left out, or as many neighbours as it takes joined, none in quotes. */
function* narrowed(
  cells: readonly MarkedCell[],
  width: number,
  delimiter: string,
): Generator<readonly string[]> {
  const surplus = cells.length - width;
  if (surplus < 1) return;
  const texts = cells.map(({ cell }) => cell);
  for (let at = 0; at <= width; at++) {
    const run = cells.slice(at, at + surplus + 1);
    const blanks = run.filter(({ cell, quoted }) => !quoted && cell === '').length;
    if (surplus === 1 && run[0]?.cell === '' && !run[0].quoted) yield texts.toSpliced(at, 1);
    // Two spaces in a text are no blank cell between two.
    const isGap = delimiter === ' ' && run[0]?.cell !== '' && run.at(-1)?.cell !== '';
    if ((blanks > 0 && !isGap) || run.length <= surplus || run.some(({ quoted }) => quoted))
      continue;
    const joined = texts.slice(at, at + surplus + 1).join(delimiter);
    yield texts.toSpliced(at, surplus + 1, joined);
  }
}

/** The line with a delimiter more, before a quote in the midst of a cell. */
function* withDelimiterAdded(text: string, { quote, delimiter }: Dialect): Generator<string> {
  let tried = 0;
  for (let at = text.indexOf(quote, 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    const isOpening = text.slice(0, at).endsWith(delimiter);
    const isClosing = at === text.length - 1 || text.startsWith(delimiter, at + 1);
    // Three quotes in a row are one within a cell and the end of it.
    const isEscaped = text.slice(Math.max(0, at - 2), at + 3).includes(quote.repeat(3));
    if (isOpening || isClosing || isEscaped) continue;
    yield text.slice(0, at) + delimiter + text.slice(at);
    if (++tried === mostDelimitersAdded) return;
  }
}
