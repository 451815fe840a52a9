import { fromHtml } from 'hucre';
import type { Sheet } from '../sheet.ts';
import { decodeText } from '../text/decodeText.ts';
import { isNumberText, mergeNotes, spreadMerges } from './spreadMerges.ts';

/** A page larger than this is not what an office exports as a table. */
const largestPage = 32 * 1024 * 1024;

export type HtmlTables =
  | { readonly ok: true; readonly encoding: string; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: 'too-large' | 'encoding' | 'no-table' };

/**
 * The tables of a web page that was saved as a spreadsheet, one sheet each, cells as their text.
 * Nothing of the page is run or shown; lines are rows of the table.
 */
export function readHtmlTables(bytes: Uint8Array): HtmlTables {
  if (bytes.length > largestPage) return { ok: false, reason: 'too-large' };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, reason: 'encoding' };
  const tables = tableSources(decoded.text).map((source) => tableOf(source));
  const filled = tables.filter(({ records }) => records.length > 0);
  if (filled.length === 0) return { ok: false, reason: 'no-table' };
  const sheets = filled.map((table, index) => {
    const name = filled.length === 1 ? '' : String(index + 1);
    return { name, hidden: false, ...table };
  });
  return { ok: true, encoding: decoded.encoding, sheets };
}

/** The outermost tables, without scripts, styles and comments. */
function tableSources(page: string): string[] {
  const clean = page.replaceAll(/<!--.*?-->|<!\[.*?\]>|<(script|style)\b.*?<\/\1\s*>/gisu, '');
  const sources: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of clean.matchAll(/<\/?table\b/giu)) {
    const opens = !tag.startsWith('</');
    if (opens && depth === 0) start = index;
    depth = Math.max(0, depth + (opens ? 1 : -1));
    if (depth === 0 && !opens) sources.push(`${clean.slice(start, index)}</table>`);
  }
  if (depth > 0) sources.push(clean.slice(start));
  return sources;
}

/** The rows of a table, merged cells filled as those of a workbook are. */
function tableOf(source: string): Pick<Sheet, 'records' | 'notes'> {
  const read = fromHtml(source, { typeInference: false, classes: false });
  const all = read.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const filled = all.map((cells, row) => ({ cells, row })).filter(({ cells }) => !isBlank(cells));
  if (filled.length === 0) return { records: [], notes: [] };
  const merges = (read.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  const first = filled.find(({ cells }) => cells.some((cell) => isNumberText(cell.trim())));
  const spread = spreadMerges({
    rows: new Map(filled.map(({ cells, row }) => [row, cells])),
    width: filled.reduce((width, { cells }) => Math.max(width, cells.length), 0),
    merges,
    firstValueRow: first?.row ?? Number.POSITIVE_INFINITY,
  });
  const records = all.map((cells, row) => ({ line: row + 1, cells, broken: null }));
  return { records, notes: mergeNotes(spread) };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
