import { costToOffset, type WalkGraph } from '../graph/walkGraph.ts';
import type { Snaps } from './snapPoints.ts';

/** What a snapped place costs from each end of its edge, its leg included; tenths. */
export interface SnapEnds {
  /** From the edge's `a` end, one entry a place; 0 for those that are not on a street. */
  readonly fromA: Int32Array;
  readonly fromB: Int32Array;
  /** Rows of the places on an edge; undefined for none. */
  readonly onEdge: ReadonlyMap<number, ReadonlySet<number>>;
  /** Prices a place anew whose row of the snaps was written over. */
  readonly replace: (row: number) => void;
}

/** Prices both ends of every snap. */
export function buildSnapEnds({ edges }: WalkGraph, snaps: Snaps): SnapEnds {
  const fromA = new Int32Array(snaps.count);
  const fromB = new Int32Array(snaps.count);
  const onEdge = new Map<number, Set<number>>();
  const pricedOn = new Int32Array(snaps.count).fill(-1);
  const price = (i: number): void => {
    const edge = snaps.edge[i]!;
    pricedOn[i] = edge;
    if (edge < 0) return;
    const part = costToOffset(edges, edge, snaps.offset[i]!);
    fromA[i] = snaps.leg[i]! + part;
    fromB[i] = snaps.leg[i]! + edges.cost[edge]! - part;
    const others = onEdge.get(edge);
    if (others === undefined) onEdge.set(edge, new Set([i]));
    else others.add(i);
  };
  for (let i = 0; i < snaps.count; i++) price(i);
  return {
    fromA,
    fromB,
    onEdge,
    replace: (i) => {
      onEdge.get(pricedOn[i]!)?.delete(i);
      price(i);
    },
  };
}

/** Cost between two places on one edge along that edge, legs included, tenths. */
export function costAlongEdge(
  { edges }: WalkGraph,
  one: Snaps,
  i: number,
  other: Snaps,
  j: number,
): number {
  const edge = one.edge[i]!;
  const from = costToOffset(edges, edge, one.offset[i]!);
  const to = costToOffset(edges, edge, other.offset[j]!);
  return Math.abs(from - to) + one.leg[i]! + other.leg[j]!;
}
