import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../../../src/geo/haversine.ts';
import { signedArea } from '../../../../src/geo/nestRings.ts';
import { isInPolygon } from '../../../../src/geo/pointInPolygon.ts';
import { buildWalkGraph } from '../../../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../../../src/network/graph/segmentGrid.ts';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import { outlineBound, streetOutline } from '../../../../src/network/outline/streetOutline.ts';
import { createStreetRaster, usualGrain } from '../../../../src/network/outline/streetRaster.ts';
import { snapPoints } from '../../../../src/network/search/snapPoints.ts';
import { streetNearest } from '../../../../src/network/search/streetNearest.ts';
import { buildStreetWalk, offerFacility } from '../../../../src/network/search/streetWalk.ts';
import { toyStreets } from '../../../helpers/toyStreets.ts';
import type { ToySpot } from '../../../helpers/toyWalk.ts';
import { toyWalk } from '../../../helpers/toyWalk.ts';

type Outline = ReturnType<typeof streetOutline>;

const metres = (count: number): number => count * 10_000;

function isInside(outline: Outline, lng: number, lat: number): boolean {
  return outline.some((rings) => isInPolygon([lng, lat], rings));
}

function toyOutline(
  drawing: string,
  facilities: readonly ToySpot[],
  limitMetres: number,
  legMetres = 200,
) {
  const walk = toyWalk(drawing, [], facilities);
  const raster = createStreetRaster(
    buildSegmentGrid(walk.graph.edges),
    { spacing: 10, verge: 20 },
    legMetres,
  );
  const starts = facilities.map((_, f) => f);
  for (const f of starts) offerFacility(walk, f);
  walk.search.run(outlineBound(raster, metres(limitMetres)));
  return streetOutline(raster, walk, starts, metres(limitMetres));
}

describe('streetOutline', () => {
  it('is a kite about a start on a straight street: as far along as beside it together', () => {
    const [rings, ...others] = toyOutline('A-----------B', [['A', 150]], 100);
    expect([rings?.length, others.length]).toEqual([1, 0]);
    const xs = rings?.[0]?.map(([lng = NaN]) => lng) ?? [];
    const ys = rings?.[0]?.map(([, lat = NaN]) => lat) ?? [];
    const width = haversineMetres(Math.min(...xs), 0, Math.max(...xs), 0);
    const height = haversineMetres(0, Math.min(...ys), 0, Math.max(...ys));
    // Outward by half the diagonal of a square of the raster, 7 m.
    expect(Math.abs(width - 214)).toBeLessThan(5);
    expect(Math.abs(height - 214)).toBeLessThan(5);
  });

  it('leaves no place outside that is reached, however near the limit, and adds but the verge', () => {
    const street = 'A-----------B';
    const facility = ['A', 150, 5] as const;
    const limit = 90;
    const outline = toyOutline(street, [facility], limit);
    const { at } = toyStreets(street);
    let covered = 0;
    const wrong: (readonly [east: number, north: number])[] = [];
    for (let east = 40; east <= 260; east += 1.7) {
      for (let north = -100; north <= 100; north += 1.7) {
        const { lng, lat } = at('A', east, north);
        const inside = isInside(outline, lng, lat);
        const [along, leg] = [Math.abs(east - 150) + 5, Math.abs(north)];
        const isCovered = along + leg <= limit;
        // Half the diagonal of a square outward, and as much where the border is bent.
        const mayBeIn = along <= limit + 15 && (along + leg <= limit + 15 || leg <= 20 + 8);
        if (isCovered ? !inside : inside && !mayBeIn) wrong.push([east, north]);
        if (isCovered) covered++;
      }
    }
    expect(wrong).toEqual([]);
    expect(covered).toBeGreaterThan(4000);
  });

  it('keeps the hole of a block whose middle is too far from its streets', () => {
    const block = `
A---------------B
|               |
|               |
|               |
|               |
|               |
|               |
|               |
D---------------C`;
    const outline = toyOutline(block, [['A']], 900, 80);
    expect(outline.map((rings) => rings.length)).toEqual([2]);
    const [outer = [], hole = []] = outline[0] ?? [];
    expect([signedArea(outer) > 0, signedArea(hole) < 0]).toEqual([true, true]);
    // Of 50 m, less than what the border may be off by on both sides.
    expect(toyOutline(block, [['A']], 900, 175).map((rings) => rings.length)).toEqual([1]);
  });

  it('dissolves two catchments that meet and keeps two that do not', () => {
    const street = 'A-----------------------------B';
    expect(
      toyOutline(
        street,
        [
          ['A', 100],
          ['A', 260],
        ],
        100,
      ),
    ).toHaveLength(1);
    expect(
      toyOutline(
        street,
        [
          ['A', 100],
          ['A', 500],
        ],
        100,
      ),
    ).toHaveLength(2);
  });

  it('is empty for a start off the street or beyond the limit', () => {
    expect(toyOutline('A---B', [['A', -300], null], 100)).toEqual([]);
    expect(toyOutline('A---B', [['A', 50, 150]], 100)).toEqual([]);
    expect(
      toyOutline(
        '',
        [['A']].slice(1).map(() => null),
        100,
      ),
    ).toEqual([]);
  });

  it('refuses a verge that streets would slip through', () => {
    const { edges } = toyWalk('A-B', [], []).graph;
    const grain = { spacing: 20, verge: 25 };
    expect(() => createStreetRaster(buildSegmentGrid(edges), grain, 200)).toThrow(RangeError);
  });
});

describe('outlines of Porto Alegre', () => {
  const box = { west: -51.24, south: -30.055, east: -51.19, north: -30.015 };
  const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), box);
  if (!read.ok) throw new Error('unreadable');
  const { graph } = buildWalkGraph('poa', read.value, 0.5);
  const grid = buildSegmentGrid(graph.edges);
  const raster = createStreetRaster(grid, usualGrain, 200);

  /** Places every ten metres of every street. */
  const streetPlaces = () => {
    const { edges } = graph;
    const [lng, lat]: [number[], number[]] = [[], []];
    for (let v = 0; v + 1 < edges.lng.length; v++) {
      if (grid.edgeOfVertex[v] !== grid.edgeOfVertex[v + 1]) continue;
      const steps = Math.ceil((edges.offset[v + 1]! - edges.offset[v]!) / metres(10)) || 1;
      for (let k = 0; k < steps; k++) {
        lng.push(edges.lng[v]! + (k / steps) * (edges.lng[v + 1]! - edges.lng[v]!));
        lat.push(edges.lat[v]! + (k / steps) * (edges.lat[v + 1]! - edges.lat[v]!));
      }
    }
    return { lng: Float64Array.from(lng), lat: Float64Array.from(lat) };
  };

  it.each([
    ['one facility', [[-51.215, -30.034]], 450],
    ['one facility', [[-51.222, -30.03]], 810],
    [
      'three facilities',
      [
        [-51.215, -30.034],
        [-51.21, -30.03],
        [-51.22, -30.04],
      ],
      450,
    ],
  ])('of %s hold the streets reached and no others: %j within %i m', (_, spots, limit) => {
    const facilities = snapPoints(
      grid,
      {
        lng: Float64Array.from(spots, ([lng = NaN]) => lng),
        lat: Float64Array.from(spots, ([, lat = NaN]) => lat),
      },
      200,
    );
    const places = streetPlaces();
    const walk = buildStreetWalk(graph, snapPoints(grid, places, 200), facilities);
    const { facility } = streetNearest(walk, metres(limit));
    walk.search.clear();
    for (const f of spots.keys()) offerFacility(walk, f);
    walk.search.run(outlineBound(raster, metres(limit)));
    const outline = streetOutline(raster, walk, [...spots.keys()], metres(limit));

    const near = Array.from(places.lng.keys()).filter((i) =>
      spots.some(
        ([lng = NaN, lat = NaN]) =>
          haversineMetres(lng, lat, places.lng[i]!, places.lat[i]!) < limit + 150,
      ),
    );
    let [sure, wrongAtAll] = [0, 0];
    const wrong: number[] = [];
    for (const i of near) {
      const isReached = facility[i]! >= 0;
      const inside = isInside(outline, places.lng[i]!, places.lat[i]!);
      if (inside !== isReached) wrongAtAll++;
      // Streets of both kinds within three times the spacing, and half a step of the places: no promise.
      const isMixed = near.some(
        (j) =>
          facility[j]! >= 0 !== isReached &&
          haversineMetres(places.lng[i]!, places.lat[i]!, places.lng[j]!, places.lat[j]!) < 65,
      );
      if (isMixed) continue;
      sure++;
      if (inside !== isReached) wrong.push(i);
    }
    expect(wrong).toEqual([]);
    expect(sure).toBeGreaterThan(near.length / 2);
    expect(wrongAtAll / near.length).toBeLessThan(0.03);
  });
});
