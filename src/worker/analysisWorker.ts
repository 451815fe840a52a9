/** The door of the worker thread: takes a request, hands it in, sends the answer. */
import { buildHandler } from './handleRequest.ts';
import type { WorkerRequest } from './protocol.ts';

const handle = buildHandler();

self.onmessage = (event: MessageEvent<WorkerRequest>) => {
  self.postMessage(handle(event.data, (told) => self.postMessage(told)));
};
