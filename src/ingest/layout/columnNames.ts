import { countRecognised } from '../columns/recogniseKind.ts';
import type { Records } from '../sheet.ts';
import type { Layout } from './layout.ts';

/**
 * Names of the columns of a table, under which they are mapped and shown. Of several header rows a
 * name that is known alone, and is no other column's, stands for all of them; a table without a
 * header has `#1`, `#2` and so on.
 */
export function columnNames(records: Records, layout: Layout): string[] {
  const { start, headerRows, headers } = layout;
  if (headerRows === 0) return headers.map((_, column) => `#${column + 1}`);
  if (headerRows === 1) return [...headers];
  const rows = records.slice(start, start + headerRows).map(({ cells }) => cells);
  const lowest = headers.map((_, column) => lastOf(rows, column));
  return headers.map((joined, column) => {
    const last = lowest[column] ?? '';
    const alone = lowest.filter((name) => name === last).length === 1;
    return alone && !isKnown(joined) && isKnown(last) ? last : distinct(rows, column);
  });
}

function isKnown(name: string): boolean {
  return countRecognised([name]) > 0;
}

function lastOf(rows: readonly (readonly string[])[], column: number): string {
  return rows.reduce((name, cells) => (cells[column] ?? '').trim() || name, '');
}

function distinct(rows: readonly (readonly string[])[], column: number): string {
  const parts = rows.map((cells) => (cells[column] ?? '').trim()).filter((part) => part !== '');
  return [...new Set(parts)].join(' ');
}
