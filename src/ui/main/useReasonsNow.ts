import { useCallback } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type Reasons, reasonsOf } from '../../scorecard/reasonsOf.ts';
import { analysisInputOf } from '../../state/watchAnalysis.ts';
import { useAppRoot } from '../../state/hooks.ts';

/** Asks for the ledger of an analysis when somebody takes it along. Only the worker can walk streets. */
export function useReasonsNow(analysis: Analysis): () => Promise<Reasons> {
  const { store, background } = useAppRoot();
  return useCallback(async () => {
    const input = analysisInputOf(store.getState());
    if (!input) throw new Error('No project is open');
    if (analysis.method !== 'street') return reasonsOf(analysis, { ...input, streets: null });
    const reasons = await background.reasons(input);
    if (!reasons) throw new Error('Asked for anew meanwhile');
    return reasons;
  }, [analysis, background, store]);
}
