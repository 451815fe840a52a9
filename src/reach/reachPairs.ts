import { haversineMetres } from '../geo/haversine.ts';
import type { Places, PointIndex } from '../geo/pointIndex.ts';
import { buildReachIndex } from './circleReach.ts';
import type { Limit } from './limit.ts';
import { pairsWithin } from './pairsWithin.ts';
import type { ReachPairs } from './reachResult.ts';

/**
 * Every pair of a demand point and a facility within the limit by straight distance; in a row the
 * facilities ascend.
 *
 * @param points NaN: an empty row.
 * @param facilities NaN: in no row.
 * @param limit In metres.
 * @param index From `buildReachIndex` of the same points, where the caller keeps one.
 */
export function circlePairs(
  points: Places,
  facilities: Places,
  limit: Limit,
  index: PointIndex = buildReachIndex(points, limit),
): ReachPairs {
  const byFacility = pairsWithin(index, facilities, limit.limit);
  const length = byFacility.point.length;
  const rowStart = new Uint32Array(points.lng.length + 1);
  for (const i of byFacility.point) rowStart[i + 1]!++;
  for (let i = 1; i < rowStart.length; i++) rowStart[i]! += rowStart[i - 1]!;

  const next = rowStart.slice();
  const facility = new Int32Array(length);
  const metres = new Float64Array(length);
  const seconds = new Float64Array(length);
  for (let f = 0; f < facilities.lng.length; f++) {
    for (let pair = byFacility.rowStart[f]!; pair < byFacility.rowStart[f + 1]!; pair++) {
      const i = byFacility.point[pair]!;
      const slot = next[i]!++;
      facility[slot] = f;
      const walk = haversineMetres(
        points.lng[i]!,
        points.lat[i]!,
        facilities.lng[f]!,
        facilities.lat[f]!,
      );
      metres[slot] = walk;
      seconds[slot] = limit.secondsOfMetres(walk);
    }
  }
  return { rowStart, facility, metres, seconds };
}
