import { doubtAtSquaredChord, squaredChordFromMetres, unitVectorInto } from '../geo/chord.ts';
import { createRangeBuffer, discRangesInto } from '../geo/discRanges.ts';
import { haversineMetres } from '../geo/haversine.ts';
import { cellOfPlace, isPlaced, type Places, type PointIndex } from '../geo/pointIndex.ts';

/**
 * Kernels that ask, for each facility, which indexed points are within a radius of it. A squared chord
 * decides all but the pairs within a millimetre of the radius, which the haversine definition decides.
 */

/** Rows of the placed facilities in cell order, so that neighbours read the same memory. */
function facilitiesInCellOrder(index: PointIndex, facilities: Places): Uint32Array {
  const { lng, lat } = facilities;
  const keys = new Float64Array(lng.length).fill(Infinity);
  let placed = 0;
  for (let f = 0; f < lng.length; f++) {
    if (!isPlaced(lng[f]!, lat[f]!)) continue;
    keys[placed++] = cellOfPlace(index, lng[f]!, lat[f]!) * lng.length + f;
  }
  return Uint32Array.from(keys.subarray(0, placed).sort(), (key) => key % lng.length);
}

function isWithin(
  index: PointIndex,
  slot: number,
  lng: number,
  lat: number,
  radiusMetres: number,
): boolean {
  const i = index.original[slot]!;
  return haversineMetres(index.lng[i]!, index.lat[i]!, lng, lat) <= radiusMetres;
}

/**
 * Marks every point that is within the radius of any facility.
 *
 * @param out One entry a point of the indexed arrays; set to 1 or 0, and 0 for points without a place.
 */
export function coveredOnly(
  index: PointIndex,
  facilities: Places,
  radiusMetres: number,
  out: Uint8Array,
): void {
  const marks = new Uint8Array(index.count);
  const order = facilitiesInCellOrder(index, facilities);
  // The cores need no test and mark most points, which then need none near the rims either.
  markCores(index, facilities, order, radiusMetres, marks);
  markRims(index, facilities, order, radiusMetres, marks);
  out.fill(0);
  for (let slot = 0; slot < index.count; slot++) out[index.original[slot]!] = marks[slot]!;
}

/** Marks what is surely within the radius. `marks` is in cell order. */
function markCores(
  index: PointIndex,
  facilities: Places,
  order: Uint32Array,
  radiusMetres: number,
  marks: Uint8Array,
): void {
  const ranges = createRangeBuffer(index);
  for (const f of order) {
    const lng = facilities.lng[f]!;
    const lat = facilities.lat[f]!;
    const written = discRangesInto(index, lng, lat, radiusMetres, ranges);
    for (let r = 0; r < written; r += 3) {
      if (ranges[r + 2] === 1) marks.fill(1, ranges[r], ranges[r + 1]);
    }
  }
}

/** Tests the points near the rims that are not marked yet. */
function markRims(
  index: PointIndex,
  facilities: Places,
  order: Uint32Array,
  radiusMetres: number,
  marks: Uint8Array,
): void {
  const { vectors } = index;
  const squared = squaredChordFromMetres(radiusMetres);
  const doubt = doubtAtSquaredChord(squared);
  const sure = squared - doubt;
  const possible = squared + doubt;
  const ranges = createRangeBuffer(index);
  const centre = new Float64Array(3);
  for (const f of order) {
    const lng = facilities.lng[f]!;
    const lat = facilities.lat[f]!;
    unitVectorInto(lng, lat, centre, 0);
    const cx = centre[0]!;
    const cy = centre[1]!;
    const cz = centre[2]!;
    const written = discRangesInto(index, lng, lat, radiusMetres, ranges);
    for (let r = 0; r < written; r += 3) {
      if (ranges[r + 2] === 1) continue;
      const end = ranges[r + 1]!;
      for (let slot = ranges[r]!; slot < end; slot++) {
        if (marks[slot] === 1) continue;
        const dx = vectors[slot * 3]! - cx;
        const dy = vectors[slot * 3 + 1]! - cy;
        const dz = vectors[slot * 3 + 2]! - cz;
        const d = dx * dx + dy * dy + dz * dz;
        if (d > possible) continue;
        if (d <= sure || isWithin(index, slot, lng, lat, radiusMetres)) marks[slot] = 1;
      }
    }
  }
}

/** Columns that `nearestWithin` fills, one entry a point of the indexed arrays. */
export interface NearestWithin {
  /** Row of the nearest facility within the radius, -1 for none. */
  readonly facility: Int32Array;
  /** How many facilities are within the radius. */
  readonly count: Int32Array;
}

/**
 * Finds for every point the nearest facility within the radius and how many there are. Facilities that
 * are equally far by the haversine definition: the lower row.
 */
export function nearestWithin(
  index: PointIndex,
  facilities: Places,
  radiusMetres: number,
  out: NearestWithin,
): void {
  const { vectors, original } = index;
  const best = new Float64Array(index.count).fill(Infinity);
  const nearest = new Int32Array(index.count).fill(-1);
  const counts = new Int32Array(index.count);
  const squared = squaredChordFromMetres(radiusMetres);
  const doubt = doubtAtSquaredChord(squared);
  const sure = squared - doubt;
  const possible = squared + doubt;
  const ranges = createRangeBuffer(index);
  const centre = new Float64Array(3);
  for (const f of facilitiesInCellOrder(index, facilities)) {
    const lng = facilities.lng[f]!;
    const lat = facilities.lat[f]!;
    unitVectorInto(lng, lat, centre, 0);
    const cx = centre[0]!;
    const cy = centre[1]!;
    const cz = centre[2]!;
    const written = discRangesInto(index, lng, lat, radiusMetres, ranges);
    for (let r = 0; r < written; r += 3) {
      const end = ranges[r + 1]!;
      for (let slot = ranges[r]!; slot < end; slot++) {
        const dx = vectors[slot * 3]! - cx;
        const dy = vectors[slot * 3 + 1]! - cy;
        const dz = vectors[slot * 3 + 2]! - cz;
        const d = dx * dx + dy * dy + dz * dz;
        if (d > possible) continue;
        if (d > sure && !isWithin(index, slot, lng, lat, radiusMetres)) continue;
        counts[slot]!++;
        const before = best[slot]!;
        if (d > before + doubt) continue;
        if (
          d < before - doubt ||
          isNearer(
            facilities,
            f,
            nearest[slot]!,
            index.lng[original[slot]!]!,
            index.lat[original[slot]!]!,
          )
        ) {
          best[slot] = d;
          nearest[slot] = f;
        }
      }
    }
  }
  out.facility.fill(-1);
  out.count.fill(0);
  for (let slot = 0; slot < index.count; slot++) {
    const i = original[slot]!;
    out.facility[i] = nearest[slot]!;
    out.count[i] = counts[slot]!;
  }
}

/** Whether facility `f` comes before facility `g` (-1: none) in distance from a place, then in row. */
export function isNearer(
  facilities: Places,
  f: number,
  g: number,
  lng: number,
  lat: number,
): boolean {
  if (g < 0) return true;
  const metresToF = haversineMetres(lng, lat, facilities.lng[f]!, facilities.lat[f]!);
  const metresToG = haversineMetres(lng, lat, facilities.lng[g]!, facilities.lat[g]!);
  return metresToF < metresToG || (metresToF === metresToG && f < g);
}
