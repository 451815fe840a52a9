import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { concave } from '@turf/concave';
import { featureCollection, point } from '@turf/helpers';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { outlineBound, streetOutline } from '../../src/network/outline/streetOutline.ts';
import { createStreetRaster, usualGrain } from '../../src/network/outline/streetRaster.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import {
  buildStreetWalk,
  offerFacility,
  type StreetWalk,
} from '../../src/network/search/streetWalk.ts';
import { placesNear } from '../helpers/randomPlaces.ts';
import { cpuMs, printRatio } from './measure.ts';

const repeats = 9;
/** 1,000 m. */
const limit = 1e7;

/** Outlines of 40 facilities of Porto Alegre, against the concave hull of the street points they reach. */
export async function run(): Promise<void> {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), null);
  if (!read.ok) throw new Error('unreadable');
  const { graph } = buildWalkGraph('poa', read.value, 1);
  const grid = buildSegmentGrid(graph.edges);
  const snaps = snapPoints(grid, placesNear(read.value, 40, 0.0005, 8), 200);
  const walk = buildStreetWalk(graph, snaps, snaps);
  const raster = createStreetRaster(grid, usualGrain, 200);
  const drawAll = (): void => {
    for (let f = 0; f < snaps.count; f++) {
      searchFrom(walk, f, outlineBound(raster, limit));
      streetOutline(raster, walk, [f], limit);
    }
  };
  const first = cpuMs(1, drawAll) / snaps.count;
  const again = cpuMs(repeats, drawAll) / snaps.count;
  console.log(`${first.toFixed(2)} ms the first time, when the raster meets its streets`);
  const reached = Array.from({ length: snaps.count }, (_, f) => pointsReached(walk, f));
  const count = reached.reduce((sum, { features }) => sum + features.length, 0) / snaps.count;
  const hulls = cpuMs(1, () => {
    for (const points of reached) concave(points, { maxEdge: 0.2, units: 'kilometers' });
  });
  const name = `turf.concave of ${count.toFixed(0)} points`;
  printRatio('outline, search included', again, name, hulls / snaps.count, 80);
}

function searchFrom(walk: StreetWalk, facility: number, bound: number): void {
  walk.search.clear();
  offerFacility(walk, facility);
  walk.search.run(bound);
}

/** The points by which the streets are drawn, those within the limit of one facility. */
function pointsReached(walk: StreetWalk, facility: number) {
  searchFrom(walk, facility, limit);
  const { graph, search } = walk;
  const { edges } = graph;
  const found = new Map<string, [lng: number, lat: number]>();
  for (let e = 0; e < edges.count; e++) {
    const [atA, atB] = [search.cost[edges.a[e]!]!, search.cost[edges.b[e]!]!];
    for (let v = edges.vertexStart[e]!; v < edges.vertexStart[e + 1]!; v++) {
      const offset = edges.offset[v]!;
      if (Math.min(atA + offset, atB + edges.length[e]! - offset) > limit) continue;
      const [lng, lat] = [edges.lng[v]!, edges.lat[v]!];
      found.set(`${lng} ${lat}`, [lng, lat]);
    }
  }
  return featureCollection([...found.values()].map((place) => point(place)));
}
