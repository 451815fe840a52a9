import { describe, expect, test } from 'vitest';
import type { FacilityMark } from '../../../src/map/facilityMarks.ts';
import type { Cell, Ring } from '../../../src/map/cells.ts';
import { cellAt, cellNearest, facilityAt } from '../../../src/map/pick.ts';
import { degreesOfMetres, metresPerPixel, worldX, worldY } from '../../../src/map/webMercator.ts';

function square(row: number, west: number, south: number, side: number): Cell {
  const [east, north] = [west + side, south + side];
  const ring: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { row, rings: [ring], isSchematic: true, west, south, east, north };
}

/** A diamond whose box overlaps its neighbours' boxes, so that the box alone picks wrongly. */
function diamond(row: number, lng: number, lat: number, reach: number): Cell {
  const ring: Ring = [
    [lng, lat - reach],
    [lng + reach, lat],
    [lng, lat + reach],
    [lng - reach, lat],
    [lng, lat - reach],
  ];
  return {
    row,
    rings: [ring],
    isSchematic: true,
    west: lng - reach,
    south: lat - reach,
    east: lng + reach,
    north: lat + reach,
  };
}

function mark(id: string, lng: number, lat: number, flag = 0): FacilityMark {
  return { id, row: 0, lng, lat, glyph: 'elder', step: 0, flag };
}

describe('cells under the pointer', () => {
  const cells = [square(0, 0, 0, 1), square(7, 1, 0, 1), diamond(9, 4, 0, 1)];

  test('the cell that holds the place is picked, by its community row', () => {
    expect(cellAt(cells, 0.5, 0.5)?.row).toBe(0);
    expect(cellAt(cells, 1.5, 0.5)?.row).toBe(7);
  });

  test('a place in the box of a cell but outside its ring picks nothing', () => {
    expect(cellAt(cells, 4.9, 0.9)).toBeNull();
    expect(cellAt(cells, 4.2, 0.2)?.row).toBe(9);
  });

  test('the nearest cell is found from outside', () => {
    expect(cellNearest(cells, 10, 0)?.row).toBe(9);
    expect(cellNearest(cells, -10, 0)?.row).toBe(0);
    expect(cellNearest([], 0, 0)).toBeNull();
  });
});

describe('facilities under the pointer', () => {
  const zoom = 14;
  const pixel = 360 / (512 * 2 ** zoom);

  test('the nearest within reach wins, nothing beyond it', () => {
    const marks = [mark('a', 5 * pixel, 0), mark('b', 3 * pixel, 0)];
    expect(facilityAt(marks, 0, 0, zoom, 6)?.id).toBe('b');
    expect(facilityAt(marks, 0, 0, zoom, 2)).toBeNull();
  });

  test('the larger flag of a new facility is reached from farther away', () => {
    const marks = [mark('old', 7 * pixel, 0), mark('new', 9 * pixel, 0, 1)];
    expect(facilityAt(marks, 0, 0, zoom, 6)?.id).toBe('new');
  });
});

describe('screen arithmetic', () => {
  test('the world is 512 pixels wide at zoom 0 and doubles with each zoom', () => {
    expect(worldX(180, 0)).toBe(512);
    expect(worldX(0, 1)).toBe(512);
    expect(worldY(0, 0)).toBeCloseTo(256, 9);
    expect(worldY(85.0511287798066, 0)).toBeCloseTo(0, 6);
  });

  test('metres a pixel agree with the world arithmetic at the latitude of Shenyang', () => {
    const lat = 41.8;
    const step = degreesOfMetres(lat, 1000, 1000);
    const pixelsEast = worldX(123 + step.lng, 12) - worldX(123, 12);
    const pixelsNorth = worldY(lat - step.lat / 2, 12) - worldY(lat + step.lat / 2, 12);
    expect(pixelsEast * metresPerPixel(lat, 12)).toBeCloseTo(1000, 6);
    expect(pixelsNorth * metresPerPixel(lat, 12)).toBeCloseTo(1000, 0);
  });
});
