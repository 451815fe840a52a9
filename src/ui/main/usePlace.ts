import { useMemo } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { type Place, placeOfFilter } from './place.ts';

/** The place of the filter, in the analysis shown. */
export function usePlace(analysis: Analysis): Place {
  const filter = useApp((state) => state.session.filter);
  return useMemo(() => placeOfFilter(analysis, filter), [analysis, filter]);
}
