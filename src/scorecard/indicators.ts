import type { IndicatorFigure, KnownRows, KnownSum, Ratio } from '../coverage/coverageResult.ts';
import { partlyKnown, share } from '../coverage/knownSum.ts';
import type { ComputedIndicator } from './computedIndicator.ts';
import { peopleIndicators } from './peopleIndicators.ts';
import { supplyIndicators } from './supplyIndicators.ts';

function percent(
  numerator: number,
  denominator: number,
  partly: readonly KnownRows[] = [],
): IndicatorFigure {
  return { value: share(numerator, denominator, 100), numerator, denominator, partly };
}

/** A ratio of what facilities have to people, with what is known of either. */
function perPeople(supply: KnownSum, ratio: Ratio): IndicatorFigure {
  const { value, numerator, denominator, known, of } = ratio;
  const partly = [
    ...partlyKnown('facilities', supply.known, supply.rows),
    ...partlyKnown('communities', known, of),
  ];
  return { value, numerator, denominator, partly };
}

/** Indicators that facilities and population alone can answer, in the order of every list. */
export const computedIndicators: readonly ComputedIndicator[] = [
  {
    id: 'service-circle-minutes',
    unit: '%',
    needs: [],
    measure: ({ service: { elder } }) =>
      percent(
        elder.coveredPeopleUrban,
        elder.peopleAssessedUrban,
        partlyKnown('peopleRows', elder.rowsUrban - elder.rowsMissingUrban, elder.rowsUrban),
      ),
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
    measure: ({ beds, bedsPer1000Elders }) => perPeople(beds, bedsPer1000Elders),
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
    measure: ({ places, placesPer1000 }) => perPeople(places, placesPer1000),
  },
  ...supplyIndicators,
  ...peopleIndicators,
];
