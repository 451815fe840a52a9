import { doubtAtSquaredChord, squaredChordFromMetres, unitVectorInto } from '../geo/chord.ts';
import { createRangeBuffer, discRangesInto } from '../geo/discRanges.ts';
import { earthRadiusMetres, haversineMetres } from '../geo/haversine.ts';
import { buildPointIndex, isPlaced, type Places, type PointIndex } from '../geo/pointIndex.ts';
import { isNearer, nearestWithin } from './coveredCount.ts';
import type { Limit } from './limit.ts';
import type { NearestReach } from './reachResult.ts';

/** Half the way round the earth and a little more: nothing is farther. */
const everywhereMetres = Math.PI * earthRadiusMetres * 1.001;

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
): NearestReach {
  const length = points.lng.length;
  const facility = new Int32Array(length);
  const count = new Int32Array(length);
  nearestWithin(index, facilities, limit.limit, { facility, count });
  findFarNearest(points, facilities, limit.limit, facility);

  const metres = new Float64Array(length).fill(NaN);
  const seconds = new Float64Array(length).fill(NaN);
  const covered = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const lng = points.lng[i]!;
    const lat = points.lat[i]!;
    if (!isPlaced(lng, lat)) continue;
    const f = facility[i]!;
    metres[i] =
      f < 0 ? Infinity : haversineMetres(lng, lat, facilities.lng[f]!, facilities.lat[f]!);
    seconds[i] = limit.secondsOfMetres(metres[i]!);
    covered[i] = metres[i]! <= limit.limit ? 1 : 0;
  }
  return { facility, metres, seconds, covered, count };
}

/** Fills in the nearest facility of the placed points that have none within the limit. */
function findFarNearest(
  points: Places,
  facilities: Places,
  limitMetres: number,
  nearest: Int32Array,
): void {
  const index = buildPointIndex(facilities.lng, facilities.lat, 2 * Math.max(50, limitMetres));
  if (index.count === 0) return;
  const ranges = createRangeBuffer(index);
  const start = 2 * Math.max(50, limitMetres);
  for (let i = 0; i < nearest.length; i++) {
    const lng = points.lng[i]!;
    const lat = points.lat[i]!;
    if (nearest[i]! >= 0 || !isPlaced(lng, lat)) continue;
    for (let radius = start; nearest[i]! < 0; radius *= 4) {
      nearest[i] = nearestInDisc(index, lng, lat, Math.min(radius, everywhereMetres), ranges);
    }
  }
}

/** Row of the nearest indexed facility within the radius of a place, -1 when there is none. */
function nearestInDisc(
  index: PointIndex,
  lng: number,
  lat: number,
  radiusMetres: number,
  ranges: Uint32Array,
): number {
  const { vectors, original } = index;
  const centre = new Float64Array(3);
  unitVectorInto(lng, lat, centre, 0);
  let nearest = -1;
  const squared = squaredChordFromMetres(radiusMetres);
  // One too near the rim is left for the next wider disc: a facility outside this one could tie with it.
  let best =
    radiusMetres < everywhereMetres ? squared - 2 * doubtAtSquaredChord(squared) : Infinity;
  const written = discRangesInto(index, lng, lat, radiusMetres, ranges);
  for (let r = 0; r < written; r += 3) {
    const end = ranges[r + 1]!;
    for (let slot = ranges[r]!; slot < end; slot++) {
      const dx = vectors[slot * 3]! - centre[0]!;
      const dy = vectors[slot * 3 + 1]! - centre[1]!;
      const dz = vectors[slot * 3 + 2]! - centre[2]!;
      const d = dx * dx + dy * dy + dz * dz;
      const doubt = best < Infinity ? doubtAtSquaredChord(best) : 0;
      if (d > best + doubt) continue;
      const f = original[slot]!;
      if (d < best - doubt || isNearer(index, f, nearest, lng, lat)) {
        best = d;
        nearest = f;
      }
    }
  }
  return nearest;
}
