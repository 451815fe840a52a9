import { describe, expect, test } from 'vitest';
import { haversineMetres } from '../../../src/geo/haversine.ts';
import type { Places } from '../../../src/geo/pointIndex.ts';
import { circleNearest } from '../../../src/reach/circleReach.ts';
import type { Limit } from '../../../src/reach/limit.ts';

function placesOf(...spots: (readonly [number, number])[]): Places {
  return {
    lng: Float64Array.from(spots, (spot) => spot[0]),
    lat: Float64Array.from(spots, (spot) => spot[1]),
  };
}

const unknown = [NaN, NaN] as const;
const limit: Limit = { compare: 'metres', limit: 500, secondsOfMetres: (m) => m / 0.9 };

describe('circleNearest', () => {
  test('finds the nearest facility at any distance, even across the globe', () => {
    const points = placesOf([123.4, 41.8], [-56.6, -41.8], [179.999, 0], unknown);
    const facilities = placesOf(unknown, [123.4, 41.801], [-179.999, 0]);
    const reach = circleNearest(points, facilities, limit);
    expect([...reach.facility]).toEqual([1, 2, 2, -1]);
    expect([...reach.covered]).toEqual([1, 0, 1, 0]);
    expect(reach.metres[1]).toBe(haversineMetres(-56.6, -41.8, -179.999, 0));
    expect(reach.metres[3]).toBeNaN();
    expect(reach.seconds[3]).toBeNaN();
  });

  test('of facilities at one place names the first', () => {
    const facilities = placesOf([123.42, 41.8], [123.4, 41.8], [123.4, 41.8]);
    const reach = circleNearest(placesOf([123.4, 41.801], [123.4, 43]), facilities, limit);
    expect([...reach.facility]).toEqual([1, 1]);
    expect([...reach.count]).toEqual([2, 0]);
  });

  test('without a facility every placed point is unreachable', () => {
    const reach = circleNearest(placesOf([1, 1], unknown), placesOf(unknown), limit);
    expect([...reach.facility]).toEqual([-1, -1]);
    expect([...reach.metres]).toEqual([Infinity, NaN]);
    expect([...reach.covered]).toEqual([0, 0]);
  });

  test('finds the very opposite end of the earth', () => {
    const reach = circleNearest(placesOf([0, 0]), placesOf([180, 0]), limit);
    expect(reach.facility[0]).toBe(0);
  });

  test('a point just within and just beyond the limit are told apart', () => {
    const facility = placesOf([123.4, 41.8]);
    const point = placesOf([123.404, 41.803]);
    const metres = haversineMetres(123.404, 41.803, 123.4, 41.8);
    expect(circleNearest(point, facility, { ...limit, limit: metres }).covered[0]).toBe(1);
    expect(circleNearest(point, facility, { ...limit, limit: metres - 1e-9 }).covered[0]).toBe(0);
  });
});
