import { farTenths, type WalkEdges, type WalkGraph } from '../graph/walkGraph.ts';
import type { SnapEnds } from './snapEnds.ts';
import type { Snaps } from './snapPoints.ts';
import { nearestOfPoint, streetNearest } from './streetNearest.ts';
import { alongEdge, type StreetWalk } from './streetWalk.ts';
import { walkBack } from './walkBack.ts';

/** A place on a line, WGS-84 degrees. */
export type RoutePlace = readonly [lng: number, lat: number];

/**
 * The way of a point along the streets to its nearest facility, from where it meets the street to where
 * the facility does; the straight legs to the places themselves are not in it.
 *
 * @param walk Searched by nobody else meanwhile; with one facility, the way is to that one.
 * @returns null where no way leads to a facility.
 */
export function streetRoute(walk: StreetWalk, point: number): RoutePlace[] | null {
  streetNearest(walk, farTenths);
  const { graph, points, pointEnds, facilities, search } = walk;
  const best = { facility: -1, cost: farTenths, via: alongEdge };
  nearestOfPoint(walk, point, best);
  const { facility, via } = best;
  if (facility < 0) return null;
  const start = snapPlace(points, point);
  const end = snapPlace(facilities.snaps, facility);
  const { edges } = graph;
  if (via === alongEdge) {
    const edge = points.edge[point]!;
    const [from, to] = [points.offset[point]!, facilities.snaps.offset[facility]!];
    return withoutRepeats([start, ...between(edges, edge, from, to), end]);
  }
  const { edges: passed, entry } = walkBack(search, facilities, via);
  const path: RoutePlace[] = [start, ...fromSnap(graph, points, pointEnds, point, via)];
  let node = via;
  for (const edge of passed) {
    const isForward = edges.a[edge] === node;
    path.push(...wholeEdge(edges, edge, isForward));
    node = isForward ? edges.b[edge]! : edges.a[edge]!;
  }
  const last = fromSnap(graph, facilities.snaps, facilities.ends, facility, entry);
  return withoutRepeats([...path, ...last.toReversed(), end]);
}

function snapPlace({ lng, lat }: Snaps, i: number): RoutePlace {
  return [lng[i]!, lat[i]!];
}

/** Vertices of an edge from a snapped place to one of the edge's ends, the end included. */
function fromSnap(
  { edges }: WalkGraph,
  snaps: Snaps,
  { fromA, fromB }: SnapEnds,
  i: number,
  node: number,
): RoutePlace[] {
  const edge = snaps.edge[i]!;
  const isLoop = edges.a[edge] === edges.b[edge];
  const isByA = node === edges.a[edge] && (!isLoop || fromA[i]! <= fromB[i]!);
  const end = isByA ? 0 : edges.length[edge]!;
  const vertex = isByA ? edges.vertexStart[edge]! : edges.vertexStart[edge + 1]! - 1;
  return [...between(edges, edge, snaps.offset[i]!, end), vertexPlace(edges, vertex)];
}

/** Vertices strictly between two lengths from the edge's `a` end, in the direction of walking. */
function between(edges: WalkEdges, edge: number, from: number, to: number): RoutePlace[] {
  const found: RoutePlace[] = [];
  for (let v = edges.vertexStart[edge]!; v < edges.vertexStart[edge + 1]!; v++) {
    const offset = edges.offset[v]!;
    if (offset > Math.min(from, to) && offset < Math.max(from, to)) {
      found.push(vertexPlace(edges, v));
    }
  }
  return from <= to ? found : found.toReversed();
}

function wholeEdge(edges: WalkEdges, edge: number, isForward: boolean): RoutePlace[] {
  const places: RoutePlace[] = [];
  for (let v = edges.vertexStart[edge]!; v < edges.vertexStart[edge + 1]!; v++) {
    places.push(vertexPlace(edges, v));
  }
  return isForward ? places : places.toReversed();
}

function vertexPlace({ lng, lat }: WalkEdges, v: number): RoutePlace {
  return [lng[v]!, lat[v]!];
}

function withoutRepeats(path: readonly RoutePlace[]): RoutePlace[] {
  return path.filter(([lng, lat], at) => {
    const before = path[at - 1];
    return before?.[0] !== lng || before[1] !== lat;
  });
}
