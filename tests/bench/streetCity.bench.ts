import { loadavg } from 'node:os';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import { streetReach } from '../../src/network/search/streetReach.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { placesNear } from '../helpers/randomPlaces.ts';
import { type OsmDraft, pbfBytes } from '../helpers/writeOsm.ts';
import { mulberry32 } from './measure.ts';

/** Crossings on one side of the city: 700,000 in all. */
const side = 837;
const blockDegrees = 70 / 111_195;

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

/** A grid of blocks of 70 m, shaken by 30 %, with one street in eight missing. */
function cityDraft(): OsmDraft {
  const next = mulberry32(7);
  const shaken = (k: number): number => (k + (next() - 0.5) * 0.6) * blockDegrees;
  const id = (x: number, y: number): number => 1 + y * side + x;
  const nodes = Array.from({ length: side * side }, (_, k) => ({
    id: k + 1,
    lng: Math.round((123.4 + shaken(k % side) / 0.745) * 1e7) / 1e7,
    lat: Math.round((41.8 + shaken(Math.floor(k / side))) * 1e7) / 1e7,
  }));
  const ways: OsmDraft['ways'][number][] = [];
  for (const isRow of [true, false]) {
    for (let line = 0; line < side; line++) {
      let way: number[] = [];
      for (let k = 0; k < side; k++) {
        way.push(isRow ? id(k, line) : id(line, k));
        if (next() < 0.875 && k + 1 < side) continue;
        if (way.length > 1)
          ways.push({ id: ways.length + 1, nodes: way, tags: 'highway=residential' });
        way = [];
      }
    }
  }
  return { nodes, ways };
}
