/** A year before any that a table is about: closed in every year, since when is not known. */
const closedLongAgo = 0;

/**
 * Rows whose status says that they are closed, such as 已停业. The table knows closing years only:
 * the status becomes blank, and where no year is stated `closed` becomes one that is before all.
 *
 * @param status canonical words and `closed`; changed in place
 * @param closed years, NaN for none; changed in place
 * @returns rows that got such a year
 */
export function closedByStatus(status: string[], closed: Float64Array): readonly number[] {
  const found: number[] = [];
  for (const [row, word] of status.entries()) {
    if (word !== 'closed') continue;
    status[row] = '';
    if (!Number.isNaN(closed[row] ?? Number.NaN)) continue;
    closed[row] = closedLongAgo;
    found.push(row);
  }
  return found;
}
