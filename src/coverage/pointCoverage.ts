import type { Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import type { FacilityTable, TravelMatrix } from '../model/tables.ts';
import type { PointIndex } from '../geo/pointIndex.ts';
import { buildReachIndex, circleNearest } from '../reach/circleReach.ts';
import type { Limit } from '../reach/limit.ts';
import { matrixNearest } from '../reach/matrixReach.ts';
import type { NearestReach } from '../reach/reachResult.ts';
import type { PointCoverage, PointTable } from './coverageResult.ts';

/**
 * Finds every demand point's nearest counted facility.
 *
 * @param counted rows of `facilities` in id order
 * @param assessed false: the table holds no row of the service at all, and everything is no data
 */
export function coverPoints(
  points: PointTable,
  facilities: FacilityTable,
  counted: Int32Array,
  matrix: TravelMatrix | null,
  limit: Limit,
  assessed: boolean,
): PointCoverage {
  if (!assessed) return noPointCoverage(points.count);
  const reach = matrix
    ? matrixNearest(
        points.id,
        Array.from(counted, (row) => facilities.id[row] ?? ''),
        matrix,
        limit,
      )
    : circleNearest(
        points,
        {
          lng: counted.length === 0 ? new Float64Array(0) : pick(facilities.lng, counted),
          lat: counted.length === 0 ? new Float64Array(0) : pick(facilities.lat, counted),
        },
        limit,
        indexOf(points, limit),
      );
  return pointCoverageOf(points, reach, counted, matrix !== null);
}

/** The last index of each point table: a drag searches with the same one in every frame. */
const indexes = new WeakMap<PointTable, { limit: number; index: PointIndex }>();

function indexOf(points: PointTable, limit: Limit): PointIndex {
  const last = indexes.get(points);
  if (last?.limit === limit.limit) return last.index;
  const index = buildReachIndex(points, limit);
  indexes.set(points, { limit: limit.limit, index });
  return index;
}

function pick(column: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
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

/** The matrix, where the settings say that it takes the place of circles. */
export function matrixInUse(settings: Settings, matrix: TravelMatrix | null): TravelMatrix | null {
  return settings.method === 'matrix' ? matrix : null;
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
