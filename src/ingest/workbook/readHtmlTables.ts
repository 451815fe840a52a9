import { fromHtml } from 'hucre';
import type { Sheet } from '../sheet.ts';
import { decodeText } from '../text/decodeText.ts';

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
  const tables = tableSources(decoded.text).map((source) => recordsOf(source));
  const filled = tables.filter((records) => records.length > 0);
  if (filled.length === 0) return { ok: false, reason: 'no-table' };
  const sheets = filled.map((records, index) => {
    const name = filled.length === 1 ? '' : String(index + 1);
    return { name, hidden: false, records, notes: [] };
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

function recordsOf(source: string) {
  const { rows } = fromHtml(source, { typeInference: false, classes: false });
  const records = rows.map((row, index) => ({
    line: index + 1,
    cells: row.map((cell) => (cell === null ? '' : String(cell))),
    broken: null,
  }));
  return records.some(({ cells }) => cells.some((cell) => cell.trim() !== '')) ? records : [];
}
