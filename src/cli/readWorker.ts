import { parentPort } from 'node:worker_threads';
import type { FileBytes, ReadOptions } from '../ingest/reading.ts';
import { readTable } from '../ingest/readTable.ts';

// The door of a reading thread: one file in, its reading out.
parentPort?.on('message', ({ file, options }: { file: FileBytes; options: ReadOptions }) => {
  parentPort?.postMessage(readTable(file, options));
});
