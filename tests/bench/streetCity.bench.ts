import { loadavg } from 'node:os';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import { streetReach } from '../../src/network/search/streetReach.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { placesNear } from '../helpers/randomPlaces.ts';
import { pbfBytes } from '../helpers/writeOsm.ts';
import { cityDraft } from './cityDraft.ts';

/** A made-up city of 700,000 nodes, from an `.osm.pbf` to 10,000 facilities and 100,000 points. */
export async function run(): Promise<void> {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  const bytes = pbfBytes(cityDraft());
  console.log(`${(bytes.length / 1e6).toFixed(1)} MB of PBF`);
  const start = performance.now();
  const step = (name: string): void => {
    const seconds = (performance.now() - start) / 1000;
    const megabytes = process.memoryUsage().rss / 1e6;
    console.log(`${name}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  };
  const read = readStreets('city', bytes, null);
  if (!read.ok) throw new Error('unreadable');
  step('read');
  const { graph } = buildWalkGraph('city', read.value, 0.5);
  const grid = buildSegmentGrid(graph.edges);
  step(`built, ${graph.nodeCount} nodes and ${graph.edges.count} edges`);
  const points = snapPoints(grid, placesNear(read.value, 100_000, 0.0003, 1), 200);
  const facilities = snapPoints(grid, placesNear(read.value, 10_000, 0.0003, 2), 200);
  step('snapped');
  const walk = buildStreetWalk(graph, points, facilities);
  const limit = { compare: 'metres', limit: 810, secondsOfMetres: (m: number) => m / 0.9 } as const;
  const { covered, count } = streetReach(walk, limit);
  step('10,000 facilities reached, aim 30 s and 1,200 MB');
  const pairs = count.reduce((sum, n) => sum + n, 0);
  const share = covered.reduce((sum, n) => sum + n, 0) / covered.length;
  console.log(`${pairs} pairs, ${(100 * share).toFixed(1)} % of points covered`);
}
