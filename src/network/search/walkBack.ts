import type { WalkGraph } from '../graph/walkGraph.ts';
import type { SnapEnds } from './snapEnds.ts';
import type { Snaps } from './snapPoints.ts';
import type { StreetSearch } from './streetSearch.ts';

/** Where the starts of a search meet the streets. */
export interface SearchStarts {
  readonly snaps: Snaps;
  readonly ends: SnapEnds;
}

/**
 * Edges from a node that a search has reached back to the start that it was reached from, whose own edge
 * is not among them. Ways equally quick: through the node that the arcs name first.
 *
 * @returns The edges, and the node at which the way enters the start's edge.
 * @throws Error when the search has not reached the node.
 */
export function walkBack(
  { graph, cost, label }: StreetSearch,
  { snaps, ends }: SearchStarts,
  node: number,
): { edges: number[]; entry: number } {
  const start = label[node]!;
  if (start < 0) throw new Error(`node ${node} has not been reached`);
  const startEdge = snaps.edge[start]!;
  const [a, b] = [graph.edges.a[startEdge]!, graph.edges.b[startEdge]!];
  const edges: number[] = [];
  let n = node;
  for (;;) {
    if (n === a && cost[n] === ends.fromA[start]) return { edges, entry: n };
    if (n === b && cost[n] === ends.fromB[start]) return { edges, entry: n };
    n = stepBack(graph, cost, label, n, edges);
  }
}

/** Finds the node before `n` on its way, and notes the edge between. */
function stepBack(
  graph: WalkGraph,
  cost: Int32Array,
  label: Int32Array,
  n: number,
  edges: number[],
): number {
  for (let arc = 2 * graph.arcStart[n]!; arc < 2 * graph.arcStart[n + 1]!; arc += 2) {
    const before = graph.arcs[arc]!;
    const arcCost = graph.arcs[arc + 1]!;
    if (cost[before]! + arcCost !== cost[n] || label[before] !== label[n]) continue;
    edges.push(edgeBetween(graph, n, before, arcCost));
    return before;
  }
  throw new Error(`node ${n} was reached from nowhere`);
}

/** The edge of that cost between two nodes; the shortest of several. */
function edgeBetween({ edges }: WalkGraph, p: number, q: number, cost: number): number {
  const a = Math.min(p, q);
  const b = Math.max(p, q);
  let low = 0;
  let high = edges.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges.a[middle]! < a) low = middle + 1;
    else high = middle;
  }
  let found = -1;
  for (let e = low; e < edges.count && edges.a[e] === a; e++) {
    if (edges.b[e] !== b || edges.cost[e] !== cost) continue;
    if (found < 0 || edges.length[e]! < edges.length[found]!) found = e;
  }
  return found;
}
