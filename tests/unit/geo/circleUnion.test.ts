import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { circleOutline } from '../../../src/geo/circleOutline.ts';
import { type MultiPolygonCoordinates, unionOfCircles } from '../../../src/geo/circleUnion.ts';
import {
  earthRadiusMetres,
  haversineMetres,
  radiansPerDegree,
} from '../../../src/geo/haversine.ts';
import { signedArea } from '../../../src/geo/nestRings.ts';

const radius = 623;
/** A circle of 64 corners has this share of the disc's area. */
const shareOfDisc = (64 / 2 / Math.PI) * Math.sin((2 * Math.PI) / 64);

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function scatter(count: number, spread: number, seed: number): [Float64Array, Float64Array] {
  const next = random(seed);
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    lng[i] = 123.4 + (next() - 0.5) * spread;
    lat[i] = 41.8 + (next() - 0.5) * spread;
  }
  return [lng, lat];
}

/** Square metres on the sphere, holes taken off, by the exact area under each side. */
function areaOf(shape: MultiPolygonCoordinates): number {
  let sum = 0;
  for (const ring of shape.flat()) {
    for (let k = 1; k < ring.length; k++) {
      const [x1 = 0, y1 = 0] = ring[k - 1]!;
      const [x2 = 0, y2 = 0] = ring[k]!;
      sum -=
        ((x2 - x1) *
          radiansPerDegree *
          (Math.sin(y1 * radiansPerDegree) + Math.sin(y2 * radiansPerDegree))) /
        2;
    }
  }
  return sum * earthRadiusMetres ** 2;
}

function contains(shape: MultiPolygonCoordinates, place: Position): boolean {
  return booleanPointInPolygon(place, { type: 'MultiPolygon', coordinates: shape });
}

function expectWellFormed(shape: MultiPolygonCoordinates): void {
  for (const [outer, ...holes] of shape) {
    expect(signedArea(outer!)).toBeGreaterThan(0);
    for (const ring of [outer!, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
    for (const hole of holes) {
      expect(signedArea(hole)).toBeLessThan(0);
      expect(booleanPointInPolygon(hole[0]!, { type: 'Polygon', coordinates: [outer!] })).toBe(
        true,
      );
    }
  }
}

function expectMembershipByDistance(
  shape: MultiPolygonCoordinates,
  lng: Float64Array,
  lat: Float64Array,
  spread: number,
): void {
  const next = random(5);
  for (let k = 0; k < 400; k++) {
    const place = [123.4 + (next() - 0.5) * spread * 1.2, 41.8 + (next() - 0.5) * spread * 1.2];
    let least = Infinity;
    for (let i = 0; i < lng.length; i++) {
      least = Math.min(least, haversineMetres(place[0]!, place[1]!, lng[i]!, lat[i]!));
    }
    // Chords cut at most 0.12 % of the radius off a rim.
    if (least < radius * 0.998) expect(contains(shape, place)).toBe(true);
    if (least > radius * 1.0001) expect(contains(shape, place)).toBe(false);
  }
}

describe('unionOfCircles', () => {
  test('is one circle for one place, for a repeated place and beside places not known', () => {
    const one = unionOfCircles(
      Float64Array.of(NaN, 123.4, 123.4),
      Float64Array.of(NaN, 41.8, 41.8),
      radius,
    );
    expect(one).toHaveLength(1);
    expect(one[0]).toHaveLength(1);
    expect(areaOf(one)).toBeCloseTo(Math.PI * radius ** 2 * shareOfDisc, -2);
    for (const [lng = 0, lat = 0] of one[0]![0]!) {
      expect(haversineMetres(lng, lat, 123.4, 41.8)).toBeCloseTo(radius, 6);
    }
    expect(unionOfCircles(Float64Array.of(NaN), Float64Array.of(NaN), radius)).toEqual([]);
    expect(unionOfCircles(Float64Array.of(1), Float64Array.of(1), 0)).toEqual([]);
  });

  test('of two circles has the area of both less the lens', () => {
    const apart = 700;
    const lat2 = 41.8 + apart / earthRadiusMetres / radiansPerDegree;
    const two = unionOfCircles(Float64Array.of(123.4, 123.4), Float64Array.of(41.8, lat2), radius);
    const lens =
      2 * radius ** 2 * Math.acos(apart / 2 / radius) -
      (apart / 2) * Math.sqrt(4 * radius ** 2 - apart ** 2);
    const expected = 2 * Math.PI * radius ** 2 - lens;
    expect(two).toHaveLength(1);
    expect(areaOf(two) / expected).toBeGreaterThan(0.998);
    expect(areaOf(two) / expected).toBeLessThan(1);
  });

  test('keeps a hole in its own polygon and an island in the hole beside it', () => {
    const turns = Array.from({ length: 24 }, (_, k) => (k * Math.PI) / 12);
    const lng = Float64Array.from([...turns.map((a) => 123.4 + 0.03 * Math.cos(a)), 123.4]);
    const lat = Float64Array.from([...turns.map((a) => 41.8 + 0.0225 * Math.sin(a)), 41.8]);
    const shape = unionOfCircles(lng, lat, radius);
    expectWellFormed(shape);
    expect(shape.map((rings) => rings.length)).toEqual([2, 1]);
    expect(contains(shape, [123.4, 41.81])).toBe(false);
    expect(contains(shape, [123.4, 41.8])).toBe(true);
  });

  test.each([
    ['few', 25, 0.04, 1],
    ['many', 400, 0.2, 2],
    ['dense', 300, 0.06, 3],
  ])('holds exactly what is near a facility: %s', (_, count, spread, seed) => {
    const [lng, lat] = scatter(count, spread, seed);
    const shape = unionOfCircles(lng, lat, radius);
    expectWellFormed(shape);
    for (let i = 0; i < count; i++) expect(contains(shape, [lng[i]!, lat[i]!])).toBe(true);
    expectMembershipByDistance(shape, lng, lat, spread);
  });

  test('has the area that @turf/union finds', () => {
    const [lng, lat] = scatter(60, 0.1, 4);
    const outlines = Array.from(lng, (x, i) => polygon([circleOutline(x, lat[i]!, radius)]));
    const dissolved = union(featureCollection(outlines))!.geometry;
    const rings = dissolved.type === 'Polygon' ? [dissolved.coordinates] : dissolved.coordinates;
    const shape = unionOfCircles(lng, lat, radius);
    expect(shape).toHaveLength(rings.length);
    expect(areaOf(shape) / areaOf(rings)).toBeCloseTo(1, 3);
  });

  test('manages places in a line and on a lattice whose circles meet in single points', () => {
    const line = Array.from({ length: 50 }, (_, k) => k);
    const inLine = unionOfCircles(
      Float64Array.from(line, () => 123.4),
      Float64Array.from(line, (k) => 41.8 + k * 0.005),
      radius,
    );
    expect(inLine).toHaveLength(1);
    expectWellFormed(inLine);

    const degrees = (radius * Math.SQRT2) / earthRadiusMetres / radiansPerDegree;
    const lattice = Array.from({ length: 100 }, (_, k) => k);
    const lng = Float64Array.from(lattice, (k) => (k % 10) * degrees);
    const lat = Float64Array.from(lattice, (k) => (Math.floor(k / 10) - 4.5) * degrees);
    const shape = unionOfCircles(lng, lat, radius);
    expectWellFormed(shape);
    // Whole but for the outer rim: a hundred squares and a circular segment on each of 40 sides.
    const segment = radius ** 2 * (Math.PI / 4 - 0.5);
    const expected = 100 * 2 * radius ** 2 + 40 * segment;
    expect(areaOf(shape) / expected).toBeCloseTo(1, 2);
  });

  test('joins circles across the antimeridian', () => {
    const shape = unionOfCircles(
      Float64Array.of(179.999, -179.999),
      Float64Array.of(10, 10),
      radius,
    );
    expect(shape).toHaveLength(1);
    expect(Math.max(...shape[0]![0]!.map((position) => position[0]!))).toBeGreaterThan(180);
  });
});
