import { compareCodePoints } from '../model/order.ts';
import type { UnitTable } from './coverageResult.ts';
import type { NamedPlace } from './facilityGroups.ts';
import { type Group, type Groups, groupPath } from './groups.ts';

/** Streets, districts and cities in key order, and how to find them. */
export interface Units {
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

/** Key of the district of a named place, 未注明 where it names none. */
export function districtKey(units: Units, place: NamedPlace): string {
  return place.district || (units.unstatedDistrict.get(place.city) ?? '');
}

/** Key of the street of a named place, 未注明 where it names none. */
export function streetKey(units: Units, place: NamedPlace): string {
  return place.street || (units.unstatedStreet.get(districtKey(units, place)) ?? '');
}

/**
 * All units of the rows, and the 未注明 ones that facilities need beyond them.
 *
 * @param unstated places of facilities that stop short of a street
 */
export function unitsOf(groups: Groups, unstated: readonly NamedPlace[]): Units {
  const cities = new Map(groups.cities);
  const districts = new Map(groups.districts);
  const streets = new Map(groups.streets);
  const unstatedDistrict = unstatedOf(districts);
  const unstatedStreet = unstatedOf(streets);
  for (const place of unstated) {
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
