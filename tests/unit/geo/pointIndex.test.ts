import { describe, expect, test } from 'vitest';
import { createRangeBuffer, discRangesInto } from '../../../src/geo/discRanges.ts';
import { earthRadiusMetres, haversineMetres } from '../../../src/geo/haversine.ts';
import { buildLocalProjection, findCentre } from '../../../src/geo/localProjection.ts';
import { buildPointIndex } from '../../../src/geo/pointIndex.ts';

/** Rows that the ranges of a disc list, in order; a row listed twice shows twice. */
function rowsInDisc(
  lng: Float64Array,
  lat: Float64Array,
  cellMetres: number,
  place: readonly [number, number],
  radius: number,
): number[] {
  const index = buildPointIndex(lng, lat, cellMetres);
  const ranges = createRangeBuffer(index);
  const written = discRangesInto(index, place[0], place[1], radius, ranges);
  const rows: number[] = [];
  for (let r = 0; r < written; r += 3)
    rows.push(...index.original.subarray(ranges[r], ranges[r + 1]));
  return rows.sort((a, b) => a - b);
}

describe('haversineMetres', () => {
  test('knows a quarter, a half and a degree of the globe', () => {
    expect(haversineMetres(0, 0, 90, 0)).toBeCloseTo((Math.PI / 2) * earthRadiusMetres, 6);
    expect(haversineMetres(0, 0, 180, 0)).toBeCloseTo(Math.PI * earthRadiusMetres, 6);
    expect(haversineMetres(0, 90, 77, 89)).toBeCloseTo(111195.0802, 3);
    expect(haversineMetres(179.5, 0, -179.5, 0)).toBeCloseTo(111195.0802, 3);
    expect(haversineMetres(NaN, 0, 0, 0)).toBeNaN();
  });
});

describe('buildPointIndex', () => {
  test('places every known point once', () => {
    const index = buildPointIndex(
      Float64Array.of(1, NaN, 3, 1, 2),
      Float64Array.of(1, 2, NaN, 1, 2),
      100,
    );
    expect(index.count).toBe(3);
    expect([...index.original].sort((a, b) => a - b)).toEqual([0, 3, 4]);
    expect(buildPointIndex(Float64Array.of(), Float64Array.of(), 100).count).toBe(0);
  });

  test('refuses arrays of two lengths and cells of no size', () => {
    expect(() => buildPointIndex(Float64Array.of(1), Float64Array.of(), 1)).toThrow(/1 longitudes/);
    expect(() => buildPointIndex(Float64Array.of(), Float64Array.of(), 0)).toThrow(/not 0/);
  });

  test('bounds its cells when two points are a world apart', () => {
    const index = buildPointIndex(Float64Array.of(-100, 80), Float64Array.of(-80, 80), 10);
    expect(index.cellStart.length).toBeLessThan(2000);
  });
});

describe('discRangesInto', () => {
  const globe = Array.from({ length: 36 * 17 }, (_, k) => k);
  const lng = Float64Array.from(globe, (k) => (k % 36) * 10 - 180);
  const lat = Float64Array.from(globe, (k) => Math.floor(k / 36) * 10 - 80);

  test.each([
    [0, 0, 3e6],
    [179, 0, 3e6],
    [-180, 60, 2e6],
    [10, 88, 3e6],
    [10, -90, 2e6],
    [5, 45, 1.2e7],
    [0, 0, 1e9],
    [33, 70, 4e6],
  ])('lists all points near %d, %d within %d m, each once', (x, y, radius) => {
    const rows = rowsInDisc(lng, lat, 5e5, [x, y], radius);
    expect(new Set(rows).size).toBe(rows.length);
    for (const i of globe) {
      if (haversineMetres(x, y, lng[i]!, lat[i]!) <= radius) expect(rows).toContain(i);
    }
  });

  test('passes over most points that are far', () => {
    expect(rowsInDisc(lng, lat, 5e5, [0, 0], 1.2e6).length).toBeLessThan(20);
    expect(rowsInDisc(lng, lat, 5e5, [0, 0], -1)).toEqual([]);
    expect(rowsInDisc(lng, lat, 5e5, [NaN, 0], 1)).toEqual([]);
  });
});

test('the local projection leads back and is true to scale', () => {
  const centre = findCentre({
    lng: Float64Array.of(179.99, -179.99, NaN),
    lat: Float64Array.of(40, 40, 1),
  });
  expect(Math.abs(centre.lng)).toBeCloseTo(180, 6);
  const projection = buildLocalProjection(123.4, 41.8);
  const x = projection.xFromLng(123.41);
  const y = projection.yFromLat(41.81);
  expect(projection.lngFromX(x)).toBeCloseTo(123.41, 12);
  expect(projection.latFromY(y)).toBeCloseTo(41.81, 12);
  expect(Math.hypot(x, y) / haversineMetres(123.4, 41.8, 123.41, 41.81)).toBeCloseTo(1, 3);
});
