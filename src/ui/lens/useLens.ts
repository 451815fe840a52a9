import { useMemo } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { type LensView, lensViewOf } from './lensView.ts';

/** The lens of the main screen, with one identity while nothing that it shows has changed. */
export function useLens(analysis: Analysis | null): LensView {
  const { lens, indicator, ownArea, placeMetres } = useApp((state) => state.session);
  const certainty = useApp((state) => state.certainty);
  const bothCounts = useApp((state) => state.bothCounts);
  return useMemo((): LensView => {
    if (!analysis) return { lens: 'status' };
    const choice = { lens, indicator, ownArea, placeMetres };
    return lensViewOf(choice, { certainty, bothCounts }, analysis);
  }, [analysis, bothCounts, certainty, indicator, lens, ownArea, placeMetres]);
}
