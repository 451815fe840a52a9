import { doubtAtSquaredChord, squaredChordFromMetres, unitVectorInto } from '../geo/chord.ts';
import { createRangeBuffer, discRangesInto } from '../geo/discRanges.ts';
import { haversineMetres } from '../geo/haversine.ts';
import type { Places, PointIndex } from '../geo/pointIndex.ts';

/** The points within reach of each facility (compressed sparse rows). */
export interface FacilityPairs {
  /** Entry `f` to `f + 1` bound the points of facility `f`; length facilities + 1. */
  readonly rowStart: Uint32Array;
  /** Rows of the indexed arrays, in cell order. */
  readonly point: Uint32Array;
}

/**
 * Lists every pair of a facility and a point within the radius, facility by facility. A facility
 * without a place has an empty row. Linear in the pairs found.
 */
export function pairsWithin(
  index: PointIndex,
  facilities: Places,
  radiusMetres: number,
): FacilityPairs {
  const { vectors, original } = index;
  const ranges = createRangeBuffer(index);
  const centre = new Float64Array(3);
  const squared = squaredChordFromMetres(radiusMetres);
  const doubt = doubtAtSquaredChord(squared);
  const rowStart = new Uint32Array(facilities.lng.length + 1);
  let point = new Uint32Array(1024);
  let length = 0;
  for (let f = 0; f < facilities.lng.length; f++) {
    const lng = facilities.lng[f]!;
    const lat = facilities.lat[f]!;
    unitVectorInto(lng, lat, centre, 0);
    const cx = centre[0]!;
    const cy = centre[1]!;
    const cz = centre[2]!;
    const written = discRangesInto(index, lng, lat, radiusMetres, ranges);
    const room = length + countInRanges(ranges, written);
    if (room >= point.length) {
      // At the pace so far; at most eight times more, should the first facilities be the fullest.
      const expected = (1.1 * room * facilities.lng.length) / (f + 1);
      point = longerCopy(point, Math.max(room + 1, Math.min(expected, 8 * point.length)));
    }
    for (let r = 0; r < written; r += 3) {
      const end = ranges[r + 1]!;
      if (ranges[r + 2] === 1) {
        for (let slot = ranges[r]!; slot < end; slot++) point[length++] = original[slot]!;
        continue;
      }
      for (let slot = ranges[r]!; slot < end; slot++) {
        const dx = vectors[slot * 3]! - cx;
        const dy = vectors[slot * 3 + 1]! - cy;
        const dz = vectors[slot * 3 + 2]! - cz;
        const d = dx * dx + dy * dy + dz * dz;
        const i = original[slot]!;
        // Written always and kept only when it counts: a branch here would be guessed wrong too often.
        point[length] = i;
        if (Math.abs(d - squared) > doubt) length += Number(d < squared);
        else if (haversineMetres(index.lng[i]!, index.lat[i]!, lng, lat) <= radiusMetres) length++;
      }
    }
    rowStart[f + 1] = length;
  }
  return { rowStart, point: point.subarray(0, length) };
}

function countInRanges(ranges: Uint32Array, written: number): number {
  let count = 0;
  for (let r = 0; r < written; r += 3) count += ranges[r + 1]! - ranges[r]!;
  return count;
}

function longerCopy(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.ceil(length));
  longer.set(array);
  return longer;
}
