import { Worker } from 'node:worker_threads';
import type { Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import type { WalkGraph } from '../network/graph/walkGraph.ts';
import type { Snaps } from '../network/search/snapPoints.ts';
import { type FacilityRows, joinPairs, type StreetPairs } from '../network/search/streetReach.ts';
import { shareGraph } from './shareGraph.ts';

/** Which pairs of points and facilities are asked for. */
export interface PairQuestion {
  readonly graph: WalkGraph;
  readonly points: Snaps;
  readonly facilities: Snaps;
  readonly settings: Settings;
  readonly service: ServiceId;
}

/** Threads that hold a question and answer it facility by facility. */
export interface PairThreads {
  /** The same pairs however many threads there are. */
  readonly pairs: () => Promise<StreetPairs>;
  readonly stop: () => Promise<void>;
}

/** Fewer facilities than this are not worth a thread. */
export const leastShare = 64;

/** Times that a thread comes for facilities: often enough that none waits long for the last ones. */
const turns = 4;

/** Starts threads that share one graph. Stop them, or the process does not end. */
export function startPairThreads(question: PairQuestion, threads: number): PairThreads {
  const shared = { ...question, graph: shareGraph(question.graph) };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./pairWorker.mjs', import.meta.url));
    worker.postMessage(shared);
    return worker;
  });
  const { count } = question.facilities;
  const share = Math.max(leastShare, Math.ceil(count / (turns * threads)));
  return {
    pairs: async () => {
      const parts: StreetPairs[] = [];
      let next = 0;
      const work = async (worker: Worker) => {
        for (let k = next++; k * share < count; k = next++) {
          const from = k * share;
          parts[k] = await ask(worker, { from, to: Math.min(count, from + share) });
        }
      };
      await Promise.all(workers.map(work));
      return joinPairs(parts, question.points.count);
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, rows: FacilityRows): Promise<StreetPairs> {
  return new Promise((resolve, reject) => {
    const done = (pairs: StreetPairs) => {
      worker.off('error', reject);
      resolve(pairs);
    };
    worker.once('message', done);
    worker.once('error', reject);
    worker.postMessage(rows);
  });
}
