import { countRecognised } from '../columns/recogniseKind.ts';
import { isTyped, shapeOf } from '../layout/cellShape.ts';
import { delimiters, type Dialect } from './dialect.ts';
import { splitRecords, type TextRecord } from './splitRecords.ts';

const sampleLines = 100;
const headerLines = 20;
/** Characters at the start of a text that are looked at. */
export const maxSampleLength = 200_000;
const evenShare = 0.9;

/** What of a dialect is already known. */
export interface KnownDialect {
  readonly delimiter?: string;
  readonly quote?: string;
}

/**
 * Finds the dialect of a text from its first 100 lines: the one under which a line holds most known
 * headers, else the one that cuts most lines into the same number of cells; ties go to the likelier
 * delimiter and quote; `,` and `"` where nothing cuts anything. A space is a delimiter only where
 * nothing else is one.
 */
export function sniffDialect(text: string, known: KnownDialect = {}): Dialect {
  const sample = firstLines(text.slice(0, maxSampleLength));
  const tried = known.delimiter === undefined ? delimiters : [known.delimiter];
  let best: Trial = trial(sample, dialectOf(known.delimiter ?? ',', quoteOf(known, '"')));
  for (const delimiter of tried) {
    if (!sample.includes(delimiter)) continue;
    for (const dialect of dialectsWith(delimiter, sample, known)) {
      const next = trial(sample, dialect);
      if (isBetter(next, best)) best = next;
    }
  }
  return { ...best.dialect, width: best.width };
}

/** Whether double quotes come in twos only, and not as blank cells. */
function isDoubled(sample: string): boolean {
  const rest = sample.replaceAll('""', '');
  return rest.length < sample.length && !rest.includes('"');
}

/**
 * Whether quotes in the midst of a cell have a backslash, all of them. Before a doubled quote, or
 * one that ends its cell, a backslash is a character of the cell.
 */
function isBackslashed(sample: string, { quote, delimiter }: Dialect): boolean {
  const [first = '', ...behind] = sample.replaceAll(quote + quote, '').split(`\\${quote}`);
  const ends = (rest: string) => rest === '' || rest.startsWith('\n') || rest.startsWith(delimiter);
  if (behind.every(ends)) return false;
  const rest = first + behind.join('');
  for (let at = rest.indexOf(quote); at !== -1; at = rest.indexOf(quote, at + 1)) {
    const opens = at === 0 || rest[at - 1] === '\n' || rest.endsWith(delimiter, at);
    if (!opens && !ends(rest.slice(at + 1, at + 1 + delimiter.length))) return false;
  }
  return true;
}

/** Whether a quote both opens and closes cells; an apostrophe before a number only opens them. */
function isAround(sample: string, quote: string, delimiter: string): boolean {
  const opens = [`\n${quote}`, `${delimiter}${quote}`].some((start) => sample.includes(start));
  const closes = [`${quote}\n`, `${quote}${delimiter}`].some((end) => sample.includes(end));
  return (opens || sample.startsWith(quote)) && (closes || sample.endsWith(quote));
}

interface Trial {
  readonly dialect: Dialect;
  readonly score: number;
  /** Cells of most records. */
  readonly width: number;
  /** Share of the records with cells that are that wide. */
  readonly even: number;
  readonly records: readonly TextRecord[];
}

function dialectOf(
  delimiter: string,
  quote: '"' | "'",
  escape: Dialect['escape'] = quote,
): Dialect {
  return { delimiter, quote, escape, width: 0 };
}

function quoteOf({ quote }: KnownDialect, otherwise: '"' | "'"): '"' | "'" {
  return quote === '"' || quote === "'" ? quote : otherwise;
}

function dialectsWith(delimiter: string, sample: string, known: KnownDialect): Dialect[] {
  const quotes: readonly ('"' | "'")[] =
    known.quote === undefined ? ['"', "'"] : [quoteOf(known, '"')];
  return quotes
    .filter((quote) => quote === '"' || isAround(sample, quote, delimiter))
    .flatMap((quote) => {
      const plain = dialectOf(delimiter, quote);
      if (quote === "'" && isDoubled(sample)) return [{ ...plain, doubled: true }];
      return isBackslashed(sample, plain) ? [plain, { ...plain, escape: '\\' as const }] : [plain];
    });
}

function trial(sample: string, dialect: Dialect): Trial {
  const records = splitRecords(sample, dialect);
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headers = Math.max(0, ...filled.slice(0, headerLines).map((r) => countRecognised(r.cells)));
  const widths = new Map<number, number>();
  for (const { cells, broken } of filled) {
    if (broken === null) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  const [width = 1, alike = 0] = [...widths].reduce<readonly number[]>(
    (most, entry) => (entry[1] > (most[1] ?? 0) ? entry : most),
    [1, 0],
  );
  // One known header is in a line of any delimiter; only two or more say that the cut is right.
  const known = headers >= 2 ? headers * 1000 : 0;
  const score = known + (width > 1 ? alike : 0) + wrapping(filled, dialect);
  return { dialect, score, width, even: alike / Math.max(1, filled.length), records: filled };
}

/**
 * Less where quotes are left around whole cells, which another quote would take off: between equal
 * cuts that decides.
 */
function wrapping(records: readonly TextRecord[], { quote, escape }: Dialect): number {
  const other = quote === '"' ? "'" : '"';
  let wrapped = 0;
  let slashes = 0;
  let count = 0;
  for (const { cells } of records) {
    for (const cell of cells) {
      count++;
      if (cell.length > 1 && cell.startsWith(other) && cell.endsWith(other)) wrapped++;
      if (escape === quote && cell.includes(`\\${quote}`)) slashes++;
    }
  }
  return count === 0 ? 0 : -(wrapped + slashes) / (count + 1);
}

function isBetter(next: Trial, best: Trial): boolean {
  const { delimiter } = next.dialect;
  if (delimiter === ' ')
    return best.dialect.delimiter === ' ' ? next.score > best.score : isSpaced(next, best);
  if (delimiter === ', ')
    return best.dialect.delimiter === ', ' ? next.score > best.score : isCommaSpaced(next, best);
  if (delimiter === '、' && next.score < 1000 && next.even < evenShare) return false;
  return next.score > best.score;
}

/** Space cuts text too: it is the delimiter of a table of figures that nothing else cuts evenly. */
function isSpaced(next: Trial, best: Trial): boolean {
  if (next.score >= 1000 && best.score < 1000) return true;
  if (best.score >= 1000 || (best.width > 1 && best.even > 0.5)) return false;
  const header = next.records[0]?.cells ?? [];
  if (header.length < 2 || header.some((cell) => cell === '')) return false;
  const wide = next.records.filter(({ cells }) => cells.length >= header.length).length;
  if (wide < next.records.length * evenShare) return false;
  const cells = next.records.slice(1).flatMap((record) => record.cells);
  return cells.filter((cell) => isTyped(shapeOf(cell))).length > cells.length * 0.3;
}

/** A comma and a space, where nearly every comma between cells has its space. */
function isCommaSpaced(next: Trial, best: Trial): boolean {
  if (best.dialect.delimiter !== ',' || next.width < 2) return false;
  if (next.score >= 1000 ? next.score + 1000 < best.score : best.score >= 1000) return false;
  const later = next.records.flatMap(({ cells }) => cells);
  const commas = later.filter((cell) => cell.includes(',') && !cell.includes(', ')).length;
  const spaced = next.records.reduce((sum, { cells }) => sum + cells.length - 1, 0);
  return spaced > 0 && commas * 10 < spaced && next.even >= Math.min(evenShare, best.even);
}

function firstLines(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  return lines.slice(0, sampleLines).join('\n');
}
