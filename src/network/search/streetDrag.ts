import { farTenths, type WalkGraph } from '../graph/walkGraph.ts';
import type { Snaps } from './snapPoints.ts';
import {
  alongEdge,
  buildStreetWalk,
  lengthOfWay,
  offerFacility,
  type StreetWalk,
} from './streetWalk.ts';
import { nearestOfPoint } from './streetNearest.ts';

/** The nearest facility of every point while facilities are moved one at a time. */
export interface StreetDrag {
  /** Nearest facility by point, -1 for none within the bound. */
  readonly facility: Int32Array;
  /** Its cost, tenths; `farTenths` where there is none. */
  readonly cost: Int32Array;
  /**
   * Moves a facility to where row `row` of `to` is snapped; off the street, it is closed. Only what the
   * facility loses and wins is searched again, and the answer is that of a search of everything.
   *
   * @returns Points whose facility or cost has changed, ascending.
   */
  readonly move: (facility: number, to: Snaps, row: number) => number[];
  /** Length of the way of a point to its nearest facility, tenths. @throws Error where there is none. */
  readonly lengthOf: (point: number) => number;
}

/**
 * Starts a drag with one search of everything.
 *
 * @param facilities Copied: the caller's rows stay as they are.
 * @param bound Tenths; what costs more is out of reach. The smaller, the quicker a move.
 */
export function startStreetDrag(
  graph: WalkGraph,
  points: Snaps,
  facilities: Snaps,
  bound: number,
): StreetDrag {
  const walk = buildStreetWalk(graph, points, copyOf(facilities));
  const places = createFacilityPlaces(walk);
  const { search } = walk;
  const facility = new Int32Array(points.count).fill(-1);
  const cost = new Int32Array(points.count).fill(farTenths);
  const best = { facility: -1, cost: farTenths, via: alongEdge };
  const askAgain = (point: number): boolean => {
    nearestOfPoint(walk, point, best);
    const isNear = best.facility >= 0 && best.cost <= bound;
    const newFacility = isNear ? best.facility : -1;
    const newCost = isNear ? best.cost : farTenths;
    if (facility[point] === newFacility && cost[point] === newCost) return false;
    facility[point] = newFacility;
    cost[point] = newCost;
    return true;
  };

  for (let f = 0; f < facilities.count; f++) offerFacility(walk, f);
  search.run(bound);
  for (let i = 0; i < points.count; i++) askAgain(i);

  return {
    facility,
    cost,
    move: (f, to, row) => {
      search.keep();
      const left = walk.facilities.snaps.edge[f]!;
      const orphans = orphanCell(walk, f);
      places.put(f, to, row);
      for (const node of orphans) {
        offerFromRim(walk, node, bound);
        for (const other of places.atNode(node)) offerFacility(walk, other);
      }
      offerFacility(walk, f);
      search.run(bound);

      const asked = new Set<number>();
      const askNode = (node: number): void => {
        const { start, hooks } = walk.hooks;
        for (let hook = start[node]!; hook < start[node + 1]!; hook++) asked.add(hooks[2 * hook]!);
      };
      for (const node of orphans) askNode(node);
      for (let k = 0; k < search.touchedCount(); k++) askNode(search.touched[k]!);
      for (const edge of [left, walk.facilities.snaps.edge[f]!]) {
        for (const point of walk.pointEnds.onEdge.get(edge) ?? []) asked.add(point);
      }
      return [...asked].filter(askAgain).sort((i, j) => i - j);
    },
    lengthOf: (point) => {
      nearestOfPoint(walk, point, best);
      if (best.facility < 0) throw new Error(`point ${point} reaches no facility`);
      return lengthOfWay(walk, best.facility, point, best.cost, best.via);
    },
  };
}

/** Forgets every node that a facility is the nearest of; they hang together, since ways do. */
function orphanCell({ graph, facilities, search }: StreetWalk, facility: number): number[] {
  const orphans: number[] = [];
  const take = (node: number): void => {
    if (search.label[node] !== facility) return;
    search.forget(node);
    orphans.push(node);
  };
  const edge = facilities.snaps.edge[facility]!;
  if (edge < 0) return orphans;
  take(graph.edges.a[edge]!);
  take(graph.edges.b[edge]!);
  for (let k = 0; k < orphans.length; k++) {
    const end = 2 * graph.arcStart[orphans[k]! + 1]!;
    for (let arc = 2 * graph.arcStart[orphans[k]!]!; arc < end; arc += 2) take(graph.arcs[arc]!);
  }
  return orphans;
}

/** Offers an orphan what its neighbours outside the cell can give. */
function offerFromRim({ graph, search }: StreetWalk, node: number, bound: number): void {
  for (let arc = 2 * graph.arcStart[node]!; arc < 2 * graph.arcStart[node + 1]!; arc += 2) {
    const neighbour = graph.arcs[arc]!;
    const cost = search.cost[neighbour]! + graph.arcs[arc + 1]!;
    if (search.label[neighbour]! >= 0 && cost <= bound) {
      search.offer(node, cost, search.label[neighbour]!);
    }
  }
}

/** Keeps the facilities of a walk by node and by edge while they move. */
function createFacilityPlaces({ graph, facilities }: StreetWalk) {
  const { snaps, ends } = facilities;
  const atNode = new Map<number, Set<number>>();
  const nodesOf = (edge: number): number[] =>
    edge < 0 ? [] : [graph.edges.a[edge]!, graph.edges.b[edge]!];
  const add = (f: number): void => {
    for (const node of nodesOf(snaps.edge[f]!)) {
      atNode.set(node, (atNode.get(node) ?? new Set()).add(f));
    }
  };
  for (let f = 0; f < snaps.count; f++) add(f);
  return {
    /** Facilities on the edges of a node. */
    atNode: (node: number): Iterable<number> => atNode.get(node) ?? [],
    put: (f: number, to: Snaps, row: number): void => {
      for (const node of nodesOf(snaps.edge[f]!)) atNode.get(node)?.delete(f);
      copyRow(to, row, snaps, f);
      ends.replace(f);
      add(f);
    },
  };
}

function copyOf(snaps: Snaps): Snaps {
  return {
    count: snaps.count,
    edge: snaps.edge.slice(),
    offset: snaps.offset.slice(),
    leg: snaps.leg.slice(),
    lng: snaps.lng.slice(),
    lat: snaps.lat.slice(),
  };
}

function copyRow(from: Snaps, row: number, to: Snaps, i: number): void {
  to.edge[i] = from.edge[row]!;
  to.offset[i] = from.offset[row]!;
  to.leg[i] = from.leg[row]!;
  to.lng[i] = from.lng[row]!;
  to.lat[i] = from.lat[row]!;
}
