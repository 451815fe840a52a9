import type { Records } from '../sheet.ts';
import { countFilled } from './cellShape.ts';
import type { FittedRecords } from './fitRecords.ts';
import type { Layout } from './layout.ts';

/**
 * Every record of the table of a sheet as its cells, the joined header first where there is one.
 * Totals and records with a stray quote are among them; titles, notes, other tables and blank lines
 * are not, nor are blank cells beyond the last column. Records that could be cut again to fit the table are given so. In a table of one column a blank line is a blank cell.
 *
 * @param asGiven the records of the file, where `records` are without data of persons: which rows are
 *   blank is theirs to say
 */
export function* tableRows(
  records: Records,
  layout: Layout,
  fitted: FittedRecords,
  asGiven: Records = records,
): Generator<readonly string[], void, undefined> {
  if (layout.headerRows > 0) yield layout.headers;
  const isSingle = layout.headers.length === 1;
  for (let at = 0; at < records.length; at++) {
    if (layout.roles[at] !== 'data') continue;
    const cells = records.at(at)?.cells ?? [];
    if (isSingle || countFilled(asGiven.at(at)?.cells ?? []) > 0)
      yield fitted.get(at) ?? withoutSurplus(cells, layout.headers.length);
  }
}

function withoutSurplus(cells: readonly string[], width: number): readonly string[] {
  const surplus = cells.slice(width);
  return surplus.some((cell) => cell.trim() !== '') ? cells : cells.slice(0, width);
}
