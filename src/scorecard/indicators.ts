import type { UnitCoverage } from '../coverage/coverageResult.ts';
import { share } from '../coverage/knownSum.ts';

/** A value in the plan's unit with what it is made of. */
export interface IndicatorValue {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** An indicator that the tables can answer. */
export interface ComputedIndicator {
  readonly id: string;
  /** Unit of its value, as the plans write it. */
  readonly unit: string;
  readonly measure: (unit: UnitCoverage) => IndicatorValue;
}

function percent(numerator: number, denominator: number): IndicatorValue {
  return { value: 100 * share(numerator, denominator), numerator, denominator };
}

/** Indicators that facilities and population alone can answer, in the order of every list. */
export const computedIndicators: readonly ComputedIndicator[] = [
  {
    id: 'service-circle-minutes',
    unit: '%',
    measure: ({ service: { elder } }) =>
      percent(elder.coveredPeopleUrban, elder.peopleAssessedUrban),
  },
  {
    id: 'community-elder-facility-coverage',
    unit: '%',
    measure: ({ service: { elder }, communitiesUrban }) =>
      percent(elder.communitiesWithFacilityUrban, communitiesUrban),
  },
  {
    id: 'home-community-elder-service-coverage',
    unit: '%',
    measure: ({ service: { elder }, communities }) =>
      percent(elder.communitiesWithFacility, communities),
  },
  {
    id: 'elder-beds-per-1000-elders',
    unit: 'beds/1000 elders',
    measure: ({ bedsPer1000Elders }) => bedsPer1000Elders,
  },
  {
    id: 'community-childcare-coverage',
    unit: '%',
    measure: ({ service: { childcare }, communities }) =>
      percent(childcare.communitiesWithFacility, communities),
  },
  {
    id: 'childcare-places-per-1000',
    unit: 'places/1000 residents',
    measure: ({ placesPer1000 }) => placesPer1000,
  },
];
