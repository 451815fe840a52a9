import { farTenths } from '../graph/walkGraph.ts';
import { costAlongEdge } from './snapEnds.ts';
import { alongEdge, lengthOfWay, offerFacility, type StreetWalk } from './streetWalk.ts';

/** The nearest facility of every point; costs and lengths in tenths, where there is one. */
export interface StreetNearest {
  readonly facility: Int32Array;
  readonly cost: Int32Array;
  readonly length: Int32Array;
}

/**
 * The nearest facility of every point within a bound.
 *
 * @param bound Tenths; a point whose nearest facility costs more has none.
 */
export function streetNearest(walk: StreetWalk, bound: number): StreetNearest {
  const { points, facilities, search } = walk;
  search.clear();
  for (let f = 0; f < facilities.snaps.count; f++) offerFacility(walk, f);
  search.run(bound);
  const facility = new Int32Array(points.count).fill(-1);
  const cost = new Int32Array(points.count);
  const length = new Int32Array(points.count);
  const best = { facility: -1, cost: farTenths, via: alongEdge };
  for (let i = 0; i < points.count; i++) {
    nearestOfPoint(walk, i, best);
    if (best.facility < 0 || best.cost > bound) continue;
    facility[i] = best.facility;
    cost[i] = best.cost;
    length[i] = lengthOfWay(walk, best.facility, i, best.cost, best.via);
  }
  return { facility, cost, length };
}

/** The nearest facility of a point by the search of all facilities as it stands; -1 for none. */
export function nearestOfPoint(
  { graph, points, pointEnds, facilities, search }: StreetWalk,
  point: number,
  best: { facility: number; cost: number; via: number },
): void {
  best.facility = -1;
  best.cost = farTenths;
  best.via = alongEdge;
  const edge = points.edge[point]!;
  if (edge < 0) return;
  const consider = (f: number, cost: number, via: number): void => {
    if (f < 0 || cost > best.cost || (cost === best.cost && f >= best.facility)) return;
    best.facility = f;
    best.cost = cost;
    best.via = via;
  };
  const a = graph.edges.a[edge]!;
  const b = graph.edges.b[edge]!;
  for (const f of facilities.ends.onEdge.get(edge) ?? []) {
    consider(f, costAlongEdge(graph, points, point, facilities.snaps, f), alongEdge);
  }
  consider(search.label[a]!, search.cost[a]! + pointEnds.fromA[point]!, a);
  consider(search.label[b]!, search.cost[b]! + pointEnds.fromB[point]!, b);
}
