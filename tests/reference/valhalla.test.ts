import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Position } from 'geojson';
import { signedArea } from '../../src/geo/nestRings.ts';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { farTenths } from '../../src/network/graph/walkGraph.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { outlineBound, streetOutline } from '../../src/network/outline/streetOutline.ts';
import { createStreetRaster, usualGrain } from '../../src/network/outline/streetRaster.ts';
import { createPointsReached, reachFrom } from '../../src/network/search/pointsReached.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import { buildStreetWalk, offerFacility } from '../../src/network/search/streetWalk.ts';

const folder = new URL('../../../shared/data/r5r-poa/', import.meta.url);

function rowsOf(path: string): Record<string, string>[] {
  const text = readFileSync(new URL(path, folder), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe.skipIf(!existsSync(folder))('Porto Alegre by Valhalla', () => {
  const read = readStreets('poa', readFileSync(new URL('poa_osm.pbf', folder)), null);
  if (!read.ok) throw new Error('unreadable');
  // Valhalla was asked for the shortest ways, whatever steps cost.
  const { graph } = buildWalkGraph('poa', read.value, 1);
  const grid = buildSegmentGrid(graph.edges);
  const hexagons = rowsOf('poa_hexgrid.csv');
  const rowOf = new Map(hexagons.map(({ id = '' }, i) => [id, i]));
  const snaps = snapPoints(
    grid,
    {
      lng: Float64Array.from(hexagons, ({ lon }) => Number(lon)),
      lat: Float64Array.from(hexagons, ({ lat }) => Number(lat)),
    },
    1000,
  );
  const walk = buildStreetWalk(graph, snaps, snaps);
  const matrix = rowsOf('valhalla/valhalla_walk_matrix_pop_to_healthcare.csv');

  it('gives the same distances between the streets at both ends', () => {
    const byTo = new Map<string, typeof matrix>();
    for (const row of matrix) {
      const to = row['to_id'] ?? '';
      byTo.set(to, [...(byTo.get(to) ?? []), row]);
    }
    const reached = createPointsReached(snaps.count);
    const differences: number[] = [];
    const least = new Float64Array(snaps.count).fill(Infinity);
    for (const [to, rows] of byTo) {
      const f = rowOf.get(to) ?? -1;
      reachFrom(walk, f, farTenths - 1, reached);
      for (const { from_id = '', distance_m = '' } of rows) {
        const i = rowOf.get(from_id) ?? -1;
        // Valhalla leaves out the legs.
        const own = (reached.cost[i]! - snaps.leg[i]! - snaps.leg[f]!) / 10_000;
        least[i] = Math.min(least[i]!, own);
        const theirs = distance_m === '' ? NaN : Number(distance_m);
        if (theirs > 500) differences.push(Math.abs(own / theirs - 1));
      }
    }
    differences.sort((a, b) => a - b);
    const within = differences.filter((d) => d <= 0.1).length / differences.length;
    const median = differences[differences.length >> 1] ?? NaN;
    let people = 0;
    for (const [i, { population }] of hexagons.entries()) {
      if (least[i]! <= 1200) people += Number(population);
    }
    console.log(
      `${differences.length} pairs over 500 m: ${(100 * within).toFixed(1)} % within 10 %, ` +
        `median difference ${(100 * median).toFixed(2)} %; ${people} people within 1,200 m`,
    );
    expect(differences.length).toBeGreaterThan(18_000);
    expect(within).toBeGreaterThanOrEqual(0.9);
    expect(median).toBeLessThanOrEqual(0.02);
    expect(Math.abs(people / 747_119 - 1)).toBeLessThanOrEqual(0.02);
  });

  it('draws outlines of about the same area', () => {
    const raster = createStreetRaster(grid, usualGrain, 200);
    const ratios = isochrones().map(({ id, minutes, area }) => {
      const f = rowOf.get(id) ?? -1;
      // 4.8 km/h from the street on; Valhalla leaves out the leg.
      const limit = snaps.leg[f]! + minutes * 80 * 10_000;
      walk.search.clear();
      offerFacility(walk, f);
      walk.search.run(outlineBound(raster, limit));
      return areaOf(streetOutline(raster, walk, [f], limit)) / area;
    });
    const within = ratios.filter((ratio) => Math.abs(ratio - 1) <= 0.15).length / ratios.length;
    const median = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? NaN;
    console.log(
      `outlines: median area ${(100 * median).toFixed(1)} % of Valhalla's, ` +
        `${(100 * within).toFixed(0)} % of ${ratios.length} within 15 %`,
    );
    expect(within).toBeGreaterThanOrEqual(0.8);
  });
});

function areaOf(polygons: Position[][][]): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

/** Area without regard to how the rings are wound: the first of a polygon, less its holes. */
function areaOfAny(polygons: Position[][][]): number {
  return polygons.reduce(
    (sum, rings) =>
      sum +
      rings.reduce((part, ring, k) => part + (k === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0),
    0,
  );
}

const ring = z.array(z.tuple([z.number(), z.number()]));
const isochroneSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ id: z.string(), minutes: z.number() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

function isochrones(): { id: string; minutes: number; area: number }[] {
  const path = new URL('valhalla/valhalla_isochrones.geojson', folder);
  const collection = isochroneSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return collection.features.map(({ properties, geometry }) => ({
    ...properties,
    area: areaOfAny(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates),
  }));
}
