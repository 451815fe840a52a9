import { knownSum } from '../coverage/knownSum.ts';
import { forServices } from '../coverage/pointCoverage.ts';
import { rowsByUnit } from '../coverage/unitLevels.ts';
import { recordOf } from '../model/recordOf.ts';
import type { ServiceId } from '../model/service.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { pointReasons } from './pointReasons.ts';
import { type ShortReason, shortReasons } from './shortReason.ts';

/** Short people of each row of one level, by reason; NaN where no row of theirs names its people. */
export type ReasonColumns = Readonly<Record<ShortReason, Float64Array>>;

/** The ledger of one service: every level adds up the one below, reason by reason. */
export interface ServiceReasons {
  readonly communities: ReasonColumns;
  readonly streets: ReasonColumns;
  readonly districts: ReasonColumns;
  readonly cities: ReasonColumns;
  /** Reason of most of each community's short people; '' where nobody is short. */
  readonly main: readonly (ShortReason | '')[];
}

/** The ledger of both services. */
export type Reasons = Readonly<Record<ServiceId, ServiceReasons>>;

/**
 * Gives every person whom a service does not reach the one reason that holds first (definitions,
 * Reasons). The parts other than `dataMissing` are `circleShortfall` exactly, as far as people are
 * whole numbers; people whose row has no place are in `dataMissing` and in no shortfall. A
 * community none of whose rows names its people has blank parts and the main reason `dataMissing`;
 * ties go to the reason asked first. Cost: two searches a service for the points beyond reach, so it
 * is asked for what stands still and never while a facility is dragged.
 *
 * @param analysis of the same settings, matrix and streets
 */
export function reasonsOf(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
): Reasons {
  return forServices((service) => serviceReasons(analysis, input, service));
}

function serviceReasons(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
): ServiceReasons {
  const { territory } = analysis;
  const { streetUnit, districtUnit, cityUnit } = territory.communities;
  const communities = communityColumns(analysis, service, pointReasons(analysis, input, service));
  const addedUp = (units: { readonly count: number }, unitOfCommunity: Int32Array) => {
    const members = rowsByUnit(units.count, unitOfCommunity);
    return recordOf(shortReasons, (reason) =>
      Float64Array.from(members, (rows) => knownSum(communities[reason], rows).value),
    );
  };
  return {
    communities,
    streets: addedUp(territory.streets, streetUnit),
    districts: addedUp(territory.districts, districtUnit),
    cities: addedUp(territory.cities, cityUnit),
    main: mainReasons(communities, territory.communities.count),
  };
}

function communityColumns(
  { territory }: Analysis,
  service: ServiceId,
  reasons: readonly (ShortReason | '')[],
): ReasonColumns {
  const { points, communities } = territory;
  const demand = points.demand[service];
  const columns = recordOf(shortReasons, () =>
    new Float64Array(communities.count).fill(Number.NaN),
  );
  for (let point = 0; point < points.count; point++) {
    const people = demand[point] ?? Number.NaN;
    const community = points.community[point] ?? -1;
    if (Number.isNaN(people) || community < 0) continue;
    for (const reason of shortReasons) {
      const before = columns[reason][community] || 0;
      columns[reason][community] = before + (reasons[point] === reason ? people : 0);
    }
  }
  return columns;
}

function mainReasons(columns: ReasonColumns, count: number): (ShortReason | '')[] {
  return Array.from({ length: count }, (_, community) => {
    if (Number.isNaN(columns.dataMissing[community] ?? Number.NaN)) return 'dataMissing';
    let main: ShortReason | '' = '';
    let most = 0;
    for (const reason of shortReasons) {
      const people = columns[reason][community] ?? 0;
      if (people <= most) continue;
      most = people;
      main = reason;
    }
    return main;
  });
}
