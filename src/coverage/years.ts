import type { FacilityTable, PopulationTable } from '../model/tables.ts';

/**
 * The year that is shown when nobody chose one: the latest population year, else the plan's last
 * target year, else null. Never the clock.
 */
export function defaultYear(
  population: PopulationTable | null,
  planYear: number | null,
): number | null {
  let latest = Number.NaN;
  for (const year of population?.year ?? []) {
    if (!Number.isNaN(year) && !(year <= latest)) latest = year;
  }
  return Number.isNaN(latest) ? planYear : latest;
}

/** The rows that speak for a year, and what had to be carried from another. */
export interface YearRows {
  /** Rows of the population table, ascending. */
  readonly rows: Int32Array;
  /** Data year → number of communities that take it though it is not the year asked for. */
  readonly carried: ReadonlyMap<number, number>;
  /** Rows without a year whose community has rows with one. */
  readonly ignored: number;
}

/**
 * Chooses each community's rows for `year`: those of its greatest year ≤ `year`, else of its
 * earliest; rows without a year count only where the community has no other. Never two years added.
 *
 * @param year null takes the greatest year of each community
 */
export function rowsOfYear(
  population: PopulationTable,
  rowCommunity: readonly string[],
  year: number | null,
): YearRows {
  const chosen = new Map<string, number>();
  for (let row = 0; row < population.count; row++) {
    const rowYear = population.year[row] ?? Number.NaN;
    if (Number.isNaN(rowYear)) continue;
    const key = rowCommunity[row] ?? '';
    const best = chosen.get(key);
    if (best === undefined || isBetterYear(rowYear, best, year)) chosen.set(key, rowYear);
  }
  const rows: number[] = [];
  let ignored = 0;
  for (let row = 0; row < population.count; row++) {
    const rowYear = population.year[row] ?? Number.NaN;
    const wanted = chosen.get(rowCommunity[row] ?? '');
    if (wanted === undefined || rowYear === wanted) rows.push(row);
    else if (Number.isNaN(rowYear)) ignored++;
  }
  return { rows: Int32Array.from(rows), carried: carriedYears(chosen, year), ignored };
}

function isBetterYear(candidate: number, best: number, asked: number | null): boolean {
  if (asked === null) return candidate > best;
  if (best > asked) return candidate < best;
  return candidate <= asked && candidate > best;
}

function carriedYears(
  chosen: ReadonlyMap<string, number>,
  asked: number | null,
): Map<number, number> {
  const carried = new Map<number, number>();
  if (asked === null) return carried;
  for (const year of chosen.values()) {
    if (year !== asked) carried.set(year, (carried.get(year) ?? 0) + 1);
  }
  return carried;
}

/**
 * 1 for each facility that is in service in `year`: opened by then and not closed by then; planned
 * ones only with an opening year; candidates never. Without any year (`null`) every facility that
 * names no closing year is in service and planned ones are not.
 */
export function inServiceIn(
  facilities: FacilityTable,
  closed: Uint8Array,
  year: number | null,
): Uint8Array {
  const inService = new Uint8Array(facilities.count);
  for (let row = 0; row < facilities.count; row++) {
    const opened = facilities.opened[row] ?? Number.NaN;
    const closing = facilities.closed[row] ?? Number.NaN;
    const status = facilities.status[row] ?? '';
    if (closed[row] === 1 || status === 'candidate') continue;
    const hasOpened = Number.isNaN(opened)
      ? status !== 'planned'
      : year === null
        ? status !== 'planned'
        : opened <= year;
    const isClosed = Number.isNaN(closing) ? false : year === null || closing <= year;
    if (hasOpened && !isClosed) inService[row] = 1;
  }
  return inService;
}
