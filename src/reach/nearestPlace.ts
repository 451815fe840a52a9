import { doubtAtSquaredChord, squaredChordFromMetres, unitVectorInto } from '../geo/chord.ts';
import { createRangeBuffer, discRangesInto } from '../geo/discRanges.ts';
import { earthRadiusMetres } from '../geo/haversine.ts';
import { buildPointIndex, isPlaced, type Places, type PointIndex } from '../geo/pointIndex.ts';
import { isNearer } from './coveredCount.ts';

/** Half the way round the earth and a little more: nothing is farther. */
const everywhereMetres = Math.PI * earthRadiusMetres * 1.001;

/** Row of the nearest place at any distance; -1 when there is none or the asker has no place. */
export type NearestPlace = (lng: number, lat: number) => number;

/**
 * Prepares a search for the nearest of some places. Places equally far by the haversine definition:
 * the lower row.
 *
 * @param places NaN: never the nearest.
 * @param usualMetres How far the nearest usually is; farther ones cost more.
 */
export function buildNearestPlace(places: Places, usualMetres: number): NearestPlace {
  const index = buildPointIndex(places.lng, places.lat, usualMetres);
  const ranges = createRangeBuffer(index);
  return (lng, lat) => {
    let nearest = -1;
    if (index.count === 0 || !isPlaced(lng, lat)) return nearest;
    for (let radius = usualMetres; nearest < 0; radius *= 4) {
      nearest = nearestInDisc(index, lng, lat, Math.min(radius, everywhereMetres), ranges);
    }
    return nearest;
  };
}

/** Row of the nearest indexed place within the radius of a place, -1 when there is none. */
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
  // One too near the rim is left for the next wider disc: a place outside this one could tie with it.
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
      const row = original[slot]!;
      if (d < best - doubt || isNearer(index, row, nearest, lng, lat)) {
        best = d;
        nearest = row;
      }
    }
  }
  return nearest;
}
