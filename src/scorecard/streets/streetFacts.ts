import { countedFacilities } from '../../coverage/counted.ts';
import { knownSum } from '../../coverage/knownSum.ts';
import { forServices } from '../../coverage/pointCoverage.ts';
import { rowsByUnit } from '../../coverage/unitLevels.ts';
import type { ServiceId } from '../../model/service.ts';
import { circleNearest } from '../../reach/circleReach.ts';
import { buildLimit } from '../../reach/limit.ts';
import type { StreetNetwork } from '../../reach/streets/streetNetwork.ts';
import { type PlaceOnStreets, placesOnStreets } from '../../reach/streets/streetPlaces.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';
import { type DetourFigure, measuredDetours } from './measuredDetours.ts';

/** People of one service, one entry a row of each level; NaN for no data. Each level adds up the one below. */
export interface PeopleByLevel {
  readonly communities: Float64Array;
  readonly streets: Float64Array;
  readonly districts: Float64Array;
  readonly cities: Float64Array;
}

/** What only streets tell about an analysis along them. */
export interface StreetFacts {
  /** People within the straight circle of the same settings, to whom no way within the limit leads. */
  readonly overstated: Readonly<Record<ServiceId, PeopleByLevel>>;
  /** Way over straight line by district, and of everything. */
  readonly detours: { readonly districts: readonly DetourFigure[]; readonly all: DetourFigure };
  /** How each facility and each demand point meets the streets, by row. */
  readonly facilities: PlaceOnStreets;
  readonly points: PlaceOnStreets;
}

/**
 * Holds an analysis along streets against straight lines. Cost: one search by circles a service.
 *
 * @param analysis of the same settings and of these streets
 */
export function streetFacts(
  analysis: Analysis,
  { settings }: Pick<AnalysisInput, 'settings'>,
  network: StreetNetwork,
): StreetFacts {
  return {
    overstated: forServices((service) => overstatedPeople(analysis, settings, service)),
    detours: measuredDetours(analysis),
    facilities: placesOnStreets(network, analysis.facilities),
    points: placesOnStreets(network, analysis.territory.points),
  };
}

function overstatedPeople(
  analysis: Analysis,
  settings: AnalysisInput['settings'],
  service: ServiceId,
): PeopleByLevel {
  const { facilities, inService, territory, coverage } = analysis;
  const { points, communities } = territory;
  const rows = countedFacilities(facilities, inService, service, settings.qualifying);
  const places = {
    lng: Float64Array.from(rows, (row) => facilities.lng[row] ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => facilities.lat[row] ?? Number.NaN),
  };
  const limit = buildLimit({ ...settings, method: 'circle' }, service);
  const circles = circleNearest(points, places, limit).covered;
  const { covered } = coverage.points[service];
  const demand = points.demand[service];
  const people = coverage.communities[service].coveredPeople.map((known) =>
    Number.isNaN(known) ? known : 0,
  );
  for (let point = 0; point < points.count; point++) {
    const some = demand[point] ?? Number.NaN;
    if (covered[point] !== 0 || circles[point] !== 1 || !(some > 0)) continue;
    people[points.community[point] ?? -1]! += some;
  }
  const addedUp = (count: number, unitOf: Int32Array) =>
    Float64Array.from(rowsByUnit(count, unitOf), (members) => knownSum(people, members).value);
  return {
    communities: people,
    streets: addedUp(territory.streets.count, communities.streetUnit),
    districts: addedUp(territory.districts.count, communities.districtUnit),
    cities: addedUp(territory.cities.count, communities.cityUnit),
  };
}
