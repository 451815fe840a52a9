import { useMemo } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { AnalysisStatus } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { type Place, placeOfFilter } from './place.ts';

/** The result to show: the newest, or the last one while a new one is on its way. */
export function analysisOf(status: AnalysisStatus): Analysis | null {
  switch (status.type) {
    case 'none':
      return null;
    case 'ready':
      return status.analysis;
    case 'computing':
    case 'failed':
      return status.previous;
  }
}

export function useAnalysis(): Analysis | null {
  return useApp((state) => analysisOf(state.analysis));
}

/** The place of the filter, in the analysis shown. */
export function usePlace(analysis: Analysis): Place {
  const filter = useApp((state) => state.session.filter);
  return useMemo(() => placeOfFilter(analysis, filter), [analysis, filter]);
}
