import type { OpenChannel } from '../../src/worker/channel.ts';
import { buildHandler } from '../../src/worker/handleRequest.ts';

/** A worker's line without its thread: it answers at once, and copies messages as a browser would. */
export const openCopyingChannel: OpenChannel = (events) => {
  const handle = buildHandler();
  return {
    send: (request) => events.answered(structuredClone(handle(structuredClone(request)))),
    close: () => undefined,
  };
};
