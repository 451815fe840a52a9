import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';
import { documentOf } from './documentState.ts';
import { type ProjectStorage, StaleRevisionError } from './projectStorage.ts';
import { savedFromDocument } from './savedDocument.ts';

/** How long changes are gathered before a save. */
const gatherMilliseconds = 500;

export interface Autosave {
  /** The revision that this tab knows; set once, when the stored work has been looked at. */
  start(revision: number): void;
  /** Saves at once what is not yet saved. */
  flush(): Promise<void>;
  /** Empties the storage; what is under way is finished first. */
  clear(): Promise<void>;
}

/**
 * Saves the document within a second of a change. It never writes over a revision that it does not
 * know: the other tab's work stays, and this tab says that it is not saved.
 */
export function createAutosave(
  store: StoreApi<AppState>,
  storage: ProjectStorage,
  now: () => Date,
): Autosave {
  let revision: number | null = null;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let lastFailure = '';

  function fail(error: unknown) {
    const reason = reasonOf(error);
    store.setState({ save: { type: 'failed', message: reason } });
    // The same trouble is told once, not at every change.
    if (reason !== lastFailure) store.getState().notify('error', 'saveFailed', { reason });
    lastFailure = reason;
  }

  async function saveNow(): Promise<void> {
    const at = now();
    const saved = savedFromDocument(documentOf(store.getState()), at);
    if (!isDirty || revision === null || !saved) return;
    isDirty = false;
    store.setState({ save: { type: 'saving' } });
    try {
      revision = await storage.save(saved.document, saved.contents, revision);
      lastFailure = '';
      store.setState({ save: { type: 'saved', at } });
    } catch (error) {
      isDirty = true;
      fail(error);
    }
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // One after the other: a save starts from the revision of the one before.
    underWay = underWay.then(saveNow);
    return underWay;
  }

  store.subscribe((state, before) => {
    const isChanged =
      state.project !== before.project ||
      state.past !== before.past ||
      state.future !== before.future;
    if (!isChanged || revision === null) return;
    isDirty = state.project !== null;
    if (isDirty) timer ??= setTimeout(() => void flush(), gatherMilliseconds);
  });

  return {
    start(known) {
      revision = known;
      isDirty = store.getState().project !== null;
    },
    flush,
    async clear() {
      isDirty = false;
      await flush();
      lastFailure = '';
      await storage.clear();
      revision = 0;
      store.setState({ save: { type: 'none' } });
    },
  };
}

/** A word that the interface has a sentence for, or the browser's own message. */
function reasonOf(error: unknown): string {
  if (error instanceof StaleRevisionError) return 'otherTab';
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'full';
  return error instanceof Error ? error.message : String(error);
}
