import { Worker } from 'node:worker_threads';
import type { FileBytes, ReadOptions, TableReading } from '../ingest/reading.ts';
import { readTable } from '../ingest/readTable.ts';

export interface FileToRead {
  readonly file: FileBytes;
  readonly options: ReadOptions;
}

/**
 * Reads files, in their order, on up to `workers` threads; with one, on this one. Reading is where
 * the time of a large run goes, and the answers are the same however many threads there are.
 */
export async function readFiles(
  files: readonly FileToRead[],
  workers: number,
): Promise<TableReading[]> {
  const threads = Math.min(workers, files.length);
  if (threads <= 1) return files.map(({ file, options }) => readTable(file, options));
  const readings: TableReading[] = [];
  let next = 0;
  const readOnThread = async () => {
    const worker = new Worker(new URL('./readWorker.mjs', import.meta.url));
    try {
      for (let i = next++; i < files.length; i = next++) {
        const file = files[i];
        if (file) readings[i] = await askThread(worker, file);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, readOnThread));
  return readings;
}

function askThread(worker: Worker, file: FileToRead): Promise<TableReading> {
  return new Promise((resolve, reject) => {
    const done = (reading: TableReading) => {
      worker.off('error', reject);
      resolve(reading);
    };
    worker.once('message', done);
    worker.once('error', reject);
    worker.postMessage(file);
  });
}
