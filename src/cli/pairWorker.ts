import { parentPort } from 'node:worker_threads';
import { type FacilityRows, streetPairs } from '../network/search/streetReach.ts';
import { buildStreetWalk } from '../network/search/streetWalk.ts';
import { buildStreetLimit } from '../reach/limit.ts';
import type { PairQuestion } from './pairThreads.ts';

// The door of a thread for pairs: the question first, then some facilities in, their pairs out.
parentPort?.once('message', ({ graph, points, facilities, settings, service }: PairQuestion) => {
  const walk = buildStreetWalk(graph, points, facilities);
  const limit = buildStreetLimit(settings, service);
  parentPort?.on('message', (rows: FacilityRows) => {
    parentPort?.postMessage(streetPairs(walk, limit, rows));
  });
});
