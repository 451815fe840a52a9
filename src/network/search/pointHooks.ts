import type { WalkGraph } from '../graph/walkGraph.ts';
import type { SnapEnds } from './snapEnds.ts';
import type { Snaps } from './snapPoints.ts';

/** Points by the nodes at the ends of their edges, so that a search comes upon them as it reaches nodes. */
export interface PointHooks {
  /** Node `n` has the hooks `start[n]` up to `start[n + 1] - 1`; length nodes + 1. */
  readonly start: Uint32Array;
  /** Two entries a hook: point, and its cost from the node with its leg, tenths. */
  readonly hooks: Int32Array;
}

/** Hangs every snapped point on both ends of its edge. */
export function buildPointHooks(
  { nodeCount, edges }: WalkGraph,
  points: Snaps,
  { fromA, fromB }: SnapEnds,
): PointHooks {
  const start = new Uint32Array(nodeCount + 1);
  for (const edge of points.edge) {
    if (edge < 0) continue;
    start[edges.a[edge]! + 1]!++;
    start[edges.b[edge]! + 1]!++;
  }
  for (let n = 0; n < nodeCount; n++) start[n + 1]! += start[n]!;
  const next = start.slice();
  const hooks = new Int32Array(2 * start[nodeCount]!);
  const hang = (node: number, point: number, cost: number): void => {
    const slot = next[node]!++;
    hooks[2 * slot] = point;
    hooks[2 * slot + 1] = cost;
  };
  for (const [point, edge] of points.edge.entries()) {
    if (edge < 0) continue;
    hang(edges.a[edge]!, point, fromA[point]!);
    hang(edges.b[edge]!, point, fromB[point]!);
  }
  return { start, hooks };
}
