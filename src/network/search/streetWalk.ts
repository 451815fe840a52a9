import { costToOffset, type WalkGraph } from '../graph/walkGraph.ts';
import { buildPointHooks, type PointHooks } from './pointHooks.ts';
import { buildSnapEnds, type SnapEnds } from './snapEnds.ts';
import type { Snaps } from './snapPoints.ts';
import { createStreetSearch, type StreetSearch } from './streetSearch.ts';
import { type SearchStarts, walkBack } from './walkBack.ts';

/** Everything that searches between the same points and facilities share. */
export interface StreetWalk {
  readonly graph: WalkGraph;
  readonly points: Snaps;
  readonly pointEnds: SnapEnds;
  readonly facilities: SearchStarts;
  readonly hooks: PointHooks;
  readonly search: StreetSearch;
}

/** Prepares searches between points and facilities that have been snapped to the same graph. */
export function buildStreetWalk(graph: WalkGraph, points: Snaps, facilities: Snaps): StreetWalk {
  const pointEnds = buildSnapEnds(graph, points);
  return {
    graph,
    points,
    pointEnds,
    facilities: { snaps: facilities, ends: buildSnapEnds(graph, facilities) },
    hooks: buildPointHooks(graph, points, pointEnds),
    search: createStreetSearch(graph),
  };
}

/** Offers a facility to both ends of its edge. One that is not on a street offers nothing. */
export function offerFacility({ graph, facilities, search }: StreetWalk, facility: number): void {
  const edge = facilities.snaps.edge[facility]!;
  if (edge < 0) return;
  search.offer(graph.edges.a[edge]!, facilities.ends.fromA[facility]!, facility);
  search.offer(graph.edges.b[edge]!, facilities.ends.fromB[facility]!, facility);
}

/** In place of a node: the way does not leave the edge that both ends are on. */
export const alongEdge = -1;

/**
 * Length of the way from a facility to a point, tenths: its cost, less what steps add to it.
 *
 * @param cost Of the whole way, legs included, tenths.
 * @param via Node by which the way enters the point's edge, reached by the search as it stands; or
 *   `alongEdge`.
 */
export function lengthOfWay(
  walk: StreetWalk,
  facility: number,
  point: number,
  cost: number,
  via: number,
): number {
  const { graph, points, facilities, search } = walk;
  if (!graph.hasSteps) return cost;
  const { edges } = graph;
  if (via === alongEdge) {
    const metric = Math.abs(points.offset[point]! - facilities.snaps.offset[facility]!);
    return metric + points.leg[point]! + facilities.snaps.leg[facility]!;
  }
  const way = walkBack(search, facilities, via);
  const onWay = way.edges.reduce((sum, e) => sum + edges.cost[e]! - edges.length[e]!, 0);
  const atFacility = surplusFrom(graph, facilities.snaps, facilities.ends, facility, way.entry);
  return cost - onWay - atFacility - surplusFrom(graph, points, walk.pointEnds, point, via);
}

/** What steps add between a snapped place and one end of its edge, tenths. */
function surplusFrom(
  { edges }: WalkGraph,
  snaps: Snaps,
  { fromA, fromB }: SnapEnds,
  i: number,
  node: number,
): number {
  const edge = snaps.edge[i]!;
  const offset = snaps.offset[i]!;
  const isByA =
    node === edges.a[edge] && (edges.a[edge] !== edges.b[edge] || fromA[i]! <= fromB[i]!);
  const cost = costToOffset(edges, edge, offset);
  return isByA ? cost - offset : edges.cost[edge]! - cost - (edges.length[edge]! - offset);
}
