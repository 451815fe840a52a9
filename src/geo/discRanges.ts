import { earthRadiusMetres, radiansPerDegree } from './haversine.ts';
import { degreesEastOf, type PointIndex } from './pointIndex.ts';

/** Degrees added on every side of a disc; a tenth of a millimetre, far above the rounding of a double. */
const paddingDegrees = 1e-9;

/** Points are known to be inside a disc without a test only this far from its rim. */
const coreMarginMetres = 0.002;

/** A core of fewer points than this is not worth a stretch of its own. */
const smallCore = 8;

/** Room for the stretches of any one disc: three turns of the circle with three each, in every row. */
export function createRangeBuffer(index: PointIndex): Uint32Array {
  return new Uint32Array(index.rows * 27);
}

/**
 * Lists the stretches of cell order that hold every indexed point within a radius of a place, and some
 * points beyond it. Right anywhere on the globe, poles and antimeridian included; allocates nothing.
 *
 * @param lng Degrees, like `lat`; NaN yields nothing.
 * @param radiusMetres Below 0 or NaN yields nothing.
 * @param ranges From `createRangeBuffer`; receives three numbers a stretch: start, end, and 1 where
 *   every point of it is surely within the radius, 0 where each must be tested. No point comes twice.
 * @returns How many numbers were written.
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
  const coreRadius = Math.max(0, radius - coreMarginMetres / earthRadiusMetres);
  const squaredSine = Math.sin(radius / 2) ** 2;
  const coreSquaredSine = Math.sin(coreRadius / 2) ** 2;
  // The narrowest and the widest parallel that the disc touches; the narrowest is none at a pole.
  const cosLat = Math.cos(lat * radiansPerDegree);
  const narrow = cosLat * Math.cos(Math.min(90, Math.abs(lat) + reach) * radiansPerDegree);
  const wide = cosLat * Math.cos(Math.max(0, Math.abs(lat) - reach) * radiansPerDegree);

  let written = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const southEdge = south + row * rowDegrees;
    const northEdge = southEdge + rowDegrees;
    const nearest = Math.max(0, southEdge - lat, lat - northEdge);
    const farthest = Math.max(northEdge - lat, lat - southEdge);
    const half = outerHalfWidth(squaredSine, Math.max(0, nearest - paddingDegrees), narrow);
    const core = innerHalfWidth(coreSquaredSine, farthest + paddingDegrees, wide);
    let nextColumn = 0;
    for (let turn = -360; turn <= 360; turn += 360) {
      const middle = centre + turn;
      const from = half >= 180 ? 0 : Math.max(0, middle - half);
      const to = half >= 180 ? width : Math.min(width, middle + half);
      if (from > to) continue;
      // Two turns may meet in one column, whose points must be listed once.
      const first = Math.max(nextColumn, Math.min(columns - 1, Math.floor(from / columnDegrees)));
      nextColumn = Math.min(columns - 1, Math.floor(to / columnDegrees)) + 1;
      if (first >= nextColumn) continue;
      const coreFirst = Math.max(first, Math.ceil((middle - core) / columnDegrees));
      const coreNext = Math.min(nextColumn, Math.floor((middle + core) / columnDegrees));
      const start = cellStart[row * columns + first]!;
      const end = cellStart[row * columns + nextColumn]!;
      const coreStart = coreFirst < coreNext ? cellStart[row * columns + coreFirst]! : end;
      const coreEnd = coreFirst < coreNext ? cellStart[row * columns + coreNext]! : end;
      if (coreEnd - coreStart < smallCore) {
        written = appendStretch(ranges, written, start, end, 0);
        continue;
      }
      written = appendStretch(ranges, written, start, coreStart, 0);
      written = appendStretch(ranges, written, coreStart, coreEnd, 1);
      written = appendStretch(ranges, written, coreEnd, end, 0);
    }
  }
  return written;
}

function appendStretch(
  ranges: Uint32Array,
  written: number,
  start: number,
  end: number,
  inside: 0 | 1,
): number {
  if (start === end) return written;
  ranges[written] = start;
  ranges[written + 1] = end;
  ranges[written + 2] = inside;
  return written + 3;
}

/**
 * At least the half width in degrees of longitude of a disc, on parallels `offDegrees` or more away
 * from its centre. From sin²(r/2) = sin²(Δlat/2) + cos·cos·sin²(Δlng/2), with series that err outwards.
 */
function outerHalfWidth(squaredSine: number, offDegrees: number, cosines: number): number {
  const h = (offDegrees * radiansPerDegree) / 2;
  const sine = h - (h * h * h) / 6;
  const rest = squaredSine - sine * sine;
  const s = Math.sqrt(Math.max(0, rest) / Math.max(cosines, 1e-300));
  if (!(s < 0.5)) return 360;
  return (2 * (s + (s * s * s) / 5)) / radiansPerDegree + paddingDegrees;
}

/** At most the half width on parallels up to `offDegrees` away; -1 where there is none for certain. */
function innerHalfWidth(squaredSine: number, offDegrees: number, cosines: number): number {
  const h = (offDegrees * radiansPerDegree) / 2;
  const rest = squaredSine - h * h;
  if (!(rest > 0)) return -1;
  const s = Math.min(0.5, Math.sqrt(rest / Math.max(cosines, 1e-300)));
  return (2 * s) / radiansPerDegree - paddingDegrees;
}
