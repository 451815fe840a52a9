import type { Analysis } from '../scorecard/analysis.ts';

/** An answer about an analysis that comes some time after it. */
export interface Later<Value> {
  /** The last answer; null before the first. */
  readonly value: Value | null;
  /** What was asked, and of which analysis. */
  readonly question: string;
  readonly of: Analysis | null;
  /** Why the last question has no answer; null: it has one, or none has been asked. */
  readonly failure: string | null;
}

export const nothingYet: Later<never> = { value: null, question: '', of: null, failure: null };

/** What can be shown of a later answer at this moment. */
export interface ShownLater<Value> {
  /** Of this analysis, or of an earlier one with the same rows while a newer answer is awaited. */
  readonly value: Value | null;
  readonly isCurrent: boolean;
  readonly failure: string | null;
}

/** A later answer held against the analysis and the question of now. */
export function shownLater<Value>(
  { value, question, of, failure }: Later<Value>,
  analysis: Analysis,
  asked: string,
): ShownLater<Value> {
  const fits = question === asked && of?.territory === analysis.territory;
  const isCurrent = fits && of === analysis && failure === null;
  return { value: fits ? value : null, isCurrent, failure: of === analysis ? failure : null };
}
