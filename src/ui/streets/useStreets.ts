import type { Analysis } from '../../scorecard/analysis.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';
import type { StreetGain } from '../../scorecard/streets/streetGains.ts';
import type { StreetView } from '../../scorecard/streets/streetView.ts';
import { useApp } from '../../state/hooks.ts';
import { shownLater } from '../../state/later.ts';
import {
  shownStreetView,
  streetFactsQuestion,
  streetGainsQuestion,
} from '../../state/watchLater.ts';

/** Outlines and the way of an analysis along streets; while a newer answer is awaited, the last one. */
export function useStreetView(analysis: Analysis): StreetView | null {
  const later = useApp((state) => state.streetView);
  const indicator = useApp((state) => state.session.indicator);
  return analysis.method === 'street' ? shownStreetView(later, analysis, indicator) : null;
}

/** What each change of the streets brings; null while it is computed anew. */
export function useStreetGains(analysis: Analysis): {
  readonly gains: readonly StreetGain[] | null;
  readonly hasFailed: boolean;
} {
  const later = useApp((state) => state.streetGains);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const { value, isCurrent, failure } = shownLater(
    later,
    analysis,
    streetGainsQuestion({ scenarioId }) ?? '',
  );
  return { gains: isCurrent ? value : null, hasFailed: failure !== null };
}

/** What only streets tell, of exactly this analysis; null: it is not along streets, or not known yet. */
export function useStreetFacts(analysis: Analysis): StreetFacts | null {
  const later = useApp((state) => state.streetFacts);
  if (analysis.method !== 'street') return null;
  const { value, isCurrent } = shownLater(later, analysis, streetFactsQuestion);
  return isCurrent ? value : null;
}
