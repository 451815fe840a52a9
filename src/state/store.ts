import { createStore, type StoreApi } from 'zustand/vanilla';
import { loadInputs } from '../edit/loadInputs.ts';
import { writeProjectFile } from '../ingest/project/projectFile.ts';
import type { AnalysisClient } from '../worker/client.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import { createAutosave } from './autosave.ts';
import { documentOf, showDocument } from './documentState.ts';
import { buildFileActions } from './fileActions.ts';
import { applyChange, type DocumentState, redoChange, undoChange } from './history.ts';
import { initialData, initialSession } from './initialState.ts';
import { savedFormatVersion } from './projectStorage.ts';
import { documentFromSaved } from './savedDocument.ts';
import { watchAnalysis } from './watchAnalysis.ts';

export interface App {
  readonly store: StoreApi<AppState>;
  readonly client: AnalysisClient;
  /** Done when the work of last time is open again, or there is none. */
  readonly restored: Promise<void>;
  /** Saves at once what is not yet saved, for when the page goes away. */
  readonly flush: () => Promise<void>;
}

/** Makes the one store of the app, opens the work of last time and keeps analysis and save up to date. */
export function createApp(dependencies: AppDependencies): App {
  const { client, storage, now } = dependencies;
  const store: StoreApi<AppState> = createStore<AppState>((set, get) => ({
    ...initialData,
    ...buildFileActions(set, get, dependencies),
    ...buildDocumentActions(set, get),
    ...buildSessionActions(set, get),
    async closeProject() {
      const { language } = get().session;
      set({ ...initialData, session: { ...initialSession, language } });
      await autosave.clear().catch((error: unknown) => reportSaveFailure(get, error));
    },
  }));
  const autosave = createAutosave(store, storage, now);
  watchAnalysis(store, client);
  async function openStored(): Promise<void> {
    const revision = await restore(store, dependencies);
    if (revision !== null) autosave.start(revision);
  }
  return { store, client, restored: openStored(), flush: autosave.flush };
}

function buildDocumentActions(set: SetState, get: GetState) {
  return {
    apply: (change) => set(showDocument(get(), applyChange(documentOf(get()), change))),
    undo: () => set(showDocument(get(), undoChange(documentOf(get())))),
    redo: () => set(showDocument(get(), redoChange(documentOf(get())))),
    saveProjectFile() {
      const { project } = get();
      if (!project) throw new Error('No project is open');
      return writeProjectFile(project);
    },
  } satisfies Partial<AppState>;
}

function buildSessionActions(set: SetState, get: GetState) {
  let lastNotice = 0;
  let lastCamera = 0;
  const setSession: AppState['setSession'] = (part) =>
    set({ session: { ...get().session, ...part } });
  return {
    setSession,
    select: (selection) => setSession({ selection }),
    hover: (hover) => setSession({ hover }),
    moveCamera(to) {
      lastCamera += 1;
      setSession({ camera: { nonce: lastCamera, to } });
    },
    dismissNotice: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    notify(severity, key, facts = {}) {
      lastNotice += 1;
      set({ notices: [...get().notices, { id: lastNotice, severity, key, facts }] });
    },
  } satisfies Partial<AppState>;
}

/**
 * Opens the stored work and answers its revision. Work that cannot be opened stays where it is, and
 * nothing is saved over it: null.
 */
async function restore(
  store: StoreApi<AppState>,
  { client, storage }: AppDependencies,
): Promise<number | null> {
  const { notify } = store.getState();
  try {
    const work = await storage.load();
    if (!work) return 0;
    if (work.document.formatVersion > savedFormatVersion) {
      const version = String(work.document.formatVersion);
      notify('error', 'projectNewer', { name: work.document.project.name, version });
      store.setState({ save: { type: 'failed', message: 'newer' } });
      return null;
    }
    const document = await documentFromSaved(work, client.read);
    const state = store.getState();
    store.setState({
      ...showDocument(state, withEarlier(document, state)),
      save: { type: 'saved', at: new Date(work.document.savedAt) },
    });
    return work.revision;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify('warning', 'saveFailed', { reason });
    store.setState({ save: { type: 'failed', message: reason } });
    return null;
  }
}

/** Whoever has opened something before the stored work was read keeps it; that work is one undo away. */
function withEarlier(earlier: DocumentState, state: AppState): DocumentState {
  const present = documentOf(state);
  if (!present.project || !earlier.project) return earlier;
  const { note } = loadInputs(present.project, present.scenarioId);
  const step = { note, project: earlier.project, scenarioId: earlier.scenarioId };
  return { ...present, past: [...earlier.past, step, ...present.past] };
}

function reportSaveFailure(get: GetState, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  get().notify('warning', 'saveFailed', { reason });
}
