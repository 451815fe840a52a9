import type { WalkEdges, WalkGraph } from './walkGraph.ts';

/** Sorts the two directions of every edge by the node that they leave; edges that return to their node have none. */
export function buildArcs(
  nodeCount: number,
  { count, a, b, cost }: WalkEdges,
): Pick<WalkGraph, 'arcStart' | 'arcs'> {
  const arcStart = new Uint32Array(nodeCount + 1);
  for (let e = 0; e < count; e++) {
    if (a[e] === b[e]) continue;
    arcStart[a[e]! + 1]!++;
    arcStart[b[e]! + 1]!++;
  }
  for (let n = 0; n < nodeCount; n++) arcStart[n + 1]! += arcStart[n]!;
  const next = arcStart.slice();
  const arcs = new Int32Array(2 * arcStart[nodeCount]!);
  const add = (from: number, to: number, e: number): void => {
    const arc = next[from]!++;
    arcs[2 * arc] = to;
    arcs[2 * arc + 1] = cost[e]!;
  };
  for (let e = 0; e < count; e++) {
    if (a[e] === b[e]) continue;
    add(a[e]!, b[e]!, e);
    add(b[e]!, a[e]!, e);
  }
  return { arcStart, arcs };
}
