import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haversineMetres } from '../../src/geo/haversine.ts';
import { buildPointIndex, type Places } from '../../src/geo/pointIndex.ts';
import { circleNearest } from '../../src/reach/circleReach.ts';
import { coveredOnly } from '../../src/reach/coveredCount.ts';
import type { Limit } from '../../src/reach/limit.ts';
import { circlePairs } from '../../src/reach/reachPairs.ts';
import { moveFacility, startDrag } from '../../src/reach/moveFacility.ts';

type Spot = readonly [lng: number, lat: number];

function placesFromSpots(spots: readonly Spot[]): Places {
  return {
    lng: Float64Array.from(spots, (spot) => spot[0]),
    lat: Float64Array.from(spots, (spot) => spot[1]),
  };
}

function limitOf(metres: number): Limit {
  return { compare: 'metres', limit: metres, secondsOfMetres: (m) => m / 0.9 };
}

function distances(points: Places, facilities: Places, i: number): number[] {
  return Array.from(facilities.lng, (lng, f) =>
    haversineMetres(points.lng[i]!, points.lat[i]!, lng, facilities.lat[f]!),
  );
}

/** Rows that hold the least distance, lowest row first. */
function nearestByBruteForce(metres: readonly number[]): number {
  let nearest = -1;
  for (const [f, m] of metres.entries()) {
    if (!Number.isNaN(m) && (nearest < 0 || m < metres[nearest]!)) nearest = f;
  }
  return nearest;
}

const centres = fc.constantFrom<Spot>(
  [123.4, 41.8],
  [180, -20],
  [-51.2, -30],
  [-179.99, 66],
  [0, 0],
);
/** A lattice of 100 m or so, so that equal points and equal distances are common, and some free spots. */
const offset = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map((n) => n * 0.001),
  fc.double({ min: -0.03, max: 0.03, noNaN: true }),
  fc.double({ min: -40, max: 40, noNaN: true }),
);
const spots = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.tuple(offset, offset) },
    { weight: 1, arbitrary: fc.constant<[number, number]>([NaN, NaN]) },
  ),
  { maxLength: 40 },
);
const scene = fc
  .record({
    centre: centres,
    points: spots,
    facilities: spots,
    metres: fc.double({ min: 0, max: 5000, noNaN: true }),
  })
  .map(({ centre, points, facilities, metres }) => {
    const place = ([dx, dy]: [number, number]): Spot => {
      const lng = centre[0] + dx;
      return [
        lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng,
        Math.max(-85, Math.min(85, centre[1] + dy)),
      ];
    };
    return {
      points: placesFromSpots(points.map(place)),
      facilities: placesFromSpots(facilities.map(place)),
      metres,
    };
  });
/** Half of the scenes have a limit that is exactly the distance of one of their pairs. */
const sceneWithExactLimit = fc.tuple(scene, fc.nat(), fc.boolean()).map(([s, pick, exact]) => {
  const { points, facilities } = s;
  if (!exact || points.lng.length === 0 || facilities.lng.length === 0) return s;
  const metres = distances(points, facilities, pick % points.lng.length)[
    pick % facilities.lng.length
  ]!;
  return Number.isNaN(metres) ? s : { ...s, metres };
});

describe('circleNearest and circlePairs', () => {
  test('equal brute force by the haversine definition', () => {
    fc.assert(
      fc.property(sceneWithExactLimit, ({ points, facilities, metres }) => {
        const limit = limitOf(metres);
        const reach = circleNearest(points, facilities, limit);
        const pairs = circlePairs(points, facilities, limit);
        const flags = new Uint8Array(points.lng.length);
        coveredOnly(buildPointIndex(points.lng, points.lat, 300), facilities, metres, flags);
        for (let i = 0; i < points.lng.length; i++) {
          const placed = !Number.isNaN(points.lng[i]!);
          const all = distances(points, facilities, i);
          const nearest = nearestByBruteForce(all);
          const within = [...all.keys()].filter((f) => all[f]! <= metres);
          expect(reach.facility[i]).toBe(nearest);
          expect(reach.metres[i]).toBe(nearest >= 0 ? all[nearest] : placed ? Infinity : NaN);
          expect(reach.count[i]).toBe(within.length);
          expect(reach.covered[i]).toBe(within.length > 0 ? 1 : 0);
          expect(flags[i]).toBe(reach.covered[i]);
          const start = pairs.rowStart[i]!;
          const end = pairs.rowStart[i + 1]!;
          expect(Array.from(pairs.facility.subarray(start, end))).toEqual(within);
          expect(Array.from(pairs.metres.subarray(start, end))).toEqual(within.map((f) => all[f]));
        }
      }),
      { numRuns: 400, seed: 20260101 },
    );
  });

  test('a facility more or a wider limit never takes cover away', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: 1, max: 3, noNaN: true }),
        ({ points, facilities, metres }, wider) => {
          const fewer = { lng: facilities.lng.slice(1), lat: facilities.lat.slice(1) };
          const less = circleNearest(points, fewer, limitOf(metres));
          const more = circleNearest(points, facilities, limitOf(metres));
          const wide = circleNearest(points, facilities, limitOf(metres * wider));
          for (let i = 0; i < points.lng.length; i++) {
            expect(more.count[i]).toBeGreaterThanOrEqual(less.count[i]!);
            expect(wide.count[i]).toBeGreaterThanOrEqual(more.count[i]!);
            if (more.facility[i]! >= 0 && less.facility[i]! >= 0) {
              expect(more.metres[i]).toBeLessThanOrEqual(less.metres[i]!);
            }
          }
        },
      ),
      { numRuns: 150, seed: 20260102 },
    );
  });

  test('the order of the facilities changes nothing but their rows', () => {
    fc.assert(
      fc.property(scene, ({ points, facilities, metres }) => {
        const reversed = { lng: facilities.lng.toReversed(), lat: facilities.lat.toReversed() };
        const one = circleNearest(points, facilities, limitOf(metres));
        const other = circleNearest(points, reversed, limitOf(metres));
        expect(other.metres).toEqual(one.metres);
        expect(other.count).toEqual(one.count);
        expect(other.covered).toEqual(one.covered);
      }),
      { numRuns: 150, seed: 20260103 },
    );
  });
});

test('dragging a facility leaves the counts and the people of a full run', () => {
  fc.assert(
    fc.property(
      scene,
      fc.array(
        fc.tuple(fc.nat(), fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
        { maxLength: 8 },
      ),
      ({ points, facilities, metres }, moves) => {
        const people = Float64Array.from(points.lng, (_, i) => (i % 7 === 3 ? NaN : i));
        const covered = (counts: Int32Array): number =>
          people.reduce((sum, n, i) => (counts[i]! > 0 && n > 0 ? sum + n : sum), 0);
        const index = buildPointIndex(points.lng, points.lat, 250);
        const start = circleNearest(points, facilities, limitOf(metres)).count;
        let total = covered(start);
        const state = startDrag(index, start.slice(), people, metres);
        const now = { lng: facilities.lng.slice(), lat: facilities.lat.slice() };
        for (const [pick, dx, dy] of moves) {
          if (now.lng.length === 0) break;
          const f = pick % now.lng.length;
          const from = { lng: now.lng[f]!, lat: now.lat[f]! };
          const to = { lng: from.lng + dx * 0.002, lat: from.lat + dy * 0.002 };
          total += moveFacility(state, from, to);
          now.lng[f] = to.lng;
          now.lat[f] = to.lat;
          const full = circleNearest(points, now, limitOf(metres)).count;
          expect(state.counts).toEqual(full);
          expect(total).toBe(covered(full));
        }
      },
    ),
    { numRuns: 150, seed: 20260104 },
  );
});
