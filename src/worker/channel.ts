import { buildHandler } from './handleRequest.ts';
import type { WorkerAnswer, WorkerRequest } from './protocol.ts';

/** A line to something that answers requests one after the other. */
export interface Channel {
  send(request: WorkerRequest): void;
  close(): void;
}

export interface ChannelEvents {
  readonly answered: (answer: WorkerAnswer) => void;
  /** The other end has died; nothing more will come. */
  readonly broken: (message: string) => void;
}

export type OpenChannel = (events: ChannelEvents) => Channel;

/** Opens a channel to a worker thread; throws where the browser has none. */
export const openWorkerChannel: OpenChannel = (events) => {
  const worker = new Worker(new URL('./analysisWorker.ts', import.meta.url), {
    type: 'module',
  });
  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => events.answered(event.data);
  worker.onerror = (event) => {
    // It is told to the user; the page itself has no fault to report.
    event.preventDefault();
    events.broken(event.message || 'stopped');
  };
  worker.onmessageerror = () => events.broken('A message could not be copied');
  return {
    send: (request) => worker.postMessage(request),
    close: () => worker.terminate(),
  };
};

/** Answers on this thread, in a task of its own so that the screen can be drawn first. */
export const openInlineChannel: OpenChannel = (events) => {
  const handle = buildHandler();
  let open = true;
  return {
    send(request) {
      setTimeout(() => {
        if (open) events.answered(handle(request, events.answered));
      }, 0);
    },
    close() {
      open = false;
    },
  };
};
