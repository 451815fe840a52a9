import type { KnownOf, UnitCoverage, UnitTable } from '../coverage/coverageResult.ts';
import { share } from '../coverage/knownSum.ts';
import { supplyOf } from '../coverage/supply/supplyOf.ts';
import { unstatedName } from '../model/groupName.ts';
import { type ServiceId, serviceIds } from '../model/service.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Reasons } from '../scorecard/reasonsOf.ts';
import { allUnitsName } from '../scorecard/scoreUnits.ts';
import type { Cell, ResultTable } from './csvText.ts';

type Column = readonly [header: string, cell: (row: number) => Cell];

/**
 * Result tables of an analysis in the columns that scripts rely on: communities, points, streets, districts, city, scorecard.
 *
 * @param reasons of the same analysis; without them communities have no `s_reason`
 */
export function resultTables(analysis: Analysis, reasons: Reasons | null = null): ResultTable[] {
  return [
    communityTable(analysis, reasons),
    pointTable(analysis),
    streetTable(analysis),
    districtTable(analysis),
    cityTable(analysis),
    ...(analysis.scorecard.length > 0 ? [scorecardTable(analysis)] : []),
  ];
}

function tableOf(name: string, count: number, columns: readonly Column[]): ResultTable {
  return {
    name,
    columns: columns.map(([header]) => header),
    rows: Array.from({ length: count }, (_, row) => columns.map(([, cell]) => cell(row))),
  };
}

const at = (column: ArrayLike<number>) => (row: number) => column[row] ?? Number.NaN;
const text = (column: readonly string[]) => (row: number) => column[row] ?? '';

/** The name of a unit as printed: a blank group is 未注明, but a city is blank where no column names it. */
export function unitLabel(name: string): string {
  return name === '' ? unstatedName : name;
}

function cityLabel(analysis: Analysis, name: string): string {
  return name === '' && !analysis.territory.citiesNamed ? '' : unitLabel(name);
}

function facilityId(analysis: Analysis, column: Int32Array) {
  return (row: number) => analysis.facilities.id[column[row] ?? -1] ?? '';
}

function communityTable(analysis: Analysis, reasons: Reasons | null): ResultTable {
  const { communities } = analysis.territory;
  const { coverage } = analysis;
  return tableOf('communities', communities.count, [
    ['id', text(communities.id)],
    ['name', text(communities.name)],
    ['city', (row) => cityLabel(analysis, communities.city[row] ?? '')],
    ['district', (row) => unitLabel(communities.district[row] ?? '')],
    ['street', (row) => unitLabel(communities.street[row] ?? '')],
    ['setting', text(communities.setting)],
    ['lng', at(communities.lng)],
    ['lat', at(communities.lat)],
    ['population', at(communities.population)],
    ['elders_60', at(communities.elders60)],
    ['infants_0_3', at(communities.infants0To3)],
    ['households', at(communities.households)],
    ['places', at(coverage.communityPlaces)],
    ['places_per_1000', at(coverage.communityPlacesPer1000)],
    ...serviceIds.flatMap((service) => [
      ...communityColumns(analysis, service),
      ...(reasons ? [reasonColumn(reasons, service)] : []),
    ]),
  ]);
}

function communityColumns(analysis: Analysis, service: ServiceId): Column[] {
  const one = analysis.coverage.communities[service];
  return [
    [`${service}_nearest_id`, facilityId(analysis, one.nearestFacility)],
    [`${service}_seconds`, at(one.seconds)],
    [`${service}_metres`, at(one.metres)],
    [`${service}_people_assessed`, at(one.peopleAssessed)],
    [`${service}_covered`, at(one.covered)],
    [`${service}_rows_missing`, at(one.rowsMissing)],
    [`${service}_status`, text(one.status)],
    [`${service}_shortfall`, at(one.shortfall)],
    [`${service}_shortfall_unit`, () => one.shortfallUnit],
  ];
}

function reasonColumn(reasons: Reasons, service: ServiceId): Column {
  return [`${service}_reason`, text(reasons[service].main)];
}

function pointTable(analysis: Analysis): ResultTable {
  const { points, communities } = analysis.territory;
  const place = (column: readonly string[]) => (row: number) =>
    column[points.community[row] ?? -1] ?? '';
  return tableOf('points', points.count, [
    ['id', text(points.id)],
    ['name', text(points.name)],
    ['community_id', place(communities.id)],
    ['city', (row) => cityLabel(analysis, place(communities.city)(row))],
    ['district', (row) => unitLabel(place(communities.district)(row))],
    ['street', (row) => unitLabel(place(communities.street)(row))],
    ['setting', place(communities.setting)],
    ['lng', at(points.lng)],
    ['lat', at(points.lat)],
    ['population', at(points.population)],
    ['elders_60', at(points.elders60)],
    ['infants_0_3', at(points.infants0To3)],
    ['households', at(points.households)],
    ...serviceIds.flatMap((service) => pointColumns(analysis, service)),
  ]);
}

function pointColumns(analysis: Analysis, service: ServiceId): Column[] {
  const one = analysis.coverage.points[service];
  const demand = analysis.territory.points.demand[service];
  const isMissing = (row: number) =>
    Number.isNaN(demand[row] ?? Number.NaN) || Number.isNaN(one.covered[row] ?? Number.NaN);
  return [
    [`${service}_nearest_id`, facilityId(analysis, one.nearestFacility)],
    [`${service}_seconds`, at(one.seconds)],
    [`${service}_metres`, at(one.metres)],
    [`${service}_people_assessed`, (row) => (isMissing(row) ? Number.NaN : (demand[row] ?? 0))],
    [`${service}_covered`, at(one.covered)],
    [`${service}_rows_missing`, (row) => (isMissing(row) ? 1 : 0)],
  ];
}

export function streetTable(analysis: Analysis): ResultTable {
  const { streets } = analysis.territory;
  return tableOf('streets', streets.count, [
    ['city', (row) => cityLabel(analysis, streets.city[row] ?? '')],
    ['district', (row) => unitLabel(streets.district[row] ?? '')],
    ['name', (row) => unitLabel(streets.name[row] ?? '')],
    ...unitColumns((row) => analysis.coverage.streets[row]),
  ]);
}

export function districtTable(analysis: Analysis): ResultTable {
  const { districts } = analysis.territory;
  return tableOf('districts', districts.count, [
    ['city', (row) => cityLabel(analysis, districts.city[row] ?? '')],
    ['name', (row) => unitLabel(districts.name[row] ?? '')],
    ...unitColumns((row) => analysis.coverage.districts[row]),
  ]);
}

/** One row a city and, with several, a last row for all. */
export function cityTable(analysis: Analysis): ResultTable {
  const cities: UnitTable = analysis.territory.cities;
  const hasAll = cities.count > 1;
  return tableOf('city', cities.count + (hasAll ? 1 : 0), [
    [
      'name',
      (row) => (row < cities.count ? cityLabel(analysis, cities.name[row] ?? '') : allUnitsName),
    ],
    ...unitColumns((row) => analysis.coverage.cities[row] ?? analysis.coverage.all),
  ]);
}

function unitColumns(unitAt: (row: number) => UnitCoverage | undefined): Column[] {
  const cell =
    (read: (unit: UnitCoverage) => number) =>
    (row: number): Cell => {
      const unit = unitAt(row);
      return unit ? read(unit) : null;
    };
  return [
    ['communities', cell((unit) => unit.communities)],
    ['communities_urban', cell((unit) => unit.communitiesUrban)],
    ['population', cell((unit) => unit.population.value)],
    ['elders_60', cell((unit) => unit.elders60.value)],
    ['infants_0_3', cell((unit) => unit.infants0To3.value)],
    ['households', cell((unit) => unit.households.value)],
    ...serviceIds.flatMap((service) => unitServiceColumns(service, cell)),
    ['beds', cell((unit) => unit.beds.value)],
    ['beds_known', cell((unit) => unit.beds.known)],
    ['beds_per_1000_elders', cell((unit) => unit.bedsPer1000Elders.value)],
    ['nursing_beds', cell((unit) => supplyOf(unit, 'nursing-beds').value)],
    ['institution_beds', cell((unit) => supplyOf(unit, 'institution-beds').value)],
    ['nursing_bed_share', cell((unit) => supplyShare(unit, 'nursing-bed-share'))],
    ['places', cell((unit) => unit.places.value)],
    ['places_known', cell((unit) => unit.places.known)],
    ['places_per_1000', cell((unit) => unit.placesPer1000.value)],
    ['inclusive_places', cell((unit) => supplyOf(unit, 'inclusive-places').value)],
    ['inclusive_place_share', cell((unit) => supplyShare(unit, 'inclusive-childcare-place-share'))],
    ['floor_area_m2', cell((unit) => supplyOf(unit, floorAreaId).numerator)],
    ['floor_area_per_100_households', cell((unit) => supplyOf(unit, floorAreaId).value)],
  ];
}

const floorAreaId = 'floor-area-per-100-households';

/** A share of facilities as 0…1, over the rows where both figures are known. */
function supplyShare(unit: UnitCoverage, id: string): number {
  const { numerator, denominator } = supplyOf(unit, id);
  return share(numerator, denominator);
}

function unitServiceColumns(
  service: ServiceId,
  cell: (read: (unit: UnitCoverage) => number) => (row: number) => Cell,
): Column[] {
  const column = (
    name: string,
    read: (one: UnitCoverage['service'][ServiceId]) => number,
  ): Column => [`${service}_${name}`, cell((unit) => read(unit.service[service]))];
  return [
    column('people_assessed', (one) => one.peopleAssessed),
    column('people_assessed_urban', (one) => one.peopleAssessedUrban),
    column('coverage', (one) => one.coverage),
    column('coverage_urban', (one) => one.coverageUrban),
    column('covered_people', (one) => one.coveredPeople),
    column('facilities', (one) => one.facilities),
    column('communities_with_facility', (one) => one.communitiesWithFacility),
    column('communities_with_facility_urban', (one) => one.communitiesWithFacilityUrban),
    column('community_coverage', (one) => one.communityCoverage),
    column('community_coverage_urban', (one) => one.communityCoverageUrban),
    column('met', (one) => one.byStatus.met),
    column('near', (one) => one.byStatus.near),
    column('short', (one) => one.byStatus.short),
    column('no_data', (one) => one.byStatus.noData),
    column('not_assessed', (one) => one.byStatus.notAssessed),
    column('shortfall', (one) => one.shortfall),
    column('rows_missing', (one) => one.rowsMissing),
  ];
}

/** What a figure of the scorecard is known of, as its column names it. */
const columnOf: Readonly<Record<KnownOf, string>> = {
  facilities: 'facilities',
  communities: 'communities',
  streets: 'streets',
  districts: 'districts',
  estates: 'residential areas',
  peopleRows: 'rows',
};

export function scorecardTable(analysis: Analysis): ResultTable {
  return {
    name: 'scorecard',
    columns: [
      'plan_id',
      'indicator_id',
      'scope',
      'unit_name',
      'year',
      'value',
      'comparator',
      'target',
      'gap',
      'unit',
      'status',
      'derived',
      'numerator',
      'denominator',
      'source',
      'missing',
      'known',
      'entered',
    ],
    rows: analysis.scorecard.map((row) => [
      row.planId,
      row.indicatorId,
      row.scope,
      row.unitName,
      row.year,
      row.value,
      row.comparator,
      row.target,
      row.gap,
      row.unitOfValue,
      row.status,
      row.derived,
      row.numerator,
      row.denominator,
      row.source,
      row.missing,
      row.partly.map(({ of, known, rows }) => `${columnOf[of]} ${known}/${rows}`).join('; '),
      row.entered ?? false,
    ]),
  };
}
