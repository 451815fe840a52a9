import type { StoreApi } from 'zustand/vanilla';
import { loadInputs } from '../edit/loadInputs.ts';
import type { AppDependencies } from './appDependencies.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { AppState, SaveStatus } from './appState.ts';
import { type Autosave, saveFailureReason } from './autosave.ts';
import { documentOf, showDocument } from './documentState.ts';
import { type DocumentState, historyLimit } from './history.ts';
import { savedFormatVersion, type SavedWork, StorageBlockedError } from './projectStorage.ts';
import { documentFromSaved } from './savedDocument.ts';

/**
 * Opens the stored work, and again whenever this tab's turn to save comes; saves as long as the
 * turn is this tab's. Done when the stored work was opened first, or there is none.
 */
export function keepWork(
  store: StoreApi<AppState>,
  dependencies: AppDependencies,
  autosave: Autosave,
): Promise<void> {
  let hasTurn = false;
  let opening: Promise<void> = Promise.resolve();

  async function open(): Promise<void> {
    if (!(await openStored(store, dependencies, autosave))) return;
    if (hasTurn) startSaving();
    else sayElsewhere();
  }

  function startSaving() {
    store.getState().retractNotices('otherTab');
    autosave.start();
  }

  function sayElsewhere() {
    if (store.getState().save.type === 'elsewhere') return;
    store.setState({ save: { type: 'elsewhere' } });
    store.getState().notify('warning', 'otherTab');
  }

  return new Promise((resolve) => {
    const openNext = () => {
      // One after the other: what was opened before is what the next opening starts from.
      opening = opening.then(open);
      void opening.then(resolve);
    };
    dependencies.turn.join({
      gained() {
        hasTurn = true;
        openNext();
      },
      waits: openNext,
      async yields() {
        hasTurn = false;
        await opening;
        await autosave.stop();
        sayElsewhere();
      },
    });
  });
}

/**
 * Shows the stored work unless this tab shows it already. Work that cannot be opened stays where it
 * is, and nothing is saved over it: false.
 */
async function openStored(
  store: StoreApi<AppState>,
  { client, storage }: AppDependencies,
  autosave: Autosave,
): Promise<boolean> {
  const { notify, retractNotices } = store.getState();
  try {
    const work = await storage.load();
    if (work && work.document.formatVersion > savedFormatVersion) {
      refuseNewer(store, work);
      return false;
    }
    retractNotices('restoreFailed');
    if (!work) autosave.opened(0, false);
    else if (work.revision !== autosave.revision()) await showWork(store, work, client, autosave);
    store.setState({ save: work ? savedAt(work) : { type: 'none' } });
    return true;
  } catch (error) {
    const reason = saveFailureReason(error);
    retractNotices('restoreFailed');
    // Where the browser keeps nothing there is nothing to open either.
    const isBlocked = error instanceof StorageBlockedError;
    notify('warning', isBlocked ? 'saveFailed' : 'restoreFailed', { reason });
    store.setState({ save: { type: 'failed', message: reason } });
    return false;
  }
}

function savedAt({ document }: SavedWork): SaveStatus {
  return { type: 'saved', at: new Date(document.savedAt) };
}

async function showWork(
  store: StoreApi<AppState>,
  work: SavedWork,
  client: AnalysisClient,
  autosave: Autosave,
): Promise<void> {
  const document = await documentFromSaved(work, client.load);
  const hasUnsaved = autosave.hasUnsaved();
  const state = store.getState();
  store.setState(showDocument(state, hasUnsaved ? withEarlier(document, state) : document));
  autosave.opened(work.revision, !hasUnsaved);
}

function refuseNewer(store: StoreApi<AppState>, { document }: SavedWork): void {
  const version = String(document.formatVersion);
  store.getState().notify('error', 'projectNewer', { name: document.project.name, version });
  store.setState({ save: { type: 'failed', message: 'newer' } });
}

/** Whoever has made something that is not in the stored work keeps it; that work is an undo away. */
function withEarlier(earlier: DocumentState, state: AppState): DocumentState {
  const present = documentOf(state);
  if (!present.project || !earlier.project) return earlier;
  const { note } = loadInputs(present.project, present.scenarioId);
  const step = { note, project: earlier.project, scenarioId: earlier.scenarioId };
  // However long our own past is, the stored work must not fall out of it.
  const own = present.past.slice(1 - historyLimit);
  return { ...present, past: [...earlier.past, step, ...own].slice(-historyLimit) };
}
