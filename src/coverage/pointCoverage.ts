import type { ServiceId } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { Places } from '../geo/pointIndex.ts';
import { circleNearest } from '../reach/circleReach.ts';
import type { Limit } from '../reach/limit.ts';
import { matrixNearest } from '../reach/matrixReach.ts';
import type { Means } from '../reach/means.ts';
import { type CircleSearch, movedRows, nearestAfterMoves } from '../reach/nearestAfterMoves.ts';
import type { NearestReach } from '../reach/reachResult.ts';
import type { StreetNetwork } from '../reach/streets/streetNetwork.ts';
import { createStreetTracker, type StreetTracker } from '../reach/streets/streetTracker.ts';
import type { PointCoverage, PointTable } from './coverageResult.ts';

/** The facilities that a service's points are held against. */
export interface Counted {
  readonly facilities: FacilityTable;
  /** Rows of `facilities` in id order. */
  readonly rows: Int32Array;
  readonly means: Means;
  readonly limit: Limit;
  /** False: the table holds no row of the service at all, and everything is no data. */
  readonly assessed: boolean;
}

/** Finds every demand point's nearest counted facility. */
export function coverPoints(
  points: PointTable,
  service: ServiceId,
  counted: Counted,
): PointCoverage {
  if (!counted.assessed) return noPointCoverage(points.count);
  const reach = nearestReach(points, service, counted);
  return pointCoverageOf(points, reach, counted.rows, counted.means.matrix !== null);
}

function nearestReach(
  points: PointTable,
  service: ServiceId,
  { facilities, rows, means: { matrix, streets }, limit }: Counted,
): NearestReach {
  if (matrix) {
    const ids = Array.from(rows, (row) => facilities.id[row] ?? '');
    return matrixNearest(points.id, ids, matrix, limit);
  }
  const places = { lng: pick(facilities.lng, rows), lat: pick(facilities.lat, rows) };
  return streets
    ? trackerOf(streets, service).nearest(points, places, limit)
    : circleReach(points, service, places, limit);
}

/** What is kept of the last search of each service along the same streets. */
const trackers = new WeakMap<StreetNetwork, Partial<Record<ServiceId, StreetTracker>>>();

function trackerOf(streets: StreetNetwork, service: ServiceId): StreetTracker {
  const known = trackers.get(streets);
  const tracker = known?.[service] ?? createStreetTracker(streets);
  trackers.set(streets, { ...known, [service]: tracker });
  return tracker;
}

/** What is kept of the last search of each service: a drag moves one facility of thousands. */
const searches = new WeakMap<PointTable, Partial<Record<ServiceId, CircleSearch>>>();

function circleReach(
  points: PointTable,
  service: ServiceId,
  facilities: Places,
  limit: Limit,
): NearestReach {
  const last = searches.get(points);
  const before = last?.[service];
  const moved = before ? movedRows(before.facilities, facilities) : null;
  const reach =
    before && moved
      ? nearestAfterMoves(points, before, facilities, moved, limit)
      : circleNearest(points, facilities, limit);
  searches.set(points, { ...last, [service]: { facilities, reach } });
  return reach;
}

function pick(column: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    picked[i] = column[row] ?? Number.NaN;
  });
  return picked;
}

function pointCoverageOf(
  points: PointTable,
  reach: NearestReach,
  counted: Int32Array,
  everyPointPlaced: boolean,
): PointCoverage {
  const covered = new Float64Array(points.count);
  const nearestFacility = new Int32Array(points.count);
  for (let point = 0; point < points.count; point++) {
    const isPlaced = everyPointPlaced || !Number.isNaN(points.lng[point] ?? Number.NaN);
    covered[point] = isPlaced ? (reach.covered[point] ?? 0) : Number.NaN;
    nearestFacility[point] = counted[reach.facility[point] ?? -1] ?? -1;
  }
  return { nearestFacility, metres: reach.metres, seconds: reach.seconds, covered };
}

function noPointCoverage(count: number): PointCoverage {
  return {
    nearestFacility: new Int32Array(count).fill(-1),
    metres: new Float64Array(count).fill(Number.NaN),
    seconds: new Float64Array(count).fill(Number.NaN),
    covered: new Float64Array(count).fill(Number.NaN),
  };
}

/** Is the point's walk at most `factor` times the limit? */
export function isWithin(
  coverage: PointCoverage,
  point: number,
  limit: Limit,
  factor: number,
): boolean {
  const value = coverage[limit.compare][point] ?? Number.NaN;
  return value <= limit.limit * factor;
}

/** Both services, in case a caller wants to build a record of them. */
export function forServices<Value>(build: (service: ServiceId) => Value): Record<ServiceId, Value> {
  return { elder: build('elder'), childcare: build('childcare') };
}
