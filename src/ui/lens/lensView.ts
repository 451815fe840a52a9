import type { ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { CertaintyResult, ServiceCertainty } from '../../scorecard/certainty/certaintyOf.ts';
import type { BothCounts, OwnArea } from '../../scorecard/countBothWays.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';
import type { AppState } from '../../state/appState.ts';
import { type Session, serviceOfIndicator } from '../../state/session.ts';
import { type Later, type ShownLater, shownLater } from '../../state/later.ts';
import { certaintyQuestion, countsQuestion, streetFactsQuestion } from '../../state/watchLater.ts';

/** What the main screen shows of the communities, with the answer that it shows. */
export type LensView =
  | { readonly lens: 'status' }
  | {
      readonly lens: 'counting';
      readonly area: OwnArea;
      readonly counts: ShownLater<BothCounts>;
    }
  | {
      readonly lens: 'streetGap';
      readonly service: ServiceId;
      readonly facts: ShownLater<StreetFacts>;
    }
  | { readonly lens: 'certainty'; readonly certainty: ShownLater<ServiceCertainty> };

/** What of a session decides about its lens. */
export type LensChoice = Pick<Session, 'lens' | 'indicator' | 'ownArea' | 'placeMetres'>;

/** The lens of a session with what has been answered so far. */
export function lensViewOf(
  session: LensChoice,
  {
    certainty,
    bothCounts,
    streetFacts,
  }: Pick<AppState, 'certainty' | 'bothCounts' | 'streetFacts'>,
  analysis: Analysis,
): LensView {
  switch (session.lens) {
    case 'status':
      return { lens: 'status' };
    case 'counting': {
      const counts = shownLater(bothCounts, analysis, countsQuestion(session));
      return { lens: 'counting', area: session.ownArea, counts };
    }
    case 'streetGap':
      if (analysis.method !== 'street') return { lens: 'status' };
      return {
        lens: 'streetGap',
        service: serviceOfIndicator(session.indicator),
        facts: shownLater(streetFacts, analysis, streetFactsQuestion),
      };
    case 'certainty':
      return { lens: 'certainty', certainty: certaintyShown(certainty, analysis, session) };
  }
}

/** How sure the circle of the indicator's service is, as far as it has been answered. */
export function certaintyShown(
  later: Later<CertaintyResult>,
  analysis: Analysis,
  session: Pick<Session, 'indicator' | 'placeMetres'>,
): ShownLater<ServiceCertainty> {
  const shown = shownLater(later, analysis, certaintyQuestion(session));
  return { ...shown, value: shown.value?.[serviceOfIndicator(session.indicator)] ?? null };
}
