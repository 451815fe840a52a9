import { type FacilityKind, facilityKinds, type ServiceId } from '../model/service.ts';
import type {
  CommunityCoverage,
  Status,
  UnitCoverage,
  UnitServiceCoverage,
} from './coverageResult.ts';
import { knownSum, per1000, share } from './knownSum.ts';
import { addShares } from './peopleShares.ts';
import { forServices } from './pointCoverage.ts';
import { supplyOfUnit } from './supply/keptSupply.ts';
import type { UnitMembers } from './unitMembers.ts';
import type { UnitParts } from './unitParts.ts';

/** One unit from its communities and the facilities that belong to it. */
export function coverUnit(parts: UnitParts, members: UnitMembers): UnitCoverage {
  const { communities, facilities } = members;
  const { territory, counted, belonging, inService } = parts;
  const table = territory.communities;
  const urban = communities.filter((row) => table.urban[row] === 1);
  const withBeds = facilities.filter((row) => counted.beds[row] === 1);
  const withPlaces = facilities.filter((row) => counted.childcare[row] === 1);
  const people = (column: Float64Array) => knownSum(column, communities);
  const supply = (rows: readonly number[], column: Float64Array, service: ServiceId) =>
    parts.assessed[service] ? knownSum(column, rows) : { value: Number.NaN, known: 0, rows: 0 };
  const population = people(table.population);
  const elders60 = people(table.elders60);
  const beds = supply(withBeds, parts.facilities.beds, 'elder');
  const places = supply(withPlaces, parts.facilities.places, 'childcare');
  return {
    communities: communities.length,
    communitiesUrban: urban.length,
    population,
    elders60,
    elders65: people(table.elders65),
    elders80: people(table.elders80),
    infants0To3: people(table.infants0To3),
    toddlers2To3: people(table.toddlers2To3),
    peopleShares: addShares(table.peopleShares, communities),
    households: people(table.households),
    beds,
    otherBeds: otherBeds(parts, facilities),
    bedsPer1000Elders: per1000(beds, elders60, isBlocked(parts, withBeds, table.elders60)),
    places,
    placesPer1000: per1000(places, population, isBlocked(parts, withPlaces, table.population)),
    service: forServices((service) => coverService(parts, service, members, urban)),
    supply: supplyOfUnit(parts, members),
    inferredFacilities: facilities.filter(
      (row) => inService[row] === 1 && belonging.inferred[row] === 1,
    ).length,
  };
}

/** Beds that nobody adds up: those of elder care in service whose kind is not in the list of beds. */
function otherBeds({ facilities: table, counted }: UnitParts, facilities: readonly number[]) {
  let value = 0;
  const found = new Set<FacilityKind>();
  for (const row of facilities) {
    const beds = table.beds[row] ?? Number.NaN;
    if (counted.elder[row] !== 1 || counted.beds[row] === 1 || !(beds > 0)) continue;
    value += beds;
    found.add(table.kind[row] ?? '');
  }
  return {
    value,
    kinds: found.size === 0 ? noKinds : facilityKinds.filter((kind) => found.has(kind)),
  };
}

const noKinds: readonly FacilityKind[] = [];

/** True where a community that has such a facility of its own has an unknown denominator. */
function isBlocked(parts: UnitParts, facilities: readonly number[], people: Float64Array): boolean {
  return facilities.some((row) => {
    const community = parts.belonging.community[row] ?? -1;
    return community >= 0 && Number.isNaN(people[community] ?? Number.NaN);
  });
}

function coverService(
  parts: UnitParts,
  service: ServiceId,
  { communities, facilities, unknownOwn }: UnitMembers,
  urban: readonly number[],
): UnitServiceCoverage {
  const coverage = parts.communities[service];
  const all = peopleOf(coverage, communities);
  const ofUrban = peopleOf(coverage, urban);
  const withFacility = (rows: readonly number[]) =>
    parts.assessed[service] && !unknownOwn[service]
      ? rows.filter((row) => (coverage.ownFacilities[row] ?? 0) > 0).length
      : Number.NaN;
  const own = withFacility(communities);
  const ownUrban = withFacility(urban);
  const sum = (column: Float64Array) => knownSum(column, communities).value;
  const missingAt = (total: number, row: number) => total + (coverage.rowsMissing[row] ?? 0);
  const { pointStart } = parts.territory.communities;
  const byStatus = countStatuses(coverage.status, communities);
  return {
    peopleAssessed: all.assessed,
    peopleAssessedUrban: ofUrban.assessed,
    coveredPeople: all.covered,
    coveredPeopleUrban: ofUrban.covered,
    coverage: share(all.covered, all.assessed),
    coverageUrban: share(ofUrban.covered, ofUrban.assessed),
    facilities: facilities.filter((row) => parts.counted[service][row] === 1).length,
    communitiesWithFacility: own,
    communitiesWithFacilityUrban: ownUrban,
    communityCoverage: share(own, communities.length),
    communityCoverageUrban: share(ownUrban, urban.length),
    byStatus,
    circleByStatus:
      coverage.circleStatus === coverage.status
        ? byStatus
        : countStatuses(coverage.circleStatus, communities),
    shortfall: sum(coverage.shortfall),
    circleShortfall: sum(coverage.circleShortfall),
    rowsMissing: communities.reduce(missingAt, 0),
    rowsMissingUrban: urban.reduce(missingAt, 0),
    rowsUrban: urban.reduce(
      (total, row) => total + (pointStart[row + 1] ?? 0) - (pointStart[row] ?? 0),
      0,
    ),
  };
}

function peopleOf(
  coverage: CommunityCoverage,
  communities: readonly number[],
): { assessed: number; covered: number } {
  return {
    assessed: knownSum(coverage.peopleAssessed, communities).value,
    covered: knownSum(coverage.coveredPeople, communities).value,
  };
}

function countStatuses(
  status: readonly Status[],
  communities: readonly number[],
): Record<Status, number> {
  let [short, near, met, notAssessed] = [0, 0, 0, 0];
  // Plain counters: a key that is looked up for every community costs several times as much.
  for (const row of communities) {
    const its = status[row];
    if (its === 'met') met++;
    else if (its === 'short') short++;
    else if (its === 'notAssessed') notAssessed++;
    else if (its === 'near') near++;
  }
  const noData = communities.length - short - near - met - notAssessed;
  return { short, near, met, noData, notAssessed };
}
