import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';
import { documentOf } from './documentState.ts';
import { type ProjectStorage, StaleRevisionError, StorageBlockedError } from './projectStorage.ts';
import { savedFromDocument } from './savedDocument.ts';

/** How long changes are gathered before a save. */
const gatherMilliseconds = 500;

/** After a save that failed: room may have been made, or the browser may have recovered. */
const retryMilliseconds = 10_000;

/** The parts of the state that are saved, compared by identity. */
type Saved = Pick<AppState, 'project' | 'past' | 'future'>;

export interface Autosave {
  /** The revision that this tab last loaded or saved; null before it has looked. */
  revision(): number | null;
  /** Whether what is shown is more than what this tab last loaded or saved. */
  hasUnsaved(): boolean;
  /** The stored work was looked at; `isShown`: it is what is shown now. */
  opened(revision: number, isShown: boolean): void;
  /** From now on this tab saves. */
  start(): void;
  /** Saves at once what is not yet saved, and from then on nothing. */
  stop(): Promise<void>;
  /** Saves at once what is not yet saved. */
  flush(): Promise<void>;
  /** Empties the storage, unless another tab saves there; what is under way is finished first. */
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
  let isActive = false;
  let saved: Saved | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let lastFailure = '';

  const hasUnsaved = () => {
    const state = store.getState();
    return state.project !== null && !(saved && isSame(state, saved));
  };

  function fail(error: unknown) {
    if (error instanceof StaleRevisionError) {
      isActive = false;
      store.setState({ save: { type: 'elsewhere' } });
      store.getState().notify('warning', 'otherTab');
      return;
    }
    const reason = saveFailureReason(error);
    store.setState({ save: { type: 'failed', message: reason } });
    // The same trouble is told once, not at every change.
    if (reason !== lastFailure) store.getState().notify('error', 'saveFailed', { reason });
    lastFailure = reason;
    schedule(retryMilliseconds);
  }

  function succeed(at: Date) {
    if (lastFailure !== '') store.getState().retractNotices('saveFailed');
    lastFailure = '';
    // What was changed while this was written is not saved yet.
    store.setState({ save: hasUnsaved() ? { type: 'saving' } : { type: 'saved', at } });
  }

  /** What is not yet saved is never called saved; a save that is tried again in vain does not blink. */
  function saySaving() {
    if (lastFailure !== '' || store.getState().save.type === 'saving') return;
    store.setState({ save: { type: 'saving' } });
  }

  async function saveNow(): Promise<void> {
    const state = store.getState();
    const at = now();
    const work = savedFromDocument(documentOf(state), at);
    if (!isActive || revision === null || !work || !hasUnsaved()) return;
    saySaving();
    try {
      revision = await storage.save(work.document, work.contents, revision);
      saved = state;
      succeed(at);
    } catch (error) {
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

  function schedule(milliseconds: number) {
    timer ??= setTimeout(() => void flush(), milliseconds);
  }

  store.subscribe((state, before) => {
    if (!isActive || isSame(state, before) || !hasUnsaved()) return;
    // A change need not wait for the next try of a save that failed.
    if (lastFailure !== '' && timer !== null) clearTimeout(timer);
    if (lastFailure !== '') timer = null;
    saySaving();
    schedule(gatherMilliseconds);
  });

  return {
    revision: () => revision,
    hasUnsaved,
    opened(known, isShown) {
      revision = known;
      saved = isShown ? store.getState() : null;
    },
    start() {
      isActive = true;
      if (hasUnsaved()) schedule(gatherMilliseconds);
    },
    async stop() {
      await flush();
      isActive = false;
    },
    flush,
    async clear() {
      if (!isActive) return;
      await flush();
      lastFailure = '';
      await storage.clear();
      revision = 0;
      store.setState({ save: { type: 'none' } });
    },
  };
}

function isSame(one: Saved, other: Saved): boolean {
  return one.project === other.project && one.past === other.past && one.future === other.future;
}

/** A word that the interface has a sentence for, or the browser's own message. */
export function saveFailureReason(error: unknown): string {
  if (error instanceof StorageBlockedError) return 'blocked';
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'full';
  return error instanceof Error ? error.message : String(error);
}
