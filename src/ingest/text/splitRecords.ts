import Papa from 'papaparse';
import type { Dialect } from './dialect.ts';
import { looseCells } from './looseCells.ts';
import { physicalLines } from './physicalLines.ts';

/** One record of a delimited text, with the physical line (from 1) on which it starts. */
export interface TextRecord {
  readonly line: number;
  /** Of a broken record: the cells of its first line, its stray quote among their characters. */
  readonly cells: readonly string[];
  /** Why the record cannot be used as it stands. */
  readonly broken: 'quote' | 'too-long' | null;
  /** The line itself, where the record is one line and broken, or does not seem to be cut rightly. */
  readonly text?: string;
  /** The cells as the file has them, where the user typed in place of one. */
  readonly raw?: readonly string[];
}

/** A record over more physical lines than this is a stray quote, not data. */
export const maxRecordLines = 20;
/** A line or record longer than this many characters is refused. */
export const maxRecordLength = 1_000_000;

const largestBlock = 4096;
const shownLength = 200;

/** All records of a text; see `recordsFrom`. */
export function splitRecords(text: string, dialect: Dialect): TextRecord[] {
  return [...recordsFrom([text], dialect)];
}

/**
 * Splits a text that comes in chunks into records with PapaParse, one entry for every record, blank
 * lines included; the newline at the end of the text starts no record. Where the chunks are cut
 * makes no difference. A quote that is never closed, that runs over more than 20 lines, that
 * swallows a line end and then closes badly, or that closes badly in a line which is then not as
 * wide as the others, costs only the line on which it stands: reading resumes on the next one.
 *
 * Cost: linear. PapaParse is given blocks of lines, which shrink after a stray quote, so that a
 * file full of stray quotes is not scanned to its end once a line.
 */
export function* recordsFrom(
  chunks: Iterable<string>,
  dialect: Dialect,
): Generator<TextRecord, void, undefined> {
  const source = physicalLines(chunks);
  let waiting: string[] = [];
  let at = 0;
  let size = largestBlock;
  let line = 1;
  let ended = false;
  for (;;) {
    if (at >= largestBlock) {
      waiting = waiting.slice(at);
      at = 0;
    }
    while (!ended && waiting.length - at < largestBlock) {
      const next = source.next();
      if (next.done) ended = true;
      else waiting.push(next.value);
    }
    if (at >= waiting.length) return;
    const block = waiting.slice(at, at + size);
    const isLast = ended && at + size >= waiting.length;
    const { records, used } = readNext(block, line, isLast, dialect);
    yield* records;
    size = used === block.length ? Math.min(size * 2, largestBlock) : maxRecordLines + 1;
    line += used;
    at += used;
  }
}

interface Step {
  readonly records: TextRecord[];
  /** Lines that the records take up, at least one. */
  readonly used: number;
}

/** Reads what some lines begin with: one line that is too long, or all lines before such a one. */
function readNext(lines: readonly string[], line: number, isLast: boolean, dialect: Dialect): Step {
  const tooLong = lines.findIndex((text) => text.length > maxRecordLength);
  if (tooLong === -1) return readBlock(lines, line, isLast, dialect);
  if (tooLong > 0) return readBlock(lines.slice(0, tooLong), line, true, dialect);
  const cells = [(lines[0] ?? '').slice(0, shownLength)];
  return { records: [{ line, cells, broken: 'too-long' }], used: 1 };
}

/** Reads lines of which the first is number `start`; `isLast`: no record can go on beyond them. */
function readBlock(
  lines: readonly string[],
  start: number,
  isLast: boolean,
  dialect: Dialect,
): Step {
  const block = lines.join('\n');
  if (block === '') {
    // PapaParse finds no record in an empty text; here each of its lines is a blank one.
    return { records: lines.map((_, at) => blankRecord(start + at)), used: lines.length };
  }
  const { delimiter, quote: quoteChar, escape: escapeChar } = dialect;
  const parsed = Papa.parse<string[]>(block, { delimiter, newline: '\n', quoteChar, escapeChar });
  const quotes = block.includes(quoteChar);
  const badQuotes = new Set(parsed.errors.filter((e) => e.type === 'Quotes').map((e) => e.row));
  const unclosed = parsed.errors.find((e) => e.code === 'MissingQuotes')?.row;
  const records: TextRecord[] = [];
  let used = 0;
  for (const [index, cells] of parsed.data.entries()) {
    const text = lines[used] ?? '';
    const span = quotes ? 1 + lineEndsIn(cells) : 1;
    // A record cut off by the end of its block is read again as the first of the next one.
    if (index === unclosed && used > 0 && !isLast) return { records, used };
    if (index === unclosed || isStray(cells, span, badQuotes.has(index), text, dialect)) {
      records.push(brokenRecord(text, start + used, dialect));
      return { records, used: used + 1 };
    }
    const plain = dialect.doubled ? cells.map((cell) => cell.replaceAll('""', '"')) : cells;
    records.push(goodRecord(plain, span, text, start + used, dialect));
    used += span;
  }
  return { records, used: lines.length };
}

/** Decides whether a record is the work of a stray quote. */
function isStray(
  cells: readonly string[],
  span: number,
  badQuotes: boolean,
  firstLine: string,
  dialect: Dialect,
): boolean {
  const isRagged = dialect.width > 1 && cells.length !== dialect.width;
  if (span === 1) return badQuotes && isRagged;
  if (badQuotes || span > maxRecordLines) return true;
  if (isRagged && looseCells(firstLine, dialect, dialect.width).length === dialect.width) {
    return true;
  }
  return cells.reduce((sum, cell) => sum + cell.length, 0) > maxRecordLength;
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function goodRecord(
  cells: readonly string[],
  span: number,
  text: string,
  line: number,
  { width, quote }: Dialect,
): TextRecord {
  const isRagged = width > 0 && cells.length !== width;
  if (span > 1 || !(isRagged || hasQuoteAcross(cells, quote))) return { line, cells, broken: null };
  return { line, cells, broken: null, text };
}

/** Whether a quote within one cell seems to end with a later one: a delimiter is missing there. */
function hasQuoteAcross(cells: readonly string[], quote: string): boolean {
  const first = cells.findIndex((cell) => cell.indexOf(quote) > 0 && !cell.endsWith(quote));
  return first !== -1 && cells.slice(first + 1).some((cell) => cell.endsWith(quote));
}

function blankRecord(line: number): TextRecord {
  return { line, cells: [''], broken: null };
}

function brokenRecord(text: string, line: number, dialect: Dialect): TextRecord {
  return { line, cells: looseCells(text, dialect, dialect.width), broken: 'quote', text };
}
