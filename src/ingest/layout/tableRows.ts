import type { TextRecord } from '../text/splitRecords.ts';
import { countFilled } from './cellShape.ts';
import type { Layout } from './layout.ts';

/**
 * Every record of the table of a sheet as its cells, the joined header first where there is one.
 * Totals and records with a stray quote are among them; titles, notes, other tables and blank lines
 * are not. In a table of one column a blank line is a blank cell.
 */
export function* tableRows(
  records: readonly TextRecord[],
  layout: Layout,
): Generator<readonly string[], void, undefined> {
  if (layout.headerRows > 0) yield layout.headers;
  const isSingle = layout.headers.length === 1;
  for (const [at, { cells }] of records.entries()) {
    if (layout.roles[at] !== 'data') continue;
    if (isSingle || countFilled(cells) > 0) yield cells;
  }
}
