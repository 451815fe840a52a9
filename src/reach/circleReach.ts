import { haversineMetres } from '../geo/haversine.ts';
import { buildPointIndex, isPlaced, type Places, type PointIndex } from '../geo/pointIndex.ts';
import { nearestWithin } from './coveredCount.ts';
import type { Limit } from './limit.ts';
import { buildNearestPlace } from './nearestPlace.ts';
import type { CountedReach, NearestReach } from './reachResult.ts';

/** Index whose cells suit discs of the limit: small enough that few points outside are looked at. */
export function buildReachIndex(points: Places, limit: Limit): PointIndex {
  return buildPointIndex(points.lng, points.lat, Math.max(50, limit.limit / 3));
}

/**
 * Nearest facility of every point by straight distance, at any distance, and how many are within the
 * limit. Facilities equally far by the haversine definition: the lower row, so hand them in id order.
 *
 * @param points NaN: metres, seconds NaN and not covered.
 * @param facilities NaN: never the nearest. With none placed, facility -1 and Infinity.
 * @param limit In metres; who is covered is decided on the haversine double.
 * @param index From `buildReachIndex` of the same points, where the caller keeps one.
 */
export function circleNearest(
  points: Places,
  facilities: Places,
  limit: Limit,
  index: PointIndex = buildReachIndex(points, limit),
): CountedReach {
  const length = points.lng.length;
  const facility = new Int32Array(length);
  const count = new Int32Array(length);
  nearestWithin(index, facilities, limit.limit, { facility, count });
  findFarNearest(points, facilities, limit.limit, facility);

  const metres = new Float64Array(length).fill(NaN);
  for (let i = 0; i < length; i++) {
    const lng = points.lng[i]!;
    const lat = points.lat[i]!;
    if (!isPlaced(lng, lat)) continue;
    const f = facility[i]!;
    metres[i] =
      f < 0 ? Infinity : haversineMetres(lng, lat, facilities.lng[f]!, facilities.lat[f]!);
  }
  return { ...reachOfMetres(facility, metres, limit), count };
}

/** Fills in the nearest facility of the placed points that have none within the limit. */
function findFarNearest(
  points: Places,
  facilities: Places,
  limitMetres: number,
  nearest: Int32Array,
): void {
  const nearestFacility = buildNearestPlace(facilities, farMetres(limitMetres));
  for (let i = 0; i < nearest.length; i++) {
    if (nearest[i]! < 0) nearest[i] = nearestFacility(points.lng[i]!, points.lat[i]!);
  }
}

/** How far to look at first for what is not within the limit. */
export function farMetres(limitMetres: number): number {
  return 2 * Math.max(50, limitMetres);
}

/** Walks of known length held against a limit in metres. */
export function reachOfMetres(
  facility: Int32Array,
  metres: Float64Array,
  limit: Limit,
): NearestReach {
  const seconds = new Float64Array(metres.length);
  const covered = new Uint8Array(metres.length);
  for (let i = 0; i < metres.length; i++) {
    seconds[i] = limit.secondsOfMetres(metres[i]!);
    covered[i] = metres[i]! <= limit.limit ? 1 : 0;
  }
  return { facility, metres, seconds, covered };
}
