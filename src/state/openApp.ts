import { openInlineChannel, openWorkerChannel } from '../worker/channel.ts';
import { createAnalysisClient } from '../worker/client.ts';
import { indexedDbShelf } from '../worker/indexedDbShelf.ts';
import { indexedDbStorage } from './indexedDbStorage.ts';
import { createMappingMemory } from './mappingMemory.ts';
import { rememberLanguage } from './rememberLanguage.ts';
import { unsharedTurn } from './saveTurn.ts';
import { type App, createApp } from './store.ts';
import { webLockTurn } from './webLockTurn.ts';

/** Opens the app in a browser: its worker, its storage, its clock and the files beside it. */
export function openApp(): App {
  const openClient = () =>
    createAnalysisClient(openWorkerChannel, openInlineChannel, (reason) => {
      app.store.getState().retractNotices('streetsNotKept');
      app.store.getState().notify('warning', 'streetsNotKept', { reason });
    });
  const app: App = createApp({
    client: openClient(),
    background: openClient(),
    storage: indexedDbStorage(),
    streets: indexedDbShelf(''),
    mappings: createMappingMemory(() => localStorage),
    // Browsers know locks only on addresses that they take for safe.
    turn: 'locks' in navigator ? webLockTurn(navigator.locks) : unsharedTurn(),
    now: () => new Date(),
    fetchBytes,
  });
  rememberLanguage(app.store, () => localStorage);
  // A hidden page may be ended without a further word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void app.flush();
  });
  return app;
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
