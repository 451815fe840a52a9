import { Worker } from 'node:worker_threads';

/** Two threads that do nothing but count: what the machine itself has to give to two threads at the moment. */
export interface SpinThreads {
  /** Counts on so many of the two at once; ends when all have. */
  readonly spin: (threads: 1 | 2) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const counting = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', () => {
  let sum = 0;
  for (let k = 0; k < 3e8; k++) sum = (sum * 31 + k) | 0;
  parentPort.postMessage(sum);
});`;

/** Starts the two; stop them, or the process does not end. */
export function startSpinThreads(): SpinThreads {
  const workers = [0, 1].map(() => new Worker(counting, { eval: true }));
  const ask = (worker: Worker): Promise<void> =>
    new Promise((resolve) => {
      worker.once('message', () => resolve());
      worker.postMessage('count');
    });
  return {
    spin: async (threads) => {
      await Promise.all(workers.slice(0, threads).map(ask));
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
