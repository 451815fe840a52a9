import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WalkGraph } from '../../src/network/graph/walkGraph.ts';

/** Processor milliseconds of a peer and the sums of what it found, to be checked. */
export interface PeerTimes {
  readonly nearestMs: number;
  readonly nearestSum: number;
  /** NaN where the peer was not asked. */
  readonly reachMs: number;
  readonly reachSum: number;
}

const scipyPeer = `
import sys, time
import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
data = np.fromfile(sys.argv[1], dtype=np.int32)
n, m, s = data[:3]
start = data[3:4 + n]
arcs = data[4 + n:4 + n + 2 * m].reshape(-1, 2)
sources = np.unique(data[4 + n + 2 * m:])
tail = np.repeat(np.arange(n), np.diff(start))
# scipy adds parallel arcs up; the cheapest alone counts.
order = np.lexsort((arcs[:, 1], arcs[:, 0], tail))
tail, head, cost = tail[order], arcs[order, 0], arcs[order, 1].astype(float)
first = np.ones(len(tail), bool)
first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
graph = csr_matrix((cost[first], (tail[first], head[first])), shape=(n, n))
best = 1e9
for _ in range(int(sys.argv[3])):
    begin = time.process_time()
    found = dijkstra(graph, indices=sources, min_only=True, limit=float(sys.argv[2]))
    best = min(best, time.process_time() - begin)
print(best * 1000, found[np.isfinite(found)].sum(), 'nan', 'nan')
`;

/** Times the peers that this machine has: the same search built with gcc, and scipy. null: it has none. */
export function timePeers(
  graph: WalkGraph,
  sources: readonly number[],
  limit: number,
  repeats: number,
): { native: PeerTimes | null; scipy: PeerTimes | null } {
  const folder = mkdtempSync(join(tmpdir(), 'kinreach-bench-'));
  try {
    const data = join(folder, 'graph.bin');
    const { nodeCount, arcStart, arcs } = graph;
    const head = [nodeCount, arcs.length / 2, sources.length];
    writeFileSync(data, Int32Array.from([...head, ...arcStart, ...arcs, ...sources]));
    const program = join(folder, 'streetSearch');
    const source = join(process.cwd(), 'tests', 'bench', 'streetSearch.c');
    const built = spawnSync('gcc', ['-O3', '-march=native', '-o', program, source]);
    const args = [data, String(limit), String(repeats)];
    return {
      native: built.status === 0 ? timesOf(spawnSync(program, args)) : null,
      scipy: timesOf(spawnSync('python3', ['-c', scipyPeer, ...args])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timesOf(run: ReturnType<typeof spawnSync>): PeerTimes | null {
  if (run.status !== 0) return null;
  const [nearestMs = NaN, nearestSum = NaN, reachMs = NaN, reachSum = NaN] = String(run.stdout)
    .trim()
    .split(' ')
    .map(Number);
  return { nearestMs, nearestSum, reachMs, reachSum };
}
