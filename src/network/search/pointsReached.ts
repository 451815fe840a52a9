import { farTenths } from '../graph/walkGraph.ts';
import { costAlongEdge } from './snapEnds.ts';
import { alongEdge, offerFacility, type StreetWalk } from './streetWalk.ts';

/** Points that one facility reaches; `cost` and `via` are by point and hold for the first `length` of `point`. */
export interface PointsReached {
  length: number;
  readonly point: Uint32Array;
  readonly cost: Int32Array;
  readonly via: Int32Array;
}

/** Room for what one facility reaches of so many points. */
export function createPointsReached(pointCount: number): PointsReached {
  return {
    length: 0,
    point: new Uint32Array(pointCount),
    cost: new Int32Array(pointCount).fill(farTenths),
    via: new Int32Array(pointCount),
  };
}

/** Finds every point within the bound of one facility; the search stands as that of this facility alone. */
export function reachFrom(
  walk: StreetWalk,
  facility: number,
  bound: number,
  out: PointsReached,
): void {
  const { graph, points, pointEnds, facilities, hooks, search } = walk;
  for (let k = 0; k < out.length; k++) out.cost[out.point[k]!] = farTenths;
  out.length = 0;
  search.clear();
  const edge = facilities.snaps.edge[facility]!;
  if (edge < 0) return;
  const reach = (point: number, cost: number, via: number): void => {
    const known = out.cost[point]!;
    if (cost > bound || cost >= known) return;
    if (known === farTenths) out.point[out.length++] = point;
    out.cost[point] = cost;
    out.via[point] = via;
  };
  for (const point of pointEnds.onEdge.get(edge) ?? []) {
    reach(point, costAlongEdge(graph, points, point, facilities.snaps, facility), alongEdge);
  }
  offerFacility(walk, facility);
  search.run(bound);
  const reached = search.touchedCount();
  for (let k = 0; k < reached; k++) {
    const node = search.touched[k]!;
    const cost = search.cost[node]!;
    for (let hook = hooks.start[node]!; hook < hooks.start[node + 1]!; hook++) {
      reach(hooks.hooks[2 * hook]!, cost + hooks.hooks[2 * hook + 1]!, node);
    }
  }
}
