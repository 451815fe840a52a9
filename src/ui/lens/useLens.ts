import { useMemo } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { type LensView, lensViewOf } from './lensView.ts';

/** The lens of the main screen, with one identity while nothing that it shows has changed. */
export function useLens(analysis: Analysis | null): LensView {
  // Field by field: hovering changes the session all the time, and no lens with it.
  const lens = useApp((state) => state.session.lens);
  const indicator = useApp((state) => state.session.indicator);
  const ownArea = useApp((state) => state.session.ownArea);
  const placeMetres = useApp((state) => state.session.placeMetres);
  const certainty = useApp((state) => state.certainty);
  const bothCounts = useApp((state) => state.bothCounts);
  const streetFacts = useApp((state) => state.streetFacts);
  return useMemo((): LensView => {
    if (!analysis) return { lens: 'status' };
    const choice = { lens, indicator, ownArea, placeMetres };
    return lensViewOf(choice, { certainty, bothCounts, streetFacts }, analysis);
  }, [analysis, bothCounts, certainty, indicator, lens, ownArea, placeMetres, streetFacts]);
}
