import { numberText } from '../model/numberText.ts';

/** A cell of a result: NaN and null print blank, Infinity prints `inf`. */
export type Cell = string | number | boolean | null;

/** A result as a table, ready for any file format. */
export interface ResultTable {
  /** File name without extension. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const byteOrderMark = '\ufeff';

/**
 * A table as CSV that Excel and WPS open rightly: UTF-8 with BOM, CRLF, RFC 4180 quotes, and no cell
 * that a spreadsheet would run as a formula.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(csvCell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const safe = formulaSafe(cell);
  const mustQuote = safe !== cell || /[",\r\n]/u.test(safe);
  return mustQuote ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Puts an apostrophe before a text that a spreadsheet could run. What counts is the first character
 * that is not blank or invisible, folded to half width; plain numbers such as -5 and +86 and a lone sign
 * (the comparator of a target, a dash for nothing) stay: there is nothing in them to run.
 */
export function formulaSafe(text: string): string {
  const start = text.normalize('NFKC').replace(/^[\s\p{Cc}\p{Cf}]+/u, '');
  const isFormula = /^[=+\-@|]./su.test(start) && !/^[+-]?\d+(?:\.\d+)?$/u.test(start);
  // Tab, return and NUL at the start are themselves triggers in some programs.
  return isFormula || /^[\t\r\n\0]/u.test(text) ? `'${text}` : text;
}
