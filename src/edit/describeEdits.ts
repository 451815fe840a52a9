import type { Edit, Scenario } from '../model/project.ts';

/** How many facilities a scenario opens, closes, moves, resizes and brings forward. */
export type EditCounts = Readonly<Record<Edit['type'], number>>;

/** Counts the edits of a scenario by what they do; the baseline has none. */
export function describeEdits(scenario: Scenario | null): EditCounts {
  const counts = { open: 0, close: 0, move: 0, resize: 0, bringForward: 0 };
  for (const edit of scenario?.edits ?? []) counts[edit.type] += 1;
  return counts;
}
