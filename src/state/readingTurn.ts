import type { FileBytes } from '../ingest/reading.ts';
import type { SetState, GetState } from './appDependencies.ts';
import type { PendingFile } from './pendingFile.ts';
import { type FollowedReading, followReading } from './readingProgress.ts';

/** The one thing at a time that files are read for; what an older turn still answers is let go. */
export interface ReadingTurn {
  /** Starts another turn, when the user turns to something else. */
  renew(): AbortSignal;
  /** Follows the reading of these files in the present turn, on screen from its first moment. */
  follow(names: readonly string[], sizes: readonly number[]): FollowedReading;
  /** Opens the check screen with these files behind those that wait already. */
  letWait(waiting: readonly PendingFile[]): void;
  /** Files that wait since the reading under way began; cancelling it takes them away again. */
  added(): ReadonlySet<FileBytes>;
}

export function buildReadingTurn(set: SetState, get: GetState, now: () => Date): ReadingTurn {
  let turn = new AbortController();
  let added: ReadonlySet<FileBytes> = new Set();
  return {
    renew() {
      turn.abort();
      turn = new AbortController();
      added = new Set();
      return turn.signal;
    },
    follow(names, sizes) {
      if (get().reading === null) added = new Set();
      const watch = followReading(set, now, turn.signal, names, sizes);
      if (names.length > 0) watch.progressOf(0)(0);
      return watch;
    },
    letWait(waiting) {
      added = new Set([...added, ...waiting.map(({ file }) => file)]);
      const { pending, session } = get();
      set({ pending: [...pending, ...waiting], session: { ...session, screen: 'check' } });
    },
    added: () => added,
  };
}
