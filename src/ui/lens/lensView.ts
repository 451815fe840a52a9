import type { Analysis } from '../../scorecard/analysis.ts';
import type { CertaintyResult, ServiceCertainty } from '../../scorecard/certainty/certaintyOf.ts';
import type { BothCounts, OwnArea } from '../../scorecard/countBothWays.ts';
import { type AppState, type Session, serviceOfIndicator } from '../../state/appState.ts';
import { type Later, type ShownLater, shownLater } from '../../state/later.ts';
import { certaintyQuestion, countsQuestion } from '../../state/watchLater.ts';

/** What the main screen shows of the communities, with the answer that it shows. */
export type LensView =
  | { readonly lens: 'status' }
  | {
      readonly lens: 'counting';
      readonly area: OwnArea;
      readonly counts: ShownLater<BothCounts>;
    }
  | { readonly lens: 'certainty'; readonly certainty: ShownLater<ServiceCertainty> };

/** What of a session decides about its lens. */
export type LensChoice = Pick<Session, 'lens' | 'indicator' | 'ownArea' | 'placeMetres'>;

/** The lens of a session with what has been answered so far. */
export function lensViewOf(
  session: LensChoice,
  { certainty, bothCounts }: Pick<AppState, 'certainty' | 'bothCounts'>,
  analysis: Analysis,
): LensView {
  switch (session.lens) {
    case 'status':
      return { lens: 'status' };
    case 'counting': {
      const counts = shownLater(bothCounts, analysis, countsQuestion(session));
      return { lens: 'counting', area: session.ownArea, counts };
    }
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
