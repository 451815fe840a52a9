import type { Coverage, UnitCoverage, UnitServiceCoverage } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { ScorecardRow } from '../../scorecard/scorecardResult.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import type { Place } from './place.ts';

/** Indicators in the order of the left column and of the keys 1 to 6. */
export const indicatorIds: readonly IndicatorId[] = [
  'elder-circle',
  'elder-own-facility',
  'places-per-1000',
  'beds-per-1000',
  'childcare-own-facility',
  'childcare-circle',
];

/** What the numerator and the gap of an indicator count. */
export type CountUnit = 'elders' | 'infants' | 'people' | 'communities' | 'places' | 'beds';

/** The plan's indicators that stand for ours, the first one that the scorecard holds is shown. */
const planIndicators: Readonly<Record<IndicatorId, readonly string[]>> = {
  'elder-circle': ['service-circle-minutes'],
  'childcare-circle': [],
  'elder-own-facility': [
    'community-elder-facility-coverage',
    'home-community-elder-service-coverage',
  ],
  'childcare-own-facility': ['community-childcare-coverage'],
  'places-per-1000': ['childcare-places-per-1000'],
  'beds-per-1000': ['elder-beds-per-1000-elders'],
};

/** Value = factor × numerator ÷ denominator: per cent, or per thousand. */
export function factorOf(indicator: IndicatorId): 100 | 1000 {
  return indicator === 'places-per-1000' || indicator === 'beds-per-1000' ? 1000 : 100;
}

/** True for the shares that a community either has or has not. */
export function isOwnFacility(indicator: IndicatorId): boolean {
  return indicator === 'elder-own-facility' || indicator === 'childcare-own-facility';
}

/** The row of the scorecard that an indicator card shows; null where the plan says nothing about it. */
export function scorecardRowOf(
  analysis: Analysis,
  indicator: IndicatorId,
  place: Place,
): ScorecardRow | null {
  for (const indicatorId of planIndicators[indicator]) {
    const row = analysis.scorecard.find(
      (candidate) =>
        candidate.main &&
        candidate.indicatorId === indicatorId &&
        isRowOf(candidate, analysis, place),
    );
    if (row) return row;
  }
  return null;
}

/**
 * Everything loaded is the city where only one has communities, else the province row. A second city
 * without communities is the group 未注明 of facilities that name no place.
 */
function isRowOf(row: ScorecardRow, analysis: Analysis, place: Place): boolean {
  if (place.scope !== 'all') return row.scope === place.scope && row.unit === place.unit;
  const { cities } = analysis.coverage;
  const inhabited = cities.flatMap((city, unit) => (city.communities > 0 ? [unit] : []));
  if (inhabited.length === 1) return row.scope === 'city' && row.unit === inhabited[0];
  return row.scope === 'province';
}

/**
 * True where the figure counts urban communities only, so that villages are not assessed: both circles
 * under any plan, whatever it has a target for, and the facilities that a plan wants in towns.
 */
export function countsUrbanOnly(analysis: Analysis, indicator: IndicatorId): boolean {
  const ids = planIndicators[indicator];
  if (isCircle(indicator)) {
    const { circleStatus } = analysis.coverage.communities[serviceOfIndicator(indicator)];
    if (circleStatus.includes('notAssessed')) return true;
  }
  const row = analysis.scorecard.find((candidate) => ids.includes(candidate.indicatorId));
  return (
    row?.indicatorId === 'service-circle-minutes' ||
    row?.indicatorId === 'community-elder-facility-coverage'
  );
}

/** True where the chosen plan has a target for one of our indicators, and holds these data against it. */
export function hasTargets(analysis: Analysis): boolean {
  return indicatorIds.some((indicator) => targetRows(analysis, indicator).length > 0);
}

/**
 * True where the plan judges the indicator; otherwise a community is within or beyond reach, has or
 * lacks a facility, but neither meets nor misses a target. With another limit than the plan's, its
 * circle is not judged.
 */
export function isHeldToTarget(analysis: Analysis, indicator: IndicatorId): boolean {
  return targetRows(analysis, indicator).some(
    ({ status, derived }) => derived || status !== 'notAssessed',
  );
}

function targetRows(analysis: Analysis, indicator: IndicatorId): readonly ScorecardRow[] {
  const ids = planIndicators[indicator];
  return analysis.scorecard.filter(
    ({ main, indicatorId, target }) => main && ids.includes(indicatorId) && !Number.isNaN(target),
  );
}

/** Decimals with which a figure is shown and handed on. */
export function digitsOf(indicator: IndicatorId): 1 | 2 {
  return indicator === 'places-per-1000' ? 2 : 1;
}

/** True for the shares of people within reach. */
export function isCircle(indicator: IndicatorId): boolean {
  return indicator === 'elder-circle' || indicator === 'childcare-circle';
}

/** What the numerator of an indicator counts; the whole population stands in for a missing group. */
export function countUnitOf(analysis: Analysis, indicator: IndicatorId): CountUnit {
  const { standIn } = analysis.territory;
  switch (indicator) {
    case 'elder-circle':
      return standIn.elder ? 'people' : 'elders';
    case 'childcare-circle':
      return standIn.childcare ? 'people' : 'infants';
    case 'elder-own-facility':
    case 'childcare-own-facility':
      return 'communities';
    case 'places-per-1000':
      return 'places';
    case 'beds-per-1000':
      return 'beds';
  }
}

interface Fraction {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** The indicator of a place straight from the coverage, where no plan gives it a row. */
export function fractionOf(
  unit: UnitCoverage,
  indicator: IndicatorId,
  urbanOnly: boolean,
): Fraction {
  switch (indicator) {
    case 'elder-circle':
      return circleFraction(unit.service.elder, urbanOnly);
    case 'childcare-circle':
      return circleFraction(unit.service.childcare, urbanOnly);
    case 'elder-own-facility':
      return ownFraction(unit, 'elder');
    case 'childcare-own-facility':
      return ownFraction(unit, 'childcare');
    case 'places-per-1000':
      return unit.placesPer1000;
    case 'beds-per-1000':
      return unit.bedsPer1000Elders;
  }
}

function circleFraction(all: UnitServiceCoverage, urbanOnly: boolean): Fraction {
  return urbanOnly
    ? {
        value: 100 * all.coverageUrban,
        numerator: all.coveredPeopleUrban,
        denominator: all.peopleAssessedUrban,
      }
    : {
        value: 100 * all.coverage,
        numerator: all.coveredPeople,
        denominator: all.peopleAssessed,
      };
}

function ownFraction(unit: UnitCoverage, service: keyof Coverage['communities']): Fraction {
  const { communityCoverage, communitiesWithFacility } = unit.service[service];
  return {
    value: 100 * communityCoverage,
    numerator: communitiesWithFacility,
    denominator: unit.communities,
  };
}
