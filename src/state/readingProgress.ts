import type { Progress } from '../ingest/progress.ts';
import type { SetState } from './appDependencies.ts';

/** Milliseconds and share before which it cannot be told how long the rest will take. */
const toldFromMilliseconds = 1000;
const toldFromShare = 0.05;

/** A reading of files that the user waits for. */
export interface FollowedReading {
  readonly signal: AbortSignal;
  /** Shows how far the reading is, told the share of one of its files. */
  progressOf(at: number): Progress;
}

/** Shows the progress of reading files, each weighing as much as its size, until it is cancelled. */
export function followReading(
  set: SetState,
  now: () => Date,
  signal: AbortSignal,
  names: readonly string[],
  sizes: readonly number[],
): FollowedReading {
  const start = now().getTime();
  // An empty file is read too, in no time.
  const weights = sizes.map((size) => Math.max(1, size));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    signal,
    progressOf(at) {
      const before = weights.slice(0, at).reduce((sum, weight) => sum + weight, 0);
      return (share) => {
        if (signal.aborted) return;
        const fraction = (before + share * (weights[at] ?? 0)) / total;
        const passed = now().getTime() - start;
        set({
          reading: { name: names[at] ?? '', fraction, secondsLeft: secondsLeft(passed, fraction) },
        });
      };
    },
  };
}

/** Seconds that the rest takes at the speed so far; null while that cannot be told. */
export function secondsLeft(passedMilliseconds: number, fraction: number): number | null {
  if (passedMilliseconds < toldFromMilliseconds || fraction < toldFromShare) return null;
  return Math.ceil((passedMilliseconds / 1000) * (1 / fraction - 1));
}
