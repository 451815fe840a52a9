import type { Analysis } from '../../scorecard/analysis.ts';
import { type Session, serviceOfIndicator } from '../../state/session.ts';
import { rowOrder, shortList, type ShortListRow } from '../main/shortList.ts';
import { communitiesOfPlace, placeOfFilter } from '../main/place.ts';
import { countingOf, rankedRows } from './counting.ts';
import { statusOfCertainty } from './lensLooks.ts';
import type { LensView } from './lensView.ts';
import { streetGapRows } from './streetGap.ts';

/**
 * The communities that the list of a lens holds, in its order: the short ones, those with people who
 * depend on others (most first), or those of the chosen certainty. `shortfall` is what the list ranks.
 */
export function lensRows(
  view: LensView,
  analysis: Analysis,
  session: Pick<Session, 'indicator' | 'filter' | 'listOrder' | 'certaintyShown'>,
): readonly ShortListRow[] {
  const { indicator, filter, listOrder, certaintyShown } = session;
  const place = placeOfFilter(analysis, filter);
  const service = serviceOfIndicator(indicator);
  switch (view.lens) {
    case 'status':
      return shortList(analysis, indicator, place, listOrder).rows;
    case 'counting': {
      const { value } = view.counts;
      if (!value) return [];
      return rankedRows(countingOf(analysis, value, service, place)).map(
        ({ community, id, people }) => ({ community, id, status: 'near', shortfall: people }),
      );
    }
    case 'streetGap': {
      const { value } = view.facts;
      if (!value) return [];
      return streetGapRows(analysis, value, service, place).map(({ community, id, people }) => ({
        community,
        id,
        status: 'near',
        shortfall: people,
      }));
    }
    case 'certainty': {
      const found = view.certainty.value?.certainty;
      const { circleShortfall } = analysis.coverage.communities[service];
      const circle = service === 'elder' ? 'elder-circle' : 'childcare-circle';
      return communitiesOfPlace(analysis, place)
        .filter((row) => found?.[row] === certaintyShown)
        .map(
          (community): ShortListRow => ({
            community,
            id: analysis.territory.communities.id[community] ?? '',
            status: statusOfCertainty[certaintyShown],
            shortfall: circleShortfall[community] ?? Number.NaN,
          }),
        )
        .sort(rowOrder(analysis, circle, listOrder));
    }
  }
}
