import type { TextRecord } from './splitRecords.ts';

/** Records that are not blank after which a text is judged. */
const watchedRecords = 20_000;
const leastTableShare = 0.25;

/**
 * Watches the first 20,000 records of a text that are not blank, one call each; false where they are
 * no table: fewer than a quarter are whole and have the commonest number of cells (a half, where
 * that is one). A shorter text is read whatever it is like: its findings can be looked through.
 */
export function noiseWatch(): (record: TextRecord) => boolean {
  const widths = new Map<number, number>();
  let watched = 0;
  return ({ cells, broken }) => {
    if (watched === watchedRecords || (cells.length === 1 && cells[0] === '')) return true;
    watched++;
    if (broken === null) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (watched < watchedRecords) return true;
    // Noise has many lines without any delimiter; only a list of one column has them for the most part.
    const counts = [...widths].map(([width, count]) => (width > 1 ? count : count / 2));
    return Math.max(0, ...counts) >= watchedRecords * leastTableShare;
  };
}
