import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import Flatbush from 'flatbush';
import { earthRadiusMetres, radiansPerDegree } from '../../src/geo/haversine.ts';
import type { Places } from '../../src/geo/pointIndex.ts';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid, type SegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import type { WalkGraph } from '../../src/network/graph/walkGraph.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import { startStreetDrag } from '../../src/network/search/streetDrag.ts';
import { streetNearest } from '../../src/network/search/streetNearest.ts';
import { createStreetSearch } from '../../src/network/search/streetSearch.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { placesNear } from '../helpers/randomPlaces.ts';
import { createHeapSearch } from './heapSearch.ts';
import { cpuMs, expectSame, mulberry32, printRatio, printScaling } from './measure.ts';
import { timePeers } from './nativePeers.ts';

const repeats = 9;
/** 1,000 m. */
const limit = 1e7;

/** Streets of Porto Alegre: search, snapping and dragging, each checked before it is timed. */
export async function run(): Promise<void> {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), null);
  if (!read.ok) throw new Error('unreadable');
  const { graph } = buildWalkGraph('poa', read.value, 1);
  const grid = buildSegmentGrid(graph.edges);
  printMemory(graph);
  benchSearch(graph);
  benchSnapping(grid, placesNear(read.value, 200_000, 0.0005, 4));
  benchDrag(
    graph,
    grid,
    placesNear(read.value, 100, 0.0005, 5),
    placesNear(read.value, 1200, 0.001, 6),
  );
}

function printMemory({ nodeCount, arcStart, arcs, edges }: WalkGraph): void {
  const search = 4 + 4 + 4 + 4 + 1;
  const node = arcStart.byteLength / nodeCount + search;
  const edge = arcs.byteLength / edges.count;
  console.log(
    `${nodeCount} nodes of ${node.toFixed(1)} bytes, goal 24; ` +
      `${edges.count} edges of ${edge.toFixed(1)} bytes, goal 16`,
  );
}

function sourcesOf(graph: WalkGraph, count: number): number[] {
  const next = mulberry32(5);
  return Array.from({ length: count }, () => Math.floor(next() * graph.nodeCount));
}

/** Nearest source of every node, and what each source reaches alone. */
function benchSearch(graph: WalkGraph): void {
  const sources = sourcesOf(graph, 800);
  const search = createStreetSearch(graph);
  const sumAndClear = (): number => {
    let sum = 0;
    for (let k = 0; k < search.touchedCount(); k++) sum += search.cost[search.touched[k]!]!;
    search.clear();
    return sum;
  };
  const nearest = (from: readonly number[], within = limit): number => {
    for (const [f, node] of from.entries()) search.offer(node, 0, f);
    search.run(within);
    return sumAndClear();
  };
  const reach = (from: readonly number[], within = limit): number => {
    let sum = 0;
    for (const [f, node] of from.entries()) {
      search.offer(node, 0, f);
      search.run(within);
      sum += sumAndClear();
    }
    return sum;
  };
  const heap = createHeapSearch(graph);
  const heapReach = () => sources.reduce((sum, node) => sum + heap.sumWithin([node], limit), 0);
  expectSame('nearest of all nodes, sum', nearest(sources), heap.sumWithin(sources, limit));
  expectSame('reach of each source, sum', reach(sources), heapReach());
  // Adding the sum up is the check's part, not the peer's.
  const nearestMs = cpuMs(5 * repeats, () => {
    for (const [f, node] of sources.entries()) search.offer(node, 0, f);
    search.run(limit);
    search.clear();
  });
  const reachMs = cpuMs(repeats, () => reach(sources));
  const heapNearestMs = cpuMs(3 * repeats, () => heap.sumWithin(sources, limit));
  printRatio('nearest of all nodes', nearestMs, 'binary heap', heapNearestMs, 1.5);
  printRatio('reach of each', reachMs, 'binary heap', cpuMs(repeats, heapReach), 1.5);

  const { native, scipy } = timePeers(graph, sources, limit, repeats);
  if (native === null) console.log('no gcc here: not compared with C');
  else {
    expectSame('nearest in C', native.nearestSum, nearest(sources));
    expectSame('reach in C', native.reachSum, reach(sources));
    printRatio('nearest of all nodes', nearestMs, 'C', native.nearestMs, 1 / 2.5);
    printRatio('reach of each', reachMs, 'C', native.reachMs, 1 / 2.5);
  }
  if (scipy === null) console.log('no scipy here: not compared');
  else {
    expectSame('nearest by scipy', scipy.nearestSum, nearest(sources));
    printRatio('nearest of all nodes', nearestMs, 'scipy on our junctions', scipy.nearestMs, 2);
    // Left to itself scipy is given the streets as they are drawn.
    const drawn = drawnGraph(graph);
    const onDrawn = timePeers(drawn, sources, limit, repeats).scipy;
    const check = createHeapSearch(drawn).sumWithin(sources, limit);
    expectSame('nearest by scipy as drawn', onDrawn?.nearestSum ?? NaN, check);
    const drawnMs = onDrawn?.nearestMs ?? NaN;
    printRatio('nearest of all nodes', nearestMs, 'scipy on streets as drawn', drawnMs, 6);
  }
  const half = cpuMs(repeats, () => reach(sources.slice(0, 400)));
  printScaling('reach, 400 to 800 facilities', half, reachMs);
  const farther = cpuMs(repeats, () => reach(sources, 2 * limit));
  console.log(`reach, twice the minutes: ${(farther / reachMs).toFixed(2)}x, goal 4.6x`);
}

/** The same streets with a node at every bend; junctions keep their numbers. */
function drawnGraph({ nodeCount, edges, ...rest }: WalkGraph): WalkGraph {
  const pieces: [from: number, to: number, cost: number][] = [];
  let nodes = nodeCount;
  for (let e = 0; e < edges.count; e++) {
    const last = edges.vertexStart[e + 1]! - 1;
    let from = edges.a[e]!;
    for (let v = edges.vertexStart[e]! + 1; v <= last; v++) {
      const to = v === last ? edges.b[e]! : nodes++;
      pieces.push([from, to, edges.offset[v]! - edges.offset[v - 1]!]);
      from = to;
    }
  }
  const both = pieces.flatMap(([from, to, cost]) => [
    [from, to, cost] as const,
    [to, from, cost] as const,
  ]);
  both.sort(([p], [q]) => p - q);
  const arcStart = new Uint32Array(nodes + 1);
  for (const [from] of both) arcStart[from + 1]!++;
  for (let n = 0; n < nodes; n++) arcStart[n + 1]! += arcStart[n]!;
  const arcs = Int32Array.from(both.flatMap(([, to, cost]) => [to, cost]));
  return { ...rest, nodeCount: nodes, arcStart, arcs, edges };
}

/** Nearest point of the nearest street, against the boxes of a general index. */
function benchSnapping(grid: SegmentGrid, places: Places): void {
  const { edges, edgeOfVertex } = grid;
  const firsts: number[] = [];
  for (let v = 0; v + 1 < edges.lng.length; v++) {
    if (edgeOfVertex[v] === edgeOfVertex[v + 1]) firsts.push(v);
  }
  const perDegree = earthRadiusMetres * radiansPerDegree;
  const cos = Math.cos((places.lat[0] ?? 0) * radiansPerDegree);
  const boxes = new Flatbush(firsts.length);
  for (const v of firsts) {
    const [x1, x2] = [edges.lng[v]! * cos, edges.lng[v + 1]! * cos];
    const [y1, y2] = [edges.lat[v]!, edges.lat[v + 1]!];
    boxes.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  boxes.finish();
  const distanceTo = (v: number, lng: number, lat: number): number => {
    const perLng = perDegree * Math.cos(lat * radiansPerDegree);
    const x1 = (edges.lng[v]! - lng) * perLng;
    const y1 = (edges.lat[v]! - lat) * perDegree;
    const dx = (edges.lng[v + 1]! - lng) * perLng - x1;
    const dy = (edges.lat[v + 1]! - lat) * perDegree - y1;
    const square = dx * dx + dy * dy;
    const share = square > 0 ? Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / square)) : 0;
    return Math.hypot(x1 + share * dx, y1 + share * dy);
  };
  const legs = new Float64Array(places.lng.length);
  const peer = cpuMs(1, () => {
    for (let i = 0; i < legs.length; i++) {
      const [lng, lat] = [places.lng[i]!, places.lat[i]!];
      let least = Infinity;
      for (const k of boxes.neighbors(lng * cos, lat, 8)) {
        least = Math.min(least, distanceTo(firsts[k]!, lng, lat));
      }
      legs[i] = least;
    }
  });
  let snaps = snapPoints(grid, places, 200);
  let mismatches = 0;
  for (let i = 0; i < legs.length; i += 700) {
    let least = Infinity;
    for (const v of firsts) least = Math.min(least, distanceTo(v, places.lng[i]!, places.lat[i]!));
    if (Math.abs(least - snaps.leg[i]! / 10_000) > 0.01) mismatches++;
  }
  expectSame('snaps that differ from trying every piece', mismatches, 0);
  const wrong = legs.filter((leg, i) => Math.abs(leg - snaps.leg[i]! / 10_000) > 0.01).length;
  const ours = cpuMs(3, () => {
    snaps = snapPoints(grid, places, 200);
  });
  console.log(`flatbush finds another street for ${wrong} of ${legs.length}`);
  printRatio('snapping 200,000 places', ours, 'flatbush + exact', peer, 4);
}

/** Three thousand small moves, the answer checked against a search of everything at the end. */
function benchDrag(graph: WalkGraph, grid: SegmentGrid, facilities: Places, points: Places): void {
  const now = { lng: facilities.lng.slice(), lat: facilities.lat.slice() };
  const pointSnaps = snapPoints(grid, points, 200);
  const drag = startStreetDrag(graph, pointSnaps, snapPoints(grid, now, 200), limit);
  const next = mulberry32(9);
  const times: number[] = [];
  for (let k = 0; k < 3000; k++) {
    const f = Math.floor(next() * now.lng.length);
    now.lng[f]! += (next() - 0.5) * 0.008;
    now.lat[f]! += (next() - 0.5) * 0.008;
    const to = snapPoints(
      grid,
      { lng: now.lng.slice(f, f + 1), lat: now.lat.slice(f, f + 1) },
      200,
    );
    const start = performance.now();
    drag.move(f, to, 0);
    times.push(performance.now() - start);
  }
  const walk = buildStreetWalk(graph, pointSnaps, snapPoints(grid, now, 200));
  const full = streetNearest(walk, limit);
  let different = 0;
  for (const [i, f] of full.facility.entries()) {
    if (f !== drag.facility[i] || (f >= 0 && full.cost[i] !== drag.cost[i])) different++;
  }
  expectSame('points that differ after 3,000 moves', different, 0);
  times.sort((a, b) => a - b);
  const fullMs = cpuMs(repeats, () => streetNearest(walk, limit));
  const at = (share: number) => times[Math.floor(share * times.length)] ?? NaN;
  console.log(
    `moving one of 100: p50 ${(1000 * at(0.5)).toFixed(0)} us, p99 ${(1000 * at(0.99)).toFixed(0)} us ` +
      `by the clock, goal 1000 us ${at(0.99) <= 1 ? 'reached' : 'MISSED'}; everything ${fullMs.toFixed(1)} ms`,
  );
}
