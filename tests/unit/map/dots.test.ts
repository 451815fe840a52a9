import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/coverage/coverageResult.ts';
import { communityCells, isDot } from '../../../src/map/cells.ts';
import { buildMapGeometry } from '../../../src/map/mapGeometry.ts';
import { dotPixels, dotsInOrder } from '../../../src/map/layers/dotLayers.ts';
import { dotAt } from '../../../src/map/pick.ts';
import { worldX, worldY } from '../../../src/map/webMercator.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const { territory } = analyseTables(
  Array.from({ length: 40 }, (_, i) => ({
    id: `c${i}`,
    name: `社区${i}`,
    population: 100,
    ...(i % 7 === 3 ? {} : east(((i * 37) % 40) * 500)),
  })),
  [{ id: 'f', name: '站', service: 'elder', kind: 'day_care', ...east(0) }],
);
const { communities } = territory;
const placed = [...communities.lng.keys()].filter((row) => !Number.isNaN(communities.lng[row]));

describe('communities as dots', () => {
  test('up to the limit every placed community has an area, beyond it a dot at its place', () => {
    const areas = communityCells(communities, new Map(), communities.count);
    expect(areas.map(({ row }) => row)).toEqual(placed);
    expect(areas.some(isDot)).toBe(false);
    const dots = communityCells(communities, new Map(), communities.count - 1);
    expect(dots.every(isDot)).toBe(true);
    expect(dots.map(({ row, west, north }) => [row, west, north])).toEqual(
      placed.map((row) => [row, communities.lng[row], communities.lat[row]]),
    );
  });

  test('a community with a boundary keeps its area', () => {
    const [row = -1] = placed;
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const cells = communityCells(communities, new Map([[row, [[square]]]]), 0);
    expect(cells.filter((cell) => !isDot(cell)).map((cell) => cell.row)).toEqual([row]);
    expect(cells).toHaveLength(placed.length);
  });

  test('the dot under the pointer is the nearest on the screen, of equals the last', () => {
    const dots = communityCells(communities, new Map(), 0);
    const zoom = 11;
    for (const from of [...dots, { west: 10, south: 80 }]) {
      const [lng, lat] = [from.west + 0.001, from.south - 0.0004];
      const pixels = dots.map((dot) =>
        Math.hypot(
          worldX(dot.west, zoom) - worldX(lng, zoom),
          worldY(dot.south, zoom) - worldY(lat, zoom),
        ),
      );
      const least = Math.min(...pixels);
      const expected = least <= 5 ? dots[pixels.lastIndexOf(least)] : null;
      expect(dotAt(dots, lng, lat, zoom, 5)).toBe(expected);
    }
  });

  test('what needs attention lies above; nothing is lost in sorting', () => {
    const dots = communityCells(communities, new Map(), 0);
    const order: Status[] = ['short', 'met', 'near', 'noData', 'notAssessed'];
    const statuses = Array.from(communities.id, (_, row) => order[row % order.length] ?? 'met');
    const sorted = dotsInOrder(dots, statuses);
    expect(new Set(sorted)).toEqual(new Set(dots));
    expect(sorted).toHaveLength(dots.length);
    const seen = sorted.map(({ row }) => statuses[row]);
    const lowest: Status[] = ['notAssessed', 'noData', 'met', 'near', 'short'];
    expect(seen).toEqual(
      seen.toSorted((one = 'met', other = 'met') => lowest.indexOf(one) - lowest.indexOf(other)),
    );
  });

  test('dots grow with the zoom, within bounds', () => {
    const sizes = [0, 7, 9, 11, 13, 20].map(dotPixels);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    expect(sizes[0]).toBe(1.2);
    expect(sizes.at(-1)).toBe(6);
  });

  test('a few communities keep their areas on the map', () => {
    expect(buildMapGeometry(territory).cells.some(isDot)).toBe(false);
  });
});
