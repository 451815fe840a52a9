import { compareCodePoints, orderById } from '../model/order.ts';
import type { FacilityTable, PopulationTable } from '../model/tables.ts';
import type { CommunityTable, PointTable, Territory, UnitTable } from './coverageResult.ts';
import { FacilityPlaces, type NamedPlace } from './facilityGroups.ts';
import { type Group, type Groups, groupPath, groupRows } from './groups.ts';
import { knownSum } from './knownSum.ts';
import { rowsOfYear, type YearRows } from './years.ts';

/** Row numbers of a facility's groups; -1 where it belongs to none. */
export interface UnitRows {
  readonly community: number;
  readonly street: number;
  readonly district: number;
  readonly city: number;
}

/** A territory with what is needed to find each facility's groups in it. */
export interface Frame {
  readonly territory: Territory;
  readonly yearRows: YearRows;
  /** What each row of the baseline facility table names, in its order. */
  readonly named: readonly NamedPlace[];
  /** The rows of a named place, 未注明 where it stops short of a level. */
  rowsOf(place: NamedPlace): UnitRows;
}

/**
 * Builds the frame that coverage is counted in: demand points of the year, communities, streets,
 * districts and cities, each in id order, with a unit 未注明 wherever rows or facilities need one, so
 * that sums hold at every level.
 *
 * @param facilities baseline facilities: their names decide which 未注明 units are needed
 * @param year null where nothing names a year
 * @param defaultCity name of the one city where the population table has no city column
 */
export function buildFrame(
  population: PopulationTable,
  facilities: FacilityTable | null,
  year: number | null,
  defaultCity: string,
): Frame {
  const groups = groupRows(population, defaultCity);
  const yearRows = rowsOfYear(population, groups.rowCommunity, year);
  const places = new FacilityPlaces(groups);
  const named = Array.from({ length: facilities?.count ?? 0 }, (_, row) =>
    facilities ? places.place(facilities, row) : nowhere,
  );
  const units = unitsOf(groups, named);
  const order = orderById(population.id, population.lng, population.lat);
  const selected = new Set(yearRows.rows);
  const rows = order.filter((row) => selected.has(row));
  const communities = buildCommunities(population, groups, units, rows);
  const territory: Territory = {
    year,
    points: buildPoints(population, groups, communities.row, rows),
    communities: communities.table,
    streets: units.streets,
    districts: units.districts,
    cities: units.cities,
    citiesNamed: population.present.has('city'),
    standIn: {
      elder: !population.present.has('elders60'),
      childcare: !population.present.has('infants0To3'),
    },
  };
  const rowsOf = (place: NamedPlace): UnitRows => {
    const city = units.cityRow.get(place.city) ?? -1;
    const district = units.districtRow.get(districtKey(units, place)) ?? -1;
    const street = units.streetRow.get(streetKey(units, place)) ?? -1;
    return { community: communities.row.get(place.community) ?? -1, street, district, city };
  };
  return { territory, yearRows, named, rowsOf };
}

const nowhere: NamedPlace = {
  type: 'unnamed',
  city: '',
  district: '',
  street: '',
  community: '',
  trouble: null,
};

interface Units {
  readonly cities: UnitTable;
  readonly districts: UnitTable;
  readonly streets: UnitTable;
  readonly cityRow: ReadonlyMap<string, number>;
  readonly districtRow: ReadonlyMap<string, number>;
  readonly streetRow: ReadonlyMap<string, number>;
  /** Parent key → key of its unit 未注明. */
  readonly unstatedDistrict: ReadonlyMap<string, string>;
  readonly unstatedStreet: ReadonlyMap<string, string>;
}

function districtKey(units: Units, place: NamedPlace): string {
  return place.district || (units.unstatedDistrict.get(place.city) ?? '');
}

function streetKey(units: Units, place: NamedPlace): string {
  return place.street || (units.unstatedStreet.get(districtKey(units, place)) ?? '');
}

/** All units of the rows, and the 未注明 ones that facilities need beyond them. */
function unitsOf(groups: Groups, named: readonly NamedPlace[]): Units {
  const cities = new Map(groups.cities);
  const districts = new Map(groups.districts);
  const streets = new Map(groups.streets);
  const unstatedDistrict = unstatedOf(districts);
  const unstatedStreet = unstatedOf(streets);
  for (const place of named) {
    if (place.type === 'outside' || place.community !== '' || place.street !== '') continue;
    if (!cities.has(place.city))
      cities.set(place.city, { key: place.city, code: '', name: place.city, parent: '' });
    const district = place.district || need(districts, unstatedDistrict, place.city);
    need(streets, unstatedStreet, district);
  }
  const cityList = sorted(cities);
  const districtList = sorted(districts);
  const streetList = sorted(streets);
  const cityRow = rowsByKey(cityList);
  const districtRow = rowsByKey(districtList);
  const cityTable = unitTable(cityList, null, (group) => [group.name, '']);
  const districtTable = unitTable(districtList, cityRow, (group) => [group.parent, group.name]);
  const streetTable = unitTable(streetList, districtRow, (group) => {
    const district = districts.get(group.parent);
    return [district?.parent ?? '', district?.name ?? ''];
  });
  return {
    cities: cityTable,
    districts: districtTable,
    streets: streetTable,
    cityRow,
    districtRow,
    streetRow: rowsByKey(streetList),
    unstatedDistrict,
    unstatedStreet,
  };
}

function unstatedOf(groups: ReadonlyMap<string, Group>): Map<string, string> {
  const unstated = new Map<string, string>();
  for (const group of groups.values()) if (group.name === '') unstated.set(group.parent, group.key);
  return unstated;
}

function need(groups: Map<string, Group>, unstated: Map<string, string>, parent: string): string {
  const known = unstated.get(parent);
  if (known !== undefined) return known;
  const key = groupPath(parent, '');
  groups.set(key, { key, code: '', name: '', parent });
  unstated.set(parent, key);
  return key;
}

function sorted(groups: ReadonlyMap<string, Group>): Group[] {
  return [...groups.values()].sort((a, b) => compareCodePoints(a.key, b.key));
}

function rowsByKey(groups: readonly Group[]): Map<string, number> {
  return new Map(groups.map((group, row) => [group.key, row]));
}

function unitTable(
  groups: readonly Group[],
  parentRow: ReadonlyMap<string, number> | null,
  cityAndDistrict: (group: Group) => readonly [string, string],
): UnitTable {
  return {
    count: groups.length,
    key: groups.map((group) => group.key),
    name: groups.map((group) => group.name),
    city: groups.map((group) => cityAndDistrict(group)[0]),
    district: groups.map((group) => cityAndDistrict(group)[1]),
    parent: Int32Array.from(groups, (group) => parentRow?.get(group.parent) ?? -1),
  };
}

function buildPoints(
  population: PopulationTable,
  groups: Groups,
  communityRow: ReadonlyMap<string, number>,
  rows: Int32Array,
): PointTable {
  const pick = (column: Float64Array) =>
    Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
  const people = pick(population.population);
  const elders60 = pick(population.elders60);
  const infants0To3 = pick(population.infants0To3);
  return {
    count: rows.length,
    id: Array.from(rows, (row) => population.id[row] ?? ''),
    name: Array.from(rows, (row) => population.name[row] ?? ''),
    row: rows,
    community: Int32Array.from(
      rows,
      (row) => communityRow.get(groups.rowCommunity[row] ?? '') ?? -1,
    ),
    lng: pick(population.lng),
    lat: pick(population.lat),
    population: people,
    elders60,
    infants0To3,
    households: pick(population.households),
    demand: {
      elder: population.present.has('elders60') ? elders60 : people,
      childcare: population.present.has('infants0To3') ? infants0To3 : people,
    },
  };
}

/** Communities in id order: their code, else their smallest row id. */
function buildCommunities(
  population: PopulationTable,
  groups: Groups,
  units: Units,
  rows: Int32Array,
): { table: CommunityTable; row: ReadonlyMap<string, number> } {
  const points = new Map<string, number[]>();
  rows.forEach((row, point) => {
    const key = groups.rowCommunity[row] ?? '';
    const list = points.get(key);
    if (list) list.push(point);
    else points.set(key, [point]);
  });
  const members = [...points].map(([key, list]) => {
    const group = groups.communities.get(key);
    const first = population.id[rows[list[0] ?? 0] ?? 0] ?? '';
    return { key, group, points: list, id: group?.code || first };
  });
  members.sort((a, b) => compareCodePoints(a.id, b.id) || compareCodePoints(a.key, b.key));
  const street = members.map(({ group }) => units.streetRow.get(group?.parent ?? '') ?? -1);
  const district = street.map((row) => units.streets.parent[row] ?? -1);
  const sum = (column: Float64Array) =>
    Float64Array.from(
      members,
      (member) =>
        knownSum(member.points.map((point) => column[rows[point] ?? -1] ?? Number.NaN)).value,
    );
  const settings = members.map((member) => settingOf(population, rows, member.points));
  const centres = members.map((member) => centreOf(population, rows, member.points));
  const table: CommunityTable = {
    count: members.length,
    id: members.map((member) => member.id),
    name: members.map((member) => member.group?.name ?? ''),
    city: district.map((row) => units.districts.city[row] ?? ''),
    district: district.map((row) => units.districts.name[row] ?? ''),
    street: street.map((row) => units.streets.name[row] ?? ''),
    streetUnit: Int32Array.from(street),
    districtUnit: Int32Array.from(district),
    cityUnit: Int32Array.from(district, (row) => units.districts.parent[row] ?? -1),
    urban: Uint8Array.from(settings, (setting) => (setting === 'rural' ? 0 : 1)),
    setting: settings,
    lng: Float64Array.from(centres, (centre) => centre.lng),
    lat: Float64Array.from(centres, (centre) => centre.lat),
    population: sum(population.population),
    elders60: sum(population.elders60),
    infants0To3: sum(population.infants0To3),
    households: sum(population.households),
    ...csrOf(members.map((member) => member.points)),
  };
  return { table, row: new Map(members.map((member, row) => [member.key, row])) };
}

function csrOf(
  lists: readonly (readonly number[])[],
): Pick<CommunityTable, 'pointStart' | 'points'> {
  const pointStart = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    pointStart[row + 1] = (pointStart[row] ?? 0) + list.length;
  });
  return { pointStart, points: Int32Array.from(lists.flat()) };
}

/** Rural only if no row says urban and one says rural; '' where no row says anything. */
function settingOf(
  population: PopulationTable,
  rows: Int32Array,
  points: readonly number[],
): string {
  const said = new Set(points.map((point) => population.setting[rows[point] ?? -1] ?? ''));
  if (said.has('urban')) return 'urban';
  return said.has('rural') ? 'rural' : '';
}

/** Mean of the placed points weighted by population, unweighted where that sum is blank or 0. */
function centreOf(
  population: PopulationTable,
  rows: Int32Array,
  points: readonly number[],
): { lng: number; lat: number } {
  const placed = points
    .map((point) => rows[point] ?? -1)
    .filter((row) => !Number.isNaN(population.lng[row] ?? Number.NaN));
  if (placed.length === 0) return { lng: Number.NaN, lat: Number.NaN };
  const people = placed.map((row) => population.population[row] || 0);
  const total = people.reduce((sum, one) => sum + one, 0);
  const weights =
    total > 0 ? people.map((one) => one / total) : placed.map(() => 1 / placed.length);
  if (placed.length === 1) weights[0] = 1;
  const mean = (column: Float64Array) =>
    placed.reduce((sum, row, i) => sum + (column[row] ?? 0) * (weights[i] ?? 0), 0);
  return { lng: mean(population.lng), lat: mean(population.lat) };
}
