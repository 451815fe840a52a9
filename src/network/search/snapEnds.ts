import { costToOffset, type WalkGraph } from '../graph/walkGraph.ts';
import type { Snaps } from './snapPoints.ts';

/** What a snapped place costs from each end of its edge, its leg included; tenths. */
export interface SnapEnds {
  /** From the edge's `a` end, one entry a place; 0 for those that are not on a street. */
  readonly fromA: Int32Array;
  readonly fromB: Int32Array;
  /** Rows of the places on an edge, ascending; undefined for none. */
  readonly onEdge: ReadonlyMap<number, readonly number[]>;
}

/** Prices both ends of every snap. */
export function buildSnapEnds({ edges }: WalkGraph, snaps: Snaps): SnapEnds {
  const fromA = new Int32Array(snaps.count);
  const fromB = new Int32Array(snaps.count);
  const onEdge = new Map<number, number[]>();
  for (let i = 0; i < snaps.count; i++) {
    const edge = snaps.edge[i]!;
    if (edge < 0) continue;
    const part = costToOffset(edges, edge, snaps.offset[i]!);
    fromA[i] = snaps.leg[i]! + part;
    fromB[i] = snaps.leg[i]! + edges.cost[edge]! - part;
    const others = onEdge.get(edge);
    if (others === undefined) onEdge.set(edge, [i]);
    else others.push(i);
  }
  return { fromA, fromB, onEdge };
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
