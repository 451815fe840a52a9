import { earthRadiusMetres, radiansPerDegree } from './haversine.ts';

/**
 * Straight lines through the earth stand in for great circles in inner loops: the square of the chord
 * grows with the distance and needs no trigonometry. Lengths here are in earth radii.
 */

/** How near to a limit, in metres, a fast test hands over to the haversine definition. */
const doubtMetres = 0.001;

/**
 * Square of the chord of a great-circle distance.
 *
 * @param metres Non-negative; anything beyond half the way round the earth is the diameter.
 */
export function squaredChordFromMetres(metres: number): number {
  const half = Math.min(metres / earthRadiusMetres, Math.PI) / 2;
  return 4 * Math.sin(half) ** 2;
}

/**
 * How much two squared chords may differ before the fast test alone may decide which is the longer:
 * one millimetre at this length, plus the rounding of the subtraction.
 */
export function doubtAtSquaredChord(squaredChord: number): number {
  return 2 * Math.sqrt(squaredChord) * (doubtMetres / earthRadiusMetres) + 1e-15;
}

/** Writes the unit vector of a place at `offset`, `offset + 1`, `offset + 2`. Degrees WGS-84. */
export function unitVectorInto(lng: number, lat: number, out: Float64Array, offset: number): void {
  const cosLat = Math.cos(lat * radiansPerDegree);
  out[offset] = cosLat * Math.cos(lng * radiansPerDegree);
  out[offset + 1] = cosLat * Math.sin(lng * radiansPerDegree);
  out[offset + 2] = Math.sin(lat * radiansPerDegree);
}
