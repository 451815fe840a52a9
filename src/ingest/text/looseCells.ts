import type { Dialect } from './dialect.ts';

/**
 * Cells of one line whose quotes do not pair, in the way that fits `width` cells: first with the
 * opening quote that is never properly closed as a character like any other, then with quotes
 * inside a quoted cell that nobody escaped. Where neither fits, the first way.
 */
export function looseCells(line: string, dialect: Dialect, width: number): string[] {
  const strict = markedCells(line, dialect);
  const lax = strict.length === width ? strict : cellsOf(line, dialect, laxEnd);
  return (lax.length === width ? lax : strict).map(({ cell }) => cell);
}

/** A cell of one line, and whether it stands in quotes. */
export interface MarkedCell {
  readonly cell: string;
  readonly quoted: boolean;
}

/** Cells of one line, with a quote that is never properly closed as a character like any other. */
export function markedCells(line: string, dialect: Dialect): MarkedCell[] {
  return cellsOf(line, dialect, strictEnd);
}

/** Position of the quote that closes the cell opened before `start`; -1 when none does properly. */
type FindEnd = (line: string, start: number, dialect: Dialect) => number;

function cellsOf(line: string, dialect: Dialect, endOf: FindEnd): MarkedCell[] {
  const { delimiter, quote, escape } = dialect;
  const cells: MarkedCell[] = [];
  let at = 0;
  let stray = '';
  for (;;) {
    const end = line.startsWith(quote, at) ? endOf(line, at + 1, dialect) : -1;
    if (line.startsWith(quote, at) && end === -1) {
      // The quote belongs to the cell, whose rest is read as if it began here.
      stray += quote;
      at++;
      continue;
    }
    const next = end === -1 ? line.indexOf(delimiter, at) : end + 1;
    const stop = next === -1 ? line.length : next;
    const quoted = end !== -1;
    const cell = quoted
      ? line.slice(at + 1, end).replaceAll(`${escape}${quote}`, quote)
      : line.slice(at, stop);
    cells.push({ cell: stray + cell, quoted });
    stray = '';
    if (stop >= line.length) return cells;
    at = stop + delimiter.length;
  }
}

function closesAt(line: string, at: number, delimiter: string): boolean {
  return at + 1 === line.length || line.startsWith(delimiter, at + 1);
}

/** The first quote that is not escaped, if it closes; any other leaves the cell unclosed. */
const strictEnd: FindEnd = (line, start, { quote, escape, delimiter }) => {
  let at = start;
  while (at < line.length) {
    if (line.startsWith(`${escape}${quote}`, at)) at += 2;
    else if (line[at] !== quote) at++;
    else return closesAt(line, at, delimiter) ? at : -1;
  }
  return -1;
};

/** The first quote that a delimiter or the end of the line follows. */
const laxEnd: FindEnd = (line, start, { quote, delimiter }) => {
  let at = line.indexOf(quote, start);
  while (at !== -1 && !closesAt(line, at, delimiter)) at = line.indexOf(quote, at + 1);
  return at;
};
