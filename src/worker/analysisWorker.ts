/** The door of the worker thread: takes a request, hands it in, sends the answer. */
import { buildHandler } from './handleRequest.ts';
import { indexedDbShelf } from './indexedDbShelf.ts';
import type { WorkerRequest } from './protocol.ts';
import { createStreetLibrary } from './streetLibrary.ts';
import { withShelf } from './streetShelf.ts';

const library = createStreetLibrary();
// A built worker is named for its content, so that its address tells one build from another.
const build = import.meta.env.PROD ? import.meta.url : `development ${Date.now()}`;
const shelf = indexedDbShelf(build);
const handle = withShelf(buildHandler(undefined, library), library, shelf);

async function answer(request: WorkerRequest): Promise<void> {
  self.postMessage(await handle(request, (told) => self.postMessage(told)));
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  // A rejected promise would stay in this thread; whoever asked has to hear that it broke.
  answer(data).catch(reportError);
};
