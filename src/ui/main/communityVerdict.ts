import { ownStatus } from '../../coverage/communityCoverage.ts';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
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
  const unit = shortfallUnitOf(analysis, indicator);
  switch (indicator) {
    case 'elder-circle':
    case 'childcare-circle':
      return { status: coverage.circleStatus, shortfall: coverage.circleShortfall, unit };
    case 'elder-own-facility':
    case 'childcare-own-facility':
      return ownFacilityVerdict(analysis, indicator, unit);
    case 'places-per-1000':
      return coverage.shortfallUnit === 'places'
        ? { status: coverage.status, shortfall: coverage.shortfall, unit }
        : nothingAssessed(analysis, unit);
    case 'beds-per-1000':
      return nothingAssessed(analysis, unit);
  }
}

/** What the shortfall of a community counts: people of the service's group, places or beds. */
export function shortfallUnitOf(analysis: Analysis, indicator: IndicatorId): CountUnit {
  if (indicator === 'places-per-1000') return 'places';
  if (indicator === 'beds-per-1000') return 'beds';
  const service = serviceOfIndicator(indicator);
  if (analysis.territory.standIn[service]) return 'people';
  return service === 'elder' ? 'elders' : 'infants';
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
  const statusOf = (row: number): Status => {
    if (urbanOnly && communities.urban[row] === 0) return 'notAssessed';
    return ownStatus(own[row]);
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
