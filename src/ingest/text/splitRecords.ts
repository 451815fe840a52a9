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
const maxRecordLength = 1_000_000;

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
 * Cost: linear. Lines whose quotes are in order are cut here, the others by PapaParse, which is given
 * blocks of lines that shrink after a stray quote, so that a file full of stray quotes is not
 * scanned to its end once a line.
 *
 * @param firstLine number of the first line of the text
 * @returns the number of lines, when all records have been asked for
 */
export function* recordsFrom(
  chunks: Iterable<string>,
  dialect: Dialect,
  firstLine = 1,
): Generator<TextRecord, number, undefined> {
  const source = physicalLines(chunks);
  let waiting: string[] = [];
  let at = 0;
  let size = largestBlock;
  let line = firstLine;
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
    if (at >= waiting.length) return line - firstLine;
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
  const { delimiter, quote: quoteChar, escape: escapeChar } = dialect;
  const plain = plainRecords(lines, start, dialect);
  if (plain.length > 0) return { records: plain, used: plain.length };
  const block = lines.join('\n');
  const parsed = Papa.parse<string[]>(block, { delimiter, newline: '\n', quoteChar, escapeChar });
  const badQuotes = new Set(parsed.errors.filter((e) => e.type === 'Quotes').map((e) => e.row));
  const unclosed = parsed.errors.find((e) => e.code === 'MissingQuotes')?.row;
  const records: TextRecord[] = [];
  let used = 0;
  for (const [index, cells] of parsed.data.entries()) {
    const text = lines[used] ?? '';
    const span = 1 + lineEndsIn(cells);
    // A record cut off by the end of its block is read again as the first of the next one.
    if (index === unclosed && used > 0 && !isLast) return { records, used };
    if (index === unclosed || isStray(cells, span, badQuotes.has(index), text, dialect)) {
      records.push(brokenRecord(text, start + used, dialect));
      return { records, used: used + 1 };
    }
    records.push(goodRecord(undoubled(cells, dialect), span, text, start + used, dialect));
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

/** The records of the first lines, up to one in which quotes stand as only PapaParse can tell. */
function plainRecords(lines: readonly string[], start: number, dialect: Dialect): TextRecord[] {
  const records: TextRecord[] = [];
  for (const [at, text] of lines.entries()) {
    if (!text.includes(dialect.quote)) {
      records.push(quotelessRecord(text, start + at, dialect));
      continue;
    }
    const cells = quotedCells(text, dialect);
    if (cells === null) break;
    records.push(goodRecord(undoubled(cells, dialect), 1, text, start + at, dialect));
  }
  return records;
}

/** Cells of a line of which every quoted one is well-formed and closed; null for any other line. */
function quotedCells(line: string, { delimiter, quote, escape }: Dialect): string[] | null {
  if (escape !== quote || delimiter.length !== 1) return null;
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const isQuoted = line.startsWith(quote, at);
    const end = isQuoted ? closingQuote(line, at + 1, quote) : line.indexOf(delimiter, at);
    const cell = line.slice(isQuoted ? at + 1 : at, end === -1 ? line.length : end);
    if (isQuoted ? end === -1 : cell.includes(quote)) return null;
    cells.push(isQuoted ? cell.replaceAll(quote + quote, quote) : cell);
    at = isQuoted ? end + 1 : end;
    if (at === -1 || at === line.length) return cells;
    if (!line.startsWith(delimiter, at)) return null;
  }
}

/** The first quote from a position on that is not doubled; -1 for none. */
function closingQuote(line: string, from: number, quote: string): number {
  let at = line.indexOf(quote, from);
  while (at !== -1 && line.startsWith(quote, at + 1)) at = line.indexOf(quote, at + 2);
  return at;
}

/** The record of a line that holds no quote. */
function quotelessRecord(text: string, line: number, dialect: Dialect): TextRecord {
  const cells = text.split(dialect.delimiter);
  const isRagged = dialect.width > 0 && cells.length !== dialect.width;
  const plain = undoubled(cells, dialect);
  return isRagged
    ? { line, cells: plain, broken: null, text }
    : { line, cells: plain, broken: null };
}

function undoubled(cells: readonly string[], { doubled }: Dialect): readonly string[] {
  return doubled ? cells.map((cell) => cell.replaceAll('""', '"')) : cells;
}

function brokenRecord(text: string, line: number, dialect: Dialect): TextRecord {
  return { line, cells: looseCells(text, dialect, dialect.width), broken: 'quote', text };
}
