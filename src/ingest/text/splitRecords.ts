import Papa from 'papaparse';

/** One record of a delimited text, with the physical line (from 1) on which it starts. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the record cannot be used; its cells are then its first line, unsplit. */
  readonly broken: 'quote' | 'too-long' | null;
}

/** A record over more physical lines than this is a stray quote, not data. */
export const maxRecordLines = 20;
/** A line or record longer than this many characters is refused. */
export const maxRecordLength = 1_000_000;

const largestBlock = 4096;

/**
 * Splits text into records with PapaParse, one entry for every record, blank lines included; the
 * newline at the end of the text starts no record. A quote that is never closed, that runs over
 * more than 20 lines, or that swallows a line end and then closes badly, costs only the line on
 * which it stands: reading resumes on the next physical line.
 *
 * Cost: linear. PapaParse is given blocks of lines, which shrink after a stray quote, so that a
 * file full of stray quotes is not scanned to its end once a line.
 */
export function splitRecords(text: string, delimiter: string): TextRecord[] {
  const lines = physicalLines(text);
  const records: TextRecord[] = [];
  let start = 0;
  let size = largestBlock;
  while (start < lines.length) {
    if ((lines[start] ?? '').length > maxRecordLength) {
      records.push(brokenRecord(lines, start, 'too-long'));
      start++;
      continue;
    }
    const end = blockEnd(lines, start, size);
    const next = readBlock(lines, start, end, delimiter, records);
    size = next === end ? Math.min(size * 2, largestBlock) : maxRecordLines + 1;
    start = next;
  }
  return records;
}

/** Lines of a text whose line ends may be CRLF, LF or CR, even mixed. */
function physicalLines(text: string): string[] {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  const lines = unified.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function blockEnd(lines: readonly string[], start: number, size: number): number {
  let end = start;
  while (end < lines.length && end - start < size) {
    if ((lines[end] ?? '').length > maxRecordLength) break;
    end++;
  }
  return end;
}

/** Reads lines start..end-1 into `records`; returns the line at which reading goes on. */
function readBlock(
  lines: readonly string[],
  start: number,
  end: number,
  delimiter: string,
  records: TextRecord[],
): number {
  const block = lines.slice(start, end).join('\n');
  if (block === '') {
    // PapaParse finds no record in an empty text; here each of its lines is a blank one.
    for (let line = start; line < end; line++) records.push(blankRecord(line));
    return end;
  }
  const parsed = Papa.parse<string[]>(block, { delimiter, newline: '\n', quoteChar: '"' });
  const quotes = block.includes('"');
  const badQuotes = new Set(parsed.errors.filter((e) => e.type === 'Quotes').map((e) => e.row));
  const unclosed = parsed.errors.find((e) => e.code === 'MissingQuotes')?.row;
  let line = start;
  for (const [index, cells] of parsed.data.entries()) {
    const span = quotes ? 1 + lineEndsIn(cells) : 1;
    // A record cut off by the end of its block is read again as the first of the next one.
    if (index === unclosed && line > start && end < lines.length) return line;
    if (index === unclosed || isStray(cells, span, badQuotes.has(index))) {
      records.push(brokenRecord(lines, line, 'quote'));
      return line + 1;
    }
    records.push({ line: line + 1, cells, broken: null });
    line += span;
  }
  return end;
}

/** Decides whether a record is the work of a stray quote. */
function isStray(cells: readonly string[], span: number, badQuotes: boolean): boolean {
  if (span === 1) return false;
  if (badQuotes || span > maxRecordLines) return true;
  return cells.reduce((sum, cell) => sum + cell.length, 0) > maxRecordLength;
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function blankRecord(line: number): TextRecord {
  return { line: line + 1, cells: [''], broken: null };
}

function brokenRecord(
  lines: readonly string[],
  line: number,
  broken: 'quote' | 'too-long',
): TextRecord {
  return { line: line + 1, cells: [(lines[line] ?? '').slice(0, 200)], broken };
}
