import type { Analysis } from '../../scorecard/analysis.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';
import type { StreetView } from '../../scorecard/streets/streetView.ts';
import { useApp } from '../../state/hooks.ts';
import { shownLater } from '../../state/later.ts';
import { streetFactsQuestion, shownStreetView } from '../../state/watchLater.ts';

/** Outlines and the way of an analysis along streets; while a newer answer is awaited, the last one. */
export function useStreetView(analysis: Analysis): StreetView | null {
  const later = useApp((state) => state.streetView);
  const indicator = useApp((state) => state.session.indicator);
  return analysis.method === 'street' ? shownStreetView(later, analysis, indicator) : null;
}

/** What only streets tell, of exactly this analysis; null: it is not along streets, or not known yet. */
export function useStreetFacts(analysis: Analysis): StreetFacts | null {
  const later = useApp((state) => state.streetFacts);
  if (analysis.method !== 'street') return null;
  const { value, isCurrent } = shownLater(later, analysis, streetFactsQuestion);
  return isCurrent ? value : null;
}
