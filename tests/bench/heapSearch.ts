import { farTenths, type WalkGraph } from '../../src/network/graph/walkGraph.ts';

/** Dijkstra with a binary heap over the same arcs: the peer that any machine has. */
export interface HeapSearch {
  /** Sum of the costs of all nodes within the limit of the nearest source. */
  readonly sumWithin: (sources: Iterable<number>, limit: number) => number;
}

/** Prepares the heap and its arrays, which are kept from one search to the next. */
export function createHeapSearch({ nodeCount, arcStart, arcs }: WalkGraph): HeapSearch {
  const cost = new Int32Array(nodeCount).fill(farTenths);
  const touched: number[] = [];
  let heapCost = new Int32Array(1024);
  let heapNode = new Int32Array(1024);
  let size = 0;

  const push = (c: number, node: number): void => {
    if (c >= cost[node]!) return;
    if (cost[node] === farTenths) touched.push(node);
    cost[node] = c;
    if (size === heapCost.length) {
      heapCost = Int32Array.from({ length: 2 * size }, (_, k) => heapCost[k] ?? 0);
      heapNode = Int32Array.from({ length: 2 * size }, (_, k) => heapNode[k] ?? 0);
    }
    let k = size++;
    while (k > 0) {
      const up = (k - 1) >> 1;
      if (heapCost[up]! <= c) break;
      heapCost[k] = heapCost[up]!;
      heapNode[k] = heapNode[up]!;
      k = up;
    }
    heapCost[k] = c;
    heapNode[k] = node;
  };
  const sinkLast = (): void => {
    const c = heapCost[--size]!;
    const node = heapNode[size]!;
    let k = 0;
    for (let child = 1; child < size; child = 2 * k + 1) {
      if (child + 1 < size && heapCost[child + 1]! < heapCost[child]!) child++;
      if (heapCost[child]! >= c) break;
      heapCost[k] = heapCost[child]!;
      heapNode[k] = heapNode[child]!;
      k = child;
    }
    heapCost[k] = c;
    heapNode[k] = node;
  };

  return {
    sumWithin: (sources, limit) => {
      for (const source of sources) push(0, source);
      for (;;) {
        if (size === 0) break;
        const c = heapCost[0]!;
        const node = heapNode[0]!;
        sinkLast();
        if (c > cost[node]!) continue;
        for (let arc = 2 * arcStart[node]!; arc < 2 * arcStart[node + 1]!; arc += 2) {
          const there = c + arcs[arc + 1]!;
          if (there <= limit) push(there, arcs[arc]!);
        }
      }
      let sum = 0;
      for (const node of touched) {
        sum += cost[node]!;
        cost[node] = farTenths;
      }
      touched.length = 0;
      return sum;
    },
  };
}
