import fc from 'fast-check';
import type { Places } from '../../src/geo/pointIndex.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';

/** Numbers without a liking for the ends and for 0: a place as near to two streets has two right answers. */
export function anywhere({ min, max }: { min: number; max: number }) {
  const share = fc.noShrink(fc.noBias(fc.nat(2 ** 31 - 1)));
  return share.map((k) => min + ((max - min) * k) / 2 ** 31);
}

/** A lattice of about 90 m with jitter, its streets chosen at random: closed, steps, ferries among them. */
const side = 5;
const kinds = ['residential', 'residential', 'residential', 'steps', 'motorway'];
export const town = fc
  .record({
    jitter: fc.array(anywhere({ min: -0.0003, max: 0.0003 }), {
      minLength: 2 * side * side,
      maxLength: 2 * side * side,
    }),
    ways: fc.array(
      fc.record({
        points: fc.array(fc.nat(side * side - 1), { minLength: 2, maxLength: 4 }),
        kind: fc.constantFrom(...kinds),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    walls: fc.array(fc.nat(side * side - 1), { maxLength: 2 }),
  })
  .map(({ jitter, ways, walls }): StreetWays => {
    const at = (k: number, step: number) => 0.0008 * step + jitter[k]!;
    const start = [0];
    for (const { points } of ways) start.push(start.at(-1)! + points.length);
    return {
      lng: Float64Array.from({ length: side * side }, (_, p) => at(2 * p, p % side)),
      lat: Float64Array.from({ length: side * side }, (_, p) =>
        at(2 * p + 1, Math.floor(p / side)),
      ),
      barriers: new Map(walls.map((p) => [p, new Map([['barrier', 'wall']])])),
      start: Uint32Array.from(start),
      point: Uint32Array.from(ways.flatMap(({ points }) => points)),
      tags: ways.map(({ kind }) => new Map([['highway', kind]])),
    };
  });
const degree = anywhere({ min: -0.001, max: 0.0045 });
/** Places in such a town and around it. */
export const places = fc.array(fc.tuple(degree, degree), { minLength: 1, maxLength: 8 }).map(
  (spots): Places => ({
    lng: Float64Array.from(spots, ([lng]) => lng),
    lat: Float64Array.from(spots, ([, lat]) => lat),
  }),
);
