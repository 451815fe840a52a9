import { guardFormula } from '../../model/formulaGuard.ts';
import type { Cell, ResultTable } from '../../report/csvText.ts';

/** Cells as a spreadsheet takes them from the clipboard. */
function cellText(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && Number.isNaN(cell))) return '';
  return String(cell).replace(/[\t\r\n]+/g, ' ');
}

/**
 * Rows as tab-separated text; a text that a spreadsheet would run as a formula is quoted off. Lines of
 * the heading, which say what the table is of, stand above the names of the columns.
 */
export function tabText({ columns, rows }: ResultTable, heading: readonly string[] = []): string {
  const safe = (cell: Cell) => {
    const text = cellText(cell);
    return typeof cell === 'string' ? guardFormula(text) : text;
  };
  return [...heading.map((line) => [line]), columns, ...rows]
    .map((row) => row.map(safe).join('\t'))
    .join('\r\n');
}

/** Rows as an HTML table, for documents and mail; every character of the data is text. */
export function tableMarkup(
  { columns, rows }: ResultTable,
  heading: readonly string[] = [],
): string {
  const escape = (cell: Cell) =>
    cellText(cell).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const line = (cells: readonly Cell[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const above = heading
    .map((words) => `<tr><td colspan="${columns.length}">${escape(words)}</td></tr>`)
    .join('');
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<table><thead>${above}${line(columns, 'th')}</thead><tbody>${body}</tbody></table>`;
}

/** Puts a table on the clipboard: as a table for documents, as tabs for spreadsheets. */
export async function copyTable(table: ResultTable, heading?: readonly string[]): Promise<void> {
  const plain = tabText(table, heading);
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(plain);
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([tableMarkup(table, heading)], { type: 'text/html' }),
    }),
  ]);
}
