import { farTenths, type WalkGraph } from '../graph/walkGraph.ts';

/**
 * A search from any number of starts, with room that is kept from one search to the next. Nodes lie in
 * wide buckets by cost, each a stack; a node that gets cheaper is put in again (label correcting). That
 * settles a few nodes twice and saves the upkeep of a heap.
 */
export interface StreetSearch {
  readonly graph: WalkGraph;
  /** Least cost to each node, tenths of a millimetre; `farTenths` for those not reached. */
  readonly cost: Int32Array;
  /** Which start that cost is from; the lower one where two are equally near. -1 for none. */
  readonly label: Int32Array;
  /** The first `touchedCount()` entries are the nodes that the search reached, each once. */
  readonly touched: Uint32Array;
  readonly touchedCount: () => number;
  /** Offers a node a cost, before or between runs. */
  readonly offer: (node: number, cost: number, label: number) => void;
  /** Spreads all offers to every node whose cost is at most `limit`. */
  readonly run: (limit: number) => void;
  /** Forgets the nodes reached, ready for the next search. */
  readonly clear: () => void;
  /** Keeps every cost and empties the list of nodes touched, so that it tells what changes from here on. */
  readonly keep: () => void;
  /** Forgets one node; it stays among those touched. */
  readonly forget: (node: number) => void;
}

/** A bucket is 2^17 tenths wide, 13.1 m: about a fifth of a street between two junctions. */
const bucketShift = 17;
const bucketCount = (farTenths >>> bucketShift) + 1;

/** Prepares the room for searches of one graph. */
export function createStreetSearch(graph: WalkGraph): StreetSearch {
  const { nodeCount, arcStart, arcs } = graph;
  const cost = new Int32Array(nodeCount).fill(farTenths);
  const label = new Int32Array(nodeCount).fill(-1);
  const touched = new Uint32Array(nodeCount);
  const isTouched = new Uint8Array(nodeCount);
  /** Bucket in which a node waits, -1 for none; it is stale in all others. */
  const waitsIn = new Int32Array(nodeCount).fill(-1);
  const head = new Int32Array(bucketCount).fill(-1);
  let entryNode = new Int32Array(1024);
  let entryNext = new Int32Array(1024);
  let entries = 0;
  let touchedCount = 0;
  let firstBucket = bucketCount;
  let lastBucket = -1;

  const offer = (node: number, newCost: number, newLabel: number): void => {
    const known = cost[node]!;
    if (newCost > known || (newCost === known && newLabel >= label[node]!)) return;
    if (newCost < farTenths) take(node, newCost, newLabel);
  };

  const take = (node: number, newCost: number, newLabel: number): void => {
    if (isTouched[node] === 0) {
      isTouched[node] = 1;
      touched[touchedCount++] = node;
    }
    cost[node] = newCost;
    label[node] = newLabel;
    const bucket = newCost >>> bucketShift;
    if (waitsIn[node] === bucket) return;
    waitsIn[node] = bucket;
    if (entries === entryNode.length) {
      entryNode = twice(entryNode);
      entryNext = twice(entryNext);
    }
    entryNode[entries] = node;
    entryNext[entries] = head[bucket]!;
    head[bucket] = entries++;
    if (bucket < firstBucket) firstBucket = bucket;
    if (bucket > lastBucket) lastBucket = bucket;
  };

  const run = (limit: number): void => {
    for (let bucket = firstBucket; bucket <= lastBucket; bucket++) {
      for (let entry = head[bucket]!; entry >= 0; entry = head[bucket]!) {
        head[bucket] = entryNext[entry]!;
        const node = entryNode[entry]!;
        if (waitsIn[node] !== bucket) continue;
        waitsIn[node] = -1;
        const here = cost[node]!;
        const by = label[node]!;
        const end = 2 * arcStart[node + 1]!;
        for (let arc = 2 * arcStart[node]!; arc < end; arc += 2) {
          const there = here + arcs[arc + 1]!;
          const target = arcs[arc]!;
          const known = cost[target]!;
          if (there > known || there > limit) continue;
          if (there < known || by < label[target]!) take(target, there, by);
        }
      }
    }
    entries = 0;
    firstBucket = bucketCount;
    lastBucket = -1;
  };

  const forget = (node: number): void => {
    cost[node] = farTenths;
    label[node] = -1;
  };

  const keep = (): void => {
    for (let k = 0; k < touchedCount; k++) isTouched[touched[k]!] = 0;
    touchedCount = 0;
  };

  return {
    graph,
    cost,
    label,
    touched,
    touchedCount: () => touchedCount,
    offer,
    run,
    forget,
    keep,
    clear: () => {
      for (let k = 0; k < touchedCount; k++) forget(touched[k]!);
      keep();
    },
  };
}

function twice(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * array.length);
  wider.set(array);
  return wider;
}
