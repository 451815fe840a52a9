import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/appState.ts';
import { type CountUnit, countsUrbanOnly } from './indicator.ts';

/** What one indicator says about every community; one entry a row of the community table. */
export interface CommunityVerdict {
  readonly status: readonly Status[];
  /** What is missing; NaN is no data. Communities without a facility are ranked by the people they hold. */
  readonly shortfall: ArrayLike<number>;
  readonly unit: CountUnit;
}

/** The verdict that list, legend and card share. */
export function communityVerdict(analysis: Analysis, indicator: IndicatorId): CommunityVerdict {
  const service = serviceOfIndicator(indicator);
  const coverage = analysis.coverage.communities[service];
  const group: CountUnit = analysis.territory.standIn[service]
    ? 'people'
    : service === 'elder'
      ? 'elders'
      : 'infants';
  switch (indicator) {
    case 'elder-circle':
    case 'childcare-circle':
      return { status: coverage.circleStatus, shortfall: coverage.circleShortfall, unit: group };
    case 'elder-own-facility':
    case 'childcare-own-facility':
      return ownFacilityVerdict(analysis, indicator, group);
    case 'places-per-1000':
      return coverage.shortfallUnit === 'places'
        ? { status: coverage.status, shortfall: coverage.shortfall, unit: 'places' }
        : nothingAssessed(analysis, 'places');
    case 'beds-per-1000':
      return nothingAssessed(analysis, 'beds');
  }
}

/** A community with no facility of its own lacks one for all of its people. */
function ownFacilityVerdict(
  analysis: Analysis,
  indicator: IndicatorId,
  unit: CountUnit,
): CommunityVerdict {
  const service = serviceOfIndicator(indicator);
  const { communities } = analysis.territory;
  const own = analysis.coverage.communities[service].ownFacilities;
  const group = service === 'elder' ? communities.elders60 : communities.infants0To3;
  const people = analysis.territory.standIn[service] ? communities.population : group;
  const urbanOnly = countsUrbanOnly(analysis, indicator);
  const hasService = !Number.isNaN(analysis.coverage.all.service[service].communityCoverage);
  const statusOf = (row: number): Status => {
    if (urbanOnly && communities.urban[row] === 0) return 'notAssessed';
    if (!hasService) return 'noData';
    return (own[row] ?? 0) > 0 ? 'met' : 'short';
  };
  const status = Array.from({ length: communities.count }, (_, row) => statusOf(row));
  return {
    status,
    shortfall: status.map((each, row) => (each === 'short' ? (people[row] ?? Number.NaN) : 0)),
    unit,
  };
}

/** Beds, and places without a target, are assessed for the city alone. */
function nothingAssessed(analysis: Analysis, unit: CountUnit): CommunityVerdict {
  const { count } = analysis.territory.communities;
  return {
    status: Array.from({ length: count }, (): Status => 'notAssessed'),
    shortfall: new Float64Array(count).fill(Number.NaN),
    unit,
  };
}
