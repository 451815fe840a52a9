import { guardFormula } from '../model/formulaGuard.ts';
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

/** Everything that another reader could take for a delimiter, a quote or a line end. */
const needsQuotes = /[\s"',;|，；、]/u;

function csvCell(cell: Cell): string {
  const text = cellText(cell);
  if (typeof cell !== 'string') return text;
  const safe = guardFormula(text);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as text: blank for what is missing, `true` and `false`, numbers as `numberText`. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'boolean' ? String(cell) : cell;
}
