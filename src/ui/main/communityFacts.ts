import { nearShare } from '../../coverage/judge.ts';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Comparator } from '../../model/plan.ts';
import type { Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import type { RowOrigin } from '../../model/tables.ts';
import type { Norm } from '../../plan/standardsOf.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import { communityVerdict } from './communityVerdict.ts';
import { waitingFacilities } from './waitingFacilities.ts';
import { limitMetres, type Overrun, overrunOf } from './limit.ts';

/** The way from the community's farthest point to its nearest facility. */
export interface WayFacts {
  readonly service: ServiceId;
  /** '' where no facility can be reached. */
  readonly facilityId: string;
  readonly facilityName: string;
  readonly metres: number;
  readonly seconds: number;
  readonly overrun: Overrun;
  readonly limitMetres: number;
  /** People of the community beyond the limit, NaN for no data. */
  readonly peopleBeyond: number;
  readonly peopleAssessed: number;
  /** Rows of its own facilities that wait for a place and may bring the community within reach. */
  readonly waiting: readonly number[];
}

/** Why a circle counts as near: most people are within it, or the farthest point is hardly beyond. */
export function nearBecause({ covered, assessed }: CommunityFacts, service: ServiceId) {
  return covered[service] >= nearShare * assessed[service] ? 'share' : 'reach';
}

/** The places that a community lacks, with the figures of the formula. */
export interface PlacesFacts {
  readonly target: number;
  readonly comparator: Comparator;
  readonly population: number;
  readonly places: number;
  readonly missing: number;
  readonly per1000: number;
}

export interface CommunityFacts {
  readonly community: number;
  readonly status: Status;
  readonly way: WayFacts;
  readonly places: PlacesFacts;
  /** NaN where nobody says whose own the facilities are. */
  readonly ownFacilities: Readonly<Record<ServiceId, number>>;
  readonly statusBy: Readonly<Record<IndicatorId, Status>>;
  readonly covered: Readonly<Record<ServiceId, number>>;
  readonly assessed: Readonly<Record<ServiceId, number>>;
  /** Row of the population table that the community begins with; -1 for none. */
  readonly populationRow: number;
}

/** Everything that the card of one community says. */
export function communityFacts(
  analysis: Analysis,
  indicator: IndicatorId,
  settings: Settings,
  community: number,
): CommunityFacts {
  const { elder, childcare } = analysis.coverage.communities;
  const statusOf = (id: IndicatorId): Status =>
    communityVerdict(analysis, id).status[community] ?? 'noData';
  const statusBy: Record<IndicatorId, Status> = {
    'elder-circle': statusOf('elder-circle'),
    'childcare-circle': statusOf('childcare-circle'),
    'elder-own-facility': statusOf('elder-own-facility'),
    'childcare-own-facility': statusOf('childcare-own-facility'),
    'places-per-1000': statusOf('places-per-1000'),
    'beds-per-1000': statusOf('beds-per-1000'),
  };
  return {
    community,
    status: statusBy[indicator],
    way: wayFacts(analysis, serviceOfIndicator(indicator), settings, community),
    places: placesFacts(analysis, community),
    ownFacilities: {
      elder: elder.ownFacilities[community] ?? Number.NaN,
      childcare: childcare.ownFacilities[community] ?? Number.NaN,
    },
    statusBy,
    covered: {
      elder: elder.coveredPeople[community] ?? Number.NaN,
      childcare: childcare.coveredPeople[community] ?? Number.NaN,
    },
    assessed: {
      elder: elder.peopleAssessed[community] ?? Number.NaN,
      childcare: childcare.peopleAssessed[community] ?? Number.NaN,
    },
    populationRow: firstRow(analysis, community),
  };
}

/** The community's way, as list rows and card print it. */
export function wayFacts(
  analysis: Analysis,
  service: ServiceId,
  settings: Settings,
  community: number,
): WayFacts {
  const coverage = analysis.coverage.communities[service];
  const facility = coverage.nearestFacility[community] ?? -1;
  const metres = coverage.metres[community] ?? Number.NaN;
  const seconds = coverage.seconds[community] ?? Number.NaN;
  return {
    service,
    facilityId: analysis.facilities.id[facility] ?? '',
    facilityName: analysis.facilities.name[facility] ?? '',
    metres,
    seconds,
    overrun: overrunOf(settings, metres, seconds),
    limitMetres: limitMetres(settings, service),
    peopleBeyond: coverage.circleShortfall[community] ?? Number.NaN,
    peopleAssessed: coverage.peopleAssessed[community] ?? Number.NaN,
    waiting: waitingFacilities(analysis, service, settings.qualifying, community),
  };
}

/** Target of the places where the plan has one: the city's, held against the community as 折算. */
export function placesTarget(analysis: Analysis): Norm {
  const row = analysis.scorecard.find(
    (candidate) => candidate.main && candidate.indicatorId === 'childcare-places-per-1000',
  );
  return { value: row?.target ?? Number.NaN, comparator: row?.comparator || '>=' };
}

function placesFacts(analysis: Analysis, community: number): PlacesFacts {
  const { coverage, territory } = analysis;
  const isPlaces = coverage.communities.childcare.shortfallUnit === 'places';
  const { value, comparator } = placesTarget(analysis);
  return {
    target: isPlaces ? value : Number.NaN,
    comparator,
    population: territory.communities.population[community] ?? Number.NaN,
    places: coverage.communityPlaces[community] ?? Number.NaN,
    missing: isPlaces
      ? (coverage.communities.childcare.shortfall[community] ?? Number.NaN)
      : Number.NaN,
    per1000: coverage.communityPlacesPer1000[community] ?? Number.NaN,
  };
}

function firstRow(analysis: Analysis, community: number): number {
  const { communities, points } = analysis.territory;
  const first = communities.points[communities.pointStart[community] ?? -1] ?? -1;
  return points.row[first] ?? -1;
}

/** File and physical line of a row of any table; line 0: no file holds it. */
export function sourceLine(origin: RowOrigin, row: number): { file: string; line: number } {
  return { file: origin.files[origin.file[row] ?? -1] ?? '', line: origin.line[row] ?? 0 };
}
