import type { WalkEdges } from './walkGraph.ts';

/** Which island each node is on, and the length of streets of each, tenths, falling. */
export interface Islands {
  readonly island: Int32Array;
  readonly lengths: readonly number[];
}

/** Numbers the connected parts of the graph by falling length; 0 is the main network. Ties: the lower node. */
export function findIslands(nodeCount: number, { count, a, b, length }: WalkEdges): Islands {
  const parent = Int32Array.from({ length: nodeCount }, (_, n) => n);
  const rootOf = (n: number): number => {
    while (parent[n] !== n) {
      parent[n] = parent[parent[n]!]!;
      n = parent[n]!;
    }
    return n;
  };
  for (let e = 0; e < count; e++) {
    const [p, q] = [rootOf(a[e]!), rootOf(b[e]!)];
    parent[Math.max(p, q)] = Math.min(p, q);
  }
  const lengthOf = new Map<number, number>();
  for (let e = 0; e < count; e++) {
    const root = rootOf(a[e]!);
    lengthOf.set(root, (lengthOf.get(root) ?? 0) + length[e]!);
  }
  const falling = [...lengthOf].sort(([p, x], [q, y]) => y - x || p - q);
  const numberOf = new Map(falling.map(([root], k) => [root, k]));
  return {
    island: Int32Array.from({ length: nodeCount }, (_, n) => numberOf.get(rootOf(n)) ?? 0),
    lengths: falling.map(([, sum]) => sum),
  };
}
