import { createStore, type StoreApi } from 'zustand/vanilla';
import { writeProjectFile } from '../ingest/project/projectFile.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import { createAutosave } from './autosave.ts';
import { documentOf, showDocument } from './documentState.ts';
import { buildFigureActions } from './figureActions.ts';
import { buildFileActions } from './fileActions.ts';
import { applyChange, redoChange, undoChange } from './history.ts';
import { initialData, initialSession } from './initialState.ts';
import { keepWork } from './keepWork.ts';
import { watchAnalysis } from './watchAnalysis.ts';
import { watchLater } from './watchLater.ts';

export interface App {
  readonly store: StoreApi<AppState>;
  readonly client: AnalysisClient;
  readonly background: AnalysisClient;
  /** Done when the work of last time is open again, or there is none. */
  readonly restored: Promise<void>;
  /** Saves at once what is not yet saved, for when the page goes away. */
  readonly flush: () => Promise<void>;
}

/** Makes the one store of the app, opens the work of last time and keeps analysis and save up to date. */
export function createApp(dependencies: AppDependencies): App {
  const { client, background, storage, streets, now } = dependencies;
  const store: StoreApi<AppState> = createStore<AppState>((set, get) => ({
    ...initialData,
    ...buildFileActions(set, get, dependencies),
    ...buildFigureActions(set, get, dependencies),
    ...buildDocumentActions(set, get),
    ...buildSessionActions(set, get),
    async closeProject() {
      const { save, session } = get();
      set({ ...initialData, save, session: { ...initialSession, language: session.language } });
      await autosave.clear().catch((error: unknown) => reportSaveFailure(get, error));
      await streets.clear().catch((error: unknown) => reportSaveFailure(get, error));
    },
    takeOverSaving: () => dependencies.turn.takeOver(),
    retryAnalysis: () => analysis.retry(),
  }));
  const autosave = createAutosave(store, storage, now);
  const analysis = watchAnalysis(store, client);
  watchLater(store, background);
  const restored = keepWork(store, dependencies, autosave);
  return { store, client, background, restored, flush: autosave.flush };
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
    retractNotices(key) {
      const { notices } = get();
      const left = notices.filter((notice) => notice.key !== key);
      if (left.length < notices.length) set({ notices: left });
    },
    notify(severity, key, facts = {}) {
      lastNotice += 1;
      set({ notices: [...get().notices, { id: lastNotice, severity, key, facts }] });
    },
  } satisfies Partial<AppState>;
}

function reportSaveFailure(get: GetState, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  get().notify('warning', 'saveFailed', { reason });
}
