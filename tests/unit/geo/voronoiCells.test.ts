import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { dissolveCells } from '../../../src/geo/dissolveCells.ts';
import { haversineMetres } from '../../../src/geo/haversine.ts';
import { signedArea } from '../../../src/geo/nestRings.ts';
import { voronoiCells } from '../../../src/geo/voronoiCells.ts';

const reach = 400;

function lattice(side: number): { lng: Float64Array; lat: Float64Array } {
  const all = Array.from({ length: side * side }, (_, k) => k);
  return {
    // A little skew, so that no four points are on one circle.
    lng: Float64Array.from(all, (k) => 123.4 + (k % side) * 0.004 + Math.sin(k * 7) * 0.0008),
    lat: Float64Array.from(
      all,
      (k) => 41.8 + Math.floor(k / side) * 0.003 + Math.cos(k * 5) * 0.0006,
    ),
  };
}

function isIn(place: Position, ring: Position[]): boolean {
  return booleanPointInPolygon(place, { type: 'Polygon', coordinates: [ring] });
}

test('a cell holds its point, what is nearer to it than to others, and nothing out of its reach', () => {
  const { lng, lat } = lattice(8);
  const cells = voronoiCells(lng, lat, reach);
  for (const [i, cell] of cells.entries()) {
    expect(isIn([lng[i]!, lat[i]!], cell!)).toBe(true);
    expect(signedArea(cell!)).toBeGreaterThan(0);
    for (const [x = 0, y = 0] of cell!) {
      const own = haversineMetres(x, y, lng[i]!, lat[i]!);
      expect(own).toBeLessThan(reach * 1.001);
      for (let j = 0; j < lng.length; j++) {
        expect(haversineMetres(x, y, lng[j]!, lat[j]!)).toBeGreaterThan(own - 1);
      }
    }
  }
});

test('points at one place each get a cell, and a point without a place gets none', () => {
  const cells = voronoiCells(
    Float64Array.of(123.4, NaN, 123.4, 123.4),
    Float64Array.of(41.8, NaN, 41.8, 41.8),
    reach,
  );
  expect(cells[1]).toBeNull();
  const drawn = [cells[0]!, cells[2]!, cells[3]!];
  expect(isIn([123.4, 41.8], drawn[0]!)).toBe(true);
  expect(drawn.every((cell) => signedArea(cell) > 0)).toBe(true);
  expect(voronoiCells(Float64Array.of(), Float64Array.of(), reach)).toEqual([]);
});

test('a lone point gets a disc of 24 corners', () => {
  const [cell] = voronoiCells(Float64Array.of(10), Float64Array.of(50), reach);
  expect(cell).toHaveLength(25);
});

test('dissolved cells keep their area and lose every inner side', () => {
  const { lng, lat } = lattice(8);
  const cells = voronoiCells(lng, lat, reach);
  const group = Int32Array.from(lng, (_, i) => (i % 8 < 3 ? 0 : i < 32 ? 1 : 2));
  group[63] = -1;
  const borders = dissolveCells(cells, group);
  expect(borders).toHaveLength(3);
  for (const [g, rings] of borders.entries()) {
    const whole = cells.reduce((sum, c, i) => (group[i] === g ? sum + signedArea(c!) : sum), 0);
    expect(rings.reduce((sum, ring) => sum + signedArea(ring), 0)).toBeCloseTo(whole, 9);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
  }
  expect(borders[0]).toHaveLength(1);
});
