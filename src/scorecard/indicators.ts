import type { IndicatorFigure } from '../coverage/coverageResult.ts';
import { share } from '../coverage/knownSum.ts';
import type { ComputedIndicator } from './computedIndicator.ts';
import { peopleIndicators } from './peopleIndicators.ts';
import { supplyIndicators } from './supplyIndicators.ts';

function percent(numerator: number, denominator: number): IndicatorFigure {
  return { value: share(numerator, denominator, 100), numerator, denominator };
}

/** Indicators that facilities and population alone can answer, in the order of every list. */
export const computedIndicators: readonly ComputedIndicator[] = [
  {
    id: 'service-circle-minutes',
    unit: '%',
    needs: [],
    measure: ({ service: { elder } }) =>
      percent(elder.coveredPeopleUrban, elder.peopleAssessedUrban),
  },
  {
    id: 'community-elder-facility-coverage',
    unit: '%',
    needs: ['facilities.community'],
    measure: ({ service: { elder }, communitiesUrban }) =>
      percent(elder.communitiesWithFacilityUrban, communitiesUrban),
  },
  {
    id: 'home-community-elder-service-coverage',
    unit: '%',
    needs: ['facilities.community'],
    measure: ({ service: { elder }, communities }) =>
      percent(elder.communitiesWithFacility, communities),
  },
  {
    id: 'elder-beds-per-1000-elders',
    unit: 'beds/1000 elders',
    needs: ['facilities.beds', 'population.elders_60'],
    measure: ({ bedsPer1000Elders }) => bedsPer1000Elders,
  },
  {
    id: 'community-childcare-coverage',
    unit: '%',
    needs: ['facilities.community'],
    measure: ({ service: { childcare }, communities }) =>
      percent(childcare.communitiesWithFacility, communities),
  },
  {
    id: 'childcare-places-per-1000',
    unit: 'places/1000 residents',
    needs: ['facilities.places', 'population.population'],
    measure: ({ placesPer1000 }) => placesPer1000,
  },
  ...supplyIndicators,
  ...peopleIndicators,
];
