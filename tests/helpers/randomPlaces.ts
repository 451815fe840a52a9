import type { Places } from '../../src/geo/pointIndex.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import { mulberry32 } from '../bench/measure.ts';

/** Places near points of the streets, at most some degrees away in each direction. */
export function placesNear(
  streets: StreetWays,
  count: number,
  spreadDegrees: number,
  seed: number,
): Places {
  const next = mulberry32(seed);
  const places = { lng: new Float64Array(count), lat: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const p = streets.point[Math.floor(next() * streets.point.length)]!;
    places.lng[i] = streets.lng[p]! + (2 * next() - 1) * spreadDegrees;
    places.lat[i] = streets.lat[p]! + (2 * next() - 1) * spreadDegrees;
  }
  return places;
}
