import type { FileBytes } from '../ingest/reading.ts';
import type { Watch } from '../worker/analysisClient.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import { tellUnread } from './fileNotices.ts';
import type { NewFiles } from './newFiles.ts';
import { readProjectFiles } from './projectFiles.ts';
import type { ReadAgain } from './readAgain.ts';
import type { ReadingTurn } from './readingTurn.ts';

export type WaitingFileActions = Pick<
  AppState,
  'checkAgain' | 'rereadFile' | 'addSheet' | 'removePending' | 'cancelPending' | 'cancelReading'
>;

/** What reads waiting files anew. */
interface Readers {
  readonly turn: ReadingTurn;
  readonly newFiles: NewFiles;
  readonly readAgain: ReadAgain;
  readonly compare: () => Promise<void>;
}

/** The actions on the files of the check screen, until they are accepted. */
export function buildWaitingFiles(
  set: SetState,
  get: GetState,
  read: AppDependencies['client']['read'],
  { turn, newFiles, readAgain, compare }: Readers,
): WaitingFileActions {
  /** Reads one file that waits, or a part of it, with its progress shown. */
  async function readOne(
    { name, bytes }: FileBytes,
    reading: (watch: Required<Watch>) => Promise<void>,
  ): Promise<void> {
    const { signal, progressOf } = turn.follow([name], [bytes.length]);
    try {
      await reading({ signal, progress: progressOf(0) });
    } catch (error) {
      tellUnread(get, name, error);
    } finally {
      if (!signal.aborted) set({ reading: null });
    }
    if (!signal.aborted) await compare();
  }

  return {
    async checkAgain() {
      const { project, inputIssues } = get();
      if (!project) return;
      turn.renew();
      const { files } = project.inputs;
      const watch = turn.follow(
        files.map((file) => file.name),
        files.map((file) => file.bytes.length),
      );
      try {
        const pending = await readProjectFiles(files, inputIssues, read, watch);
        if (watch.signal.aborted) return;
        const session = { ...get().session, screen: 'check' } as const;
        set({ pending, checksProject: true, reading: null, session });
      } catch (error) {
        if (watch.signal.aborted) return;
        set({ reading: null });
        tellUnread(get, project.name, error);
      }
      await compare();
    },

    async rereadFile(index, options) {
      const before = get().pending[index];
      if (!before) return;
      const decision = { options, decidedBy: { type: 'user' } } as const;
      await readOne(before.file, (watch) => readAgain(before, decision, watch));
    },

    async addSheet(index, sheet) {
      const file = get().pending[index]?.file;
      if (!file) return;
      await readOne(file, async (watch) => {
        const waiting = await newFiles.readSheet(file, sheet, watch);
        if (!watch.signal.aborted) turn.letWait([waiting]);
      });
    },

    removePending(index) {
      set({ pending: get().pending.filter((_, position) => position !== index) });
      void compare();
    },

    cancelPending() {
      turn.renew();
      get().retractNotices('nothingUsable');
      get().retractNotices('tooManyRows');
      const { project, session } = get();
      const screen = project ? 'main' : 'start';
      const nothing = { pending: [], waitingPlans: [], checksProject: false, reading: null };
      set({ ...nothing, session: { ...session, screen } });
    },

    cancelReading() {
      const taken = turn.added();
      turn.renew();
      const { project, session } = get();
      const pending = get().pending.filter((one) => !taken.has(one.file));
      const isLeft = session.screen === 'check' && pending.length === 0;
      const screen = isLeft ? (project ? 'main' : 'start') : session.screen;
      const checksProject = get().checksProject && !isLeft;
      set({ pending, checksProject, reading: null, session: { ...session, screen } });
    },
  };
}
