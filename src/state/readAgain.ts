import type { ReadOptions } from '../ingest/reading.ts';
import type { AnalysisClient, Watch } from '../worker/analysisClient.ts';
import type { GetState, SetState } from './appDependencies.ts';
import type { DecidedBy, PendingFile } from './pendingFile.ts';

/** The decision under which a waiting file is to be read. */
export interface Decision {
  readonly options: ReadOptions;
  readonly decidedBy: DecidedBy;
}

/** Reads a waiting file under another decision, in its place among the others. */
export type ReadAgain = (before: PendingFile, decision: Decision, watch: Watch) => Promise<void>;

export function buildReadAgain(
  set: SetState,
  get: GetState,
  read: AnalysisClient['read'],
): ReadAgain {
  return async (before, decision, watch) => {
    const { file, options } = before;
    const reading = await read(file, decision.options, watch);
    // The file may have been taken away or read again with still other options meanwhile.
    const isBefore = (one: PendingFile) => one.file === file && one.options === options;
    const { pending } = get();
    if (watch.signal?.aborted || !pending.some(isBefore)) return;
    const after: PendingFile = { file, reading, ...decision };
    set({ pending: pending.map((one) => (isBefore(one) ? after : one)) });
  };
}
