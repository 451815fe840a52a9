import type { Places } from '../../src/geo/pointIndex.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';

/** Seeded numbers in 0…1 (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Places near points of the streets, at most some degrees away in each direction. */
export function placesNear(
  streets: StreetWays,
  count: number,
  spreadDegrees: number,
  seed: number,
): Places {
  const next = seededNumbers(seed);
  const places = { lng: new Float64Array(count), lat: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const p = streets.point[Math.floor(next() * streets.point.length)]!;
    places.lng[i] = streets.lng[p]! + (2 * next() - 1) * spreadDegrees;
    places.lat[i] = streets.lat[p]! + (2 * next() - 1) * spreadDegrees;
  }
  return places;
}
