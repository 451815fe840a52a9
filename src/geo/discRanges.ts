import { earthRadiusMetres, radiansPerDegree } from './haversine.ts';
import { degreesEastOf, type PointIndex } from './pointIndex.ts';

/** Degrees added on every side of a disc; a tenth of a millimetre, far above the rounding of a double. */
const paddingDegrees = 1e-9;

/** Room for the ranges of any one disc: three turns of the circle, two bounds each, in every row. */
export function createRangeBuffer(index: PointIndex): Uint32Array {
  return new Uint32Array(index.rows * 6);
}

/**
 * Lists the stretches of cell order that hold every indexed point within a radius of a place, and some
 * points beyond it. Right anywhere on the globe, poles and antimeridian included; allocates nothing.
 *
 * @param lng Degrees, like `lat`; NaN yields no range.
 * @param radiusMetres Below 0 or NaN yields no range.
 * @param ranges From `createRangeBuffer`; receives start and end of each stretch.
 * @returns How many numbers were written, two a stretch.
 */
export function discRangesInto(
  index: PointIndex,
  lng: number,
  lat: number,
  radiusMetres: number,
  ranges: Uint32Array,
): number {
  const { rows, columns, south, west, rowDegrees, columnDegrees, cellStart } = index;
  const radius = Math.min(radiusMetres / earthRadiusMetres, Math.PI);
  if (!(radius >= 0) || !Number.isFinite(lng) || !Number.isFinite(lat)) return 0;
  const reach = radius / radiansPerDegree + paddingDegrees;
  const firstRow = Math.max(0, Math.min(rows - 1, Math.floor((lat - reach - south) / rowDegrees)));
  const lastRow = Math.min(rows - 1, Math.floor((lat + reach - south) / rowDegrees));
  const centre = degreesEastOf(west, lng);
  const width = columns * columnDegrees;
  const squaredSine = Math.sin(radius / 2) ** 2;
  // The narrowest parallel that the disc touches; none when a pole is inside.
  const farthestLat = Math.min(90, Math.abs(lat) + reach) * radiansPerDegree;
  const cosines = Math.cos(lat * radiansPerDegree) * Math.cos(farthestLat);

  let written = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const southEdge = south + row * rowDegrees;
    const off = Math.max(0, southEdge - lat, lat - southEdge - rowDegrees) - paddingDegrees;
    const half = halfWidthDegrees(squaredSine, Math.max(0, off), cosines);
    let nextColumn = 0;
    for (let turn = -360; turn <= 360; turn += 360) {
      const from = half >= 180 ? 0 : Math.max(0, centre + turn - half);
      const to = half >= 180 ? width : Math.min(width, centre + turn + half);
      if (from > to) continue;
      // Two turns may meet in one column, whose points must be listed once.
      const first = Math.max(nextColumn, Math.min(columns - 1, Math.floor(from / columnDegrees)));
      nextColumn = Math.min(columns - 1, Math.floor(to / columnDegrees)) + 1;
      if (first >= nextColumn) continue;
      const start = cellStart[row * columns + first]!;
      const end = cellStart[row * columns + nextColumn]!;
      if (start === end) continue;
      ranges[written++] = start;
      ranges[written++] = end;
    }
  }
  return written;
}

/**
 * At least the half width in degrees of longitude of a disc, on parallels `offDegrees` or more away
 * from its centre. From sin²(r/2) = sin²(Δlat/2) + cos·cos·sin²(Δlng/2), with series that err outwards.
 */
function halfWidthDegrees(squaredSine: number, offDegrees: number, cosines: number): number {
  const h = (offDegrees * radiansPerDegree) / 2;
  const sine = h - (h * h * h) / 6;
  const rest = squaredSine - sine * sine;
  const s = Math.sqrt(Math.max(0, rest) / Math.max(cosines, 1e-300));
  if (!(s < 0.5)) return 360;
  return (2 * (s + (s * s * s) / 5)) / radiansPerDegree + paddingDegrees;
}
