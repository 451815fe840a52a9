import { earthRadiusMetres, haversineMetres, radiansPerDegree } from '../geo/haversine.ts';
import { isPlaced, type Places } from '../geo/pointIndex.ts';
import { farMetres, reachOfMetres } from './circleReach.ts';
import type { Limit } from './limit.ts';
import { buildNearestPlace } from './nearestPlace.ts';
import type { NearestReach } from './reachResult.ts';

/** A search by straight distance that was made before, and where the facilities stood. */
export interface CircleSearch {
  readonly facilities: Places;
  readonly reach: NearestReach;
}

/** With more facilities elsewhere than this, searching anew is as quick. */
const fewMoves = 8;

/**
 * The rows that stand elsewhere than before, ascending; null where they are more than a few or the
 * lists differ in length, so that rows do not mean the same facilities.
 */
export function movedRows(before: Places, after: Places): number[] | null {
  if (before.lng.length !== after.lng.length) return null;
  const moved: number[] = [];
  for (let f = 0; f < after.lng.length && moved.length <= fewMoves; f++) {
    const stays = Object.is(before.lng[f], after.lng[f]) && Object.is(before.lat[f], after.lat[f]);
    if (!stays) moved.push(f);
  }
  return moved.length <= fewMoves ? moved : null;
}

/**
 * What `circleNearest` answers, without the count, when only a few facilities have moved since a search
 * of the same points. Only points that a moved facility was or becomes the nearest of are looked at
 * twice; the answer is the same to the last bit.
 *
 * @param before Its limit may have been another: the nearest does not depend on it.
 * @param moved From `movedRows`.
 */
export function nearestAfterMoves(
  points: Places,
  before: CircleSearch,
  facilities: Places,
  moved: readonly number[],
  limit: Limit,
): NearestReach {
  const facility = before.reach.facility.slice();
  const metres = before.reach.metres.slice();
  const hasMoved = new Uint8Array(facilities.lng.length);
  for (const f of moved) hasMoved[f] = 1;
  const left: number[] = [];
  for (let i = 0; i < facility.length; i++) {
    const lng = points.lng[i]!;
    const lat = points.lat[i]!;
    if (!isPlaced(lng, lat)) continue;
    if (hasMoved[facility[i]!] === 1) {
      const f = facility[i]!;
      const walk = haversineMetres(lng, lat, facilities.lng[f]!, facilities.lat[f]!);
      // Still as near as it was, it is still nearer than all that have not moved.
      if (walk <= metres[i]!) metres[i] = walk;
      else {
        left.push(i);
        continue;
      }
    }
    for (const f of moved) {
      if (isFartherNorthOrSouth(lat, facilities.lat[f]!, metres[i]!)) continue;
      const walk = haversineMetres(lng, lat, facilities.lng[f]!, facilities.lat[f]!);
      if (walk < metres[i]! || (walk === metres[i] && f < facility[i]!)) {
        metres[i] = walk;
        facility[i] = f;
      }
    }
  }
  searchAnew(points, facilities, left, limit, facility, metres);
  return reachOfMetres(facility, metres, limit);
}

/** True where the difference of latitude alone is longer; a metre is far above rounding. */
function isFartherNorthOrSouth(lat: number, otherLat: number, metres: number): boolean {
  return Math.abs(otherLat - lat) * radiansPerDegree * earthRadiusMetres > metres + 1;
}

/** Finds the nearest of the points whose nearest facility has gone away. */
function searchAnew(
  points: Places,
  facilities: Places,
  left: readonly number[],
  limit: Limit,
  facility: Int32Array,
  metres: Float64Array,
): void {
  if (left.length === 0) return;
  const nearest = buildNearestPlace(facilities, farMetres(limit.limit));
  for (const i of left) {
    const lng = points.lng[i]!;
    const lat = points.lat[i]!;
    const f = nearest(lng, lat);
    facility[i] = f;
    metres[i] =
      f < 0 ? Infinity : haversineMetres(lng, lat, facilities.lng[f]!, facilities.lat[f]!);
  }
}
