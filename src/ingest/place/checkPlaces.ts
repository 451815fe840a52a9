import { haversineMetres } from '../../geo/haversine.ts';
import { numberText } from '../../model/numberText.ts';
import type { IssueLog } from '../issueLog.ts';
import type { TableColumns } from '../rows/buildTable.ts';

/** Liaoning with a little of its surroundings, degrees. */
const region = { west: 118.8, east: 125.8, south: 38.7, north: 43.5 };
/** Decimals below which a position is off by up to half a kilometre. */
const fineDecimals = 3;
/** Fewer positions than this have no middle to be far from, and are no habit of a whole table. */
const leastGroup = 5;
const farMetres = 15_000;
const farTimes = 5;

interface Places {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Rows that have a position. */
  readonly rows: readonly number[];
  readonly columns: TableColumns;
  readonly log: IssueLog;
}

/**
 * Says what is odd about the positions of a table as it was read, changing none: points outside the
 * region that most are in, different facilities of one service on the same point, points far from the
 * others of their district, and coordinates with so few decimals that a circle means little.
 */
export function checkPlaces(
  kind: 'facilities' | 'population',
  columns: TableColumns,
  log: IssueLog,
): void {
  const lng = columns.numbers.get('lng');
  const lat = columns.numbers.get('lat');
  if (lng === undefined || lat === undefined) return;
  const rows = [...lng.keys()].filter((row) => !Number.isNaN(lng[row]) && !Number.isNaN(lat[row]));
  const places: Places = { lng, lat, rows, columns, log };
  const outside = checkRegion(places);
  checkGroups({ ...places, rows: rows.filter((row) => !outside.has(row)) });
  if (kind === 'facilities') checkDuplicates(places);
  if (rows.length >= leastGroup) checkDecimals(places);
}

/** Reports the rows outside, where most are inside, and returns them. */
function checkRegion({ lng, lat, rows, columns, log }: Places): ReadonlySet<number> {
  const outside = rows.filter((row) => !isInRegion(lng[row], lat[row]));
  if (outside.length * 2 >= rows.length) return new Set();
  for (const row of outside) {
    const line = columns.origin.line[row] ?? 0;
    const value = positionText(lng[row], lat[row]);
    const code = 'coord-outside-region';
    log.add({ code, severity: 'warning', action: 'kept', line, value });
  }
  return new Set(outside);
}

function isInRegion(lng = Number.NaN, lat = Number.NaN): boolean {
  const isWide = lng >= region.west && lng <= region.east;
  return isWide && lat >= region.south && lat <= region.north;
}

function checkGroups({ lng, lat, rows, columns, log }: Places): void {
  const codes = columns.text.get('districtCode');
  const names = columns.text.get('district');
  for (const [name, group] of groupsBy(rows, (row) => codes?.[row] || names?.[row] || '')) {
    if (group.length < leastGroup) continue;
    const middleLng = median(group.map((row) => lng[row] ?? Number.NaN));
    const middleLat = median(group.map((row) => lat[row] ?? Number.NaN));
    const metres = group.map((row) =>
      haversineMetres(middleLng, middleLat, lng[row] ?? Number.NaN, lat[row] ?? Number.NaN),
    );
    const limit = Math.max(farMetres, farTimes * median(metres));
    for (const [at, row] of group.entries()) {
      const far = metres[at] ?? 0;
      if (far <= limit) continue;
      const line = columns.origin.line[row] ?? 0;
      const value = positionText(lng[row], lat[row]);
      const district = names?.[row] || name;
      const facts = { district, kilometres: String(Math.round(far / 1000)) };
      const code = 'coord-far-from-group';
      log.add({ code, severity: 'warning', action: 'kept', line, value, facts });
    }
  }
}

/** One building may hold a centre of each service; two of one service are worth a look. */
function checkDuplicates({ lng, lat, rows, columns, log }: Places): void {
  const service = columns.text.get('service');
  const groups = groupsBy(rows, (row) => `${lng[row]} ${lat[row]} ${service?.[row] ?? ''}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length < 2) continue;
    const line = columns.origin.line[first] ?? 0;
    const value = positionText(lng[first], lat[first]);
    const facts = { count: String(group.length) };
    log.add({ code: 'coord-duplicate', severity: 'warning', action: 'kept', line, value, facts });
  }
}

/** One finding a table: coarse coordinates seldom come alone. */
function checkDecimals({ lng, lat, rows, columns, log }: Places): void {
  const coarse = rows.filter((row) => isCoarse(lng[row]) && isCoarse(lat[row]));
  const [first] = coarse;
  if (first === undefined) return;
  const line = columns.origin.line[first] ?? 0;
  const value = positionText(lng[first], lat[first]);
  const facts = { count: String(coarse.length) };
  log.add({ code: 'coord-coarse', severity: 'warning', action: 'kept', line, value, facts });
}

function isCoarse(degrees = Number.NaN): boolean {
  const [, decimals = ''] = numberText(degrees).split('.');
  return decimals.length < fineDecimals;
}

function positionText(lng = Number.NaN, lat = Number.NaN): string {
  return `${numberText(lng)}, ${numberText(lat)}`;
}

/** Rows by key, in order of first appearance; rows of a blank key in none. */
function groupsBy(
  rows: readonly number[],
  keyOf: (row: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group !== undefined) group.push(row);
    else if (key !== '') groups.set(key, [row]);
  }
  return groups;
}

function median(values: readonly number[]): number {
  // A typed array sorts by value by itself, and several times faster.
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
