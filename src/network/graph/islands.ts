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
  const lengthOf = new Float64Array(nodeCount);
  for (let e = 0; e < count; e++) lengthOf[rootOf(a[e]!)]! += length[e]!;
  const roots: number[] = [];
  for (let n = 0; n < nodeCount; n++) if (lengthOf[n]! > 0) roots.push(n);
  roots.sort((p, q) => lengthOf[q]! - lengthOf[p]! || p - q);
  const numberOf = new Int32Array(nodeCount);
  for (const [k, root] of roots.entries()) numberOf[root] = k;
  return {
    island: Int32Array.from({ length: nodeCount }, (_, n) => numberOf[rootOf(n)]!),
    lengths: roots.map((root) => lengthOf[root]!),
  };
}
