import { doubtAtSquaredChord, squaredChordFromMetres, unitVectorInto } from '../geo/chord.ts';
import { createRangeBuffer, discRangesInto } from '../geo/discRanges.ts';
import { haversineMetres } from '../geo/haversine.ts';
import type { PointIndex } from '../geo/pointIndex.ts';

/** Where a facility stands, WGS-84 degrees. */
export interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** What is kept between the steps of a drag. */
export interface DragState {
  readonly index: PointIndex;
  readonly radiusMetres: number;
  /** Facilities within the radius, one entry a point of the indexed arrays; changed in place. */
  readonly counts: Int32Array;
  /** People at each point; NaN counts as nobody. */
  readonly people: Float64Array;
  /** From `createRangeBuffer`. */
  readonly ranges: Uint32Array;
}

/** Starts a drag from the counts that `nearestWithin` has found; the state owns them from then on. */
export function startDrag(
  index: PointIndex,
  counts: Int32Array,
  people: Float64Array,
  radiusMetres: number,
): DragState {
  return { index, counts, people, radiusMetres, ranges: createRangeBuffer(index) };
}

/**
 * Moves one facility and touches only the points of its two discs; the counts stay exactly those of a
 * full run.
 *
 * @param from null opens a facility at `to`.
 * @param to null closes the one at `from`.
 * @returns People gained by cover, negative when more are lost.
 */
export function moveFacility(state: DragState, from: Place | null, to: Place | null): number {
  const lost = from === null ? 0 : changeCounts(state, from, -1);
  const gained = to === null ? 0 : changeCounts(state, to, 1);
  return gained + lost;
}

/** Adds `step` to the count of every point in the disc; returns the people who gain or lose cover. */
function changeCounts(state: DragState, place: Place, step: 1 | -1): number {
  const { index, counts, people, radiusMetres, ranges } = state;
  const { vectors, original } = index;
  const squared = squaredChordFromMetres(radiusMetres);
  const doubt = doubtAtSquaredChord(squared);
  const centre = new Float64Array(3);
  unitVectorInto(place.lng, place.lat, centre, 0);
  const turningCount = step === 1 ? 1 : 0;
  let change = 0;
  const written = discRangesInto(index, place.lng, place.lat, radiusMetres, ranges);
  for (let r = 0; r < written; r += 3) {
    const end = ranges[r + 1]!;
    for (let slot = ranges[r]!; slot < end; slot++) {
      const dx = vectors[slot * 3]! - centre[0]!;
      const dy = vectors[slot * 3 + 1]! - centre[1]!;
      const dz = vectors[slot * 3 + 2]! - centre[2]!;
      const d = dx * dx + dy * dy + dz * dz;
      if (d > squared + doubt) continue;
      const i = original[slot]!;
      if (
        d > squared - doubt &&
        !(haversineMetres(index.lng[i]!, index.lat[i]!, place.lng, place.lat) <= radiusMetres)
      ) {
        continue;
      }
      counts[i]! += step;
      if (counts[i] === turningCount && people[i]! > 0) change += step * people[i]!;
    }
  }
  return change;
}
