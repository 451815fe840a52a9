import { comparableCity, comparableName } from '../model/groupName.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { Group, Groups } from './groups.ts';

/** Where a facility belongs by what its own row says. Keys of `Groups`; '' below the level that matched. */
export interface NamedPlace {
  /**
   * `named`: the row's codes or names say where. `unnamed`: the row names no place at all.
   * `outside`: it names a city or district that no demand row has.
   */
  readonly type: 'named' | 'unnamed' | 'outside';
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly community: string;
  /** The name that matched nothing or two, with its level; null when all went well. */
  readonly trouble: {
    readonly level: GroupLevel;
    readonly name: string;
    readonly many: boolean;
  } | null;
}

export type GroupLevel = 'city' | 'district' | 'street' | 'community';

interface LevelIndex {
  readonly groups: ReadonlyMap<string, Group>;
  /** Parent key → comparable name → keys. */
  readonly children: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** Finds the groups that facilities name, by code first, else by name within the parent only. */
export class FacilityPlaces {
  private readonly cities: ReadonlyMap<string, readonly string[]>;
  private readonly district: LevelIndex;
  private readonly street: LevelIndex;
  private readonly community: LevelIndex;
  private readonly groups: Groups;

  constructor(groups: Groups) {
    this.groups = groups;
    const cities = new Map<string, string[]>();
    for (const key of groups.cities.keys()) push(cities, comparableCity(key), key);
    this.cities = cities;
    this.district = levelIndex(groups.districts);
    this.street = levelIndex(groups.streets);
    this.community = levelIndex(groups.communities);
  }

  /** The place that row `row` of `facilities` names; cost: a few look-ups. */
  place(facilities: FacilityTable, row: number): NamedPlace {
    const says = (field: 'city' | 'district' | 'street' | 'community') =>
      (facilities[field][row] ?? '').trim();
    const code = (field: 'districtCode' | 'streetCode' | 'communityCode') =>
      facilities[field][row] ?? '';
    const byCode = this.fromCodes(code('communityCode'), code('streetCode'), code('districtCode'));
    if (byCode && byCode.community !== '') return byCode;
    const nothingSaid =
      says('city') + says('district') + says('street') + says('community') === '' &&
      code('communityCode') + code('streetCode') + code('districtCode') === '';
    if (nothingSaid) return { ...nowhere, type: 'unnamed' };
    return this.descend(byCode, says('city'), says('district'), says('street'), says('community'));
  }

  private fromCodes(community: string, street: string, district: string): NamedPlace | null {
    if (community !== '' && this.groups.communities.has(community))
      return this.ofCommunity(community);
    if (street !== '' && this.groups.streets.has(street)) return this.ofStreet(street);
    if (district !== '' && this.groups.districts.has(district)) return this.ofDistrict(district);
    return null;
  }

  /** Goes down from what is already known, a level at a time, and stops where a name fails. */
  private descend(
    start: NamedPlace | null,
    city: string,
    district: string,
    street: string,
    community: string,
  ): NamedPlace {
    let place = start ?? this.inCity(city);
    if (place.type === 'outside' || place.trouble) return place;
    if (place.district === '' && district !== '') {
      const found = this.find(this.district, place.city === '' ? null : [place.city], district);
      if (found.length === 0)
        return { ...place, type: 'outside', trouble: trouble('district', district, false) };
      const [only] = found;
      if (found.length > 1 || only === undefined)
        return { ...place, trouble: trouble('district', district, true) };
      place = this.ofDistrict(only);
    }
    if (place.street === '' && street !== '') {
      const found = this.find(this.street, this.districtsOf(place), street);
      const [only] = found;
      if (found.length !== 1 || only === undefined)
        return { ...place, trouble: trouble('street', street, found.length > 1) };
      place = this.ofStreet(only);
    }
    if (place.community === '' && community !== '') {
      const found = this.find(this.community, this.streetsOf(place), community);
      const [only] = found;
      if (found.length !== 1 || only === undefined)
        return { ...place, trouble: trouble('community', community, found.length > 1) };
      place = this.ofCommunity(only);
    }
    return place;
  }

  private inCity(name: string): NamedPlace {
    if (name === '') {
      const [only] = this.groups.cities.keys();
      const single = this.groups.cities.size === 1 && only !== undefined ? only : '';
      return { ...nowhere, city: single };
    }
    const found = this.cities.get(comparableCity(name)) ?? [];
    const [only] = found;
    if (found.length === 1 && only !== undefined) return { ...nowhere, city: only };
    // A table without a city column has one city, whatever a facility calls it.
    const [unnamed] = this.groups.cities.keys();
    if (this.groups.cities.size === 1 && unnamed === '') return { ...nowhere, city: '' };
    return { ...nowhere, type: 'outside', trouble: trouble('city', name, found.length > 1) };
  }

  private find(level: LevelIndex, parents: readonly string[] | null, name: string): string[] {
    const wanted = comparableName(name);
    const within = parents ?? [...level.children.keys()];
    return within.flatMap((parent) => level.children.get(parent)?.get(wanted) ?? []);
  }

  /** Districts in which a street may lie; null where any may. */
  private districtsOf(place: NamedPlace): string[] | null {
    if (place.district !== '') return [place.district];
    return this.keysUnder(this.groups.districts, place.city === '' ? null : [place.city]);
  }

  private streetsOf(place: NamedPlace): string[] | null {
    if (place.street !== '') return [place.street];
    return this.keysUnder(this.groups.streets, this.districtsOf(place));
  }

  private keysUnder(
    groups: ReadonlyMap<string, Group>,
    parents: readonly string[] | null,
  ): string[] | null {
    if (parents === null) return null;
    const wanted = new Set(parents);
    return [...groups.values()]
      .filter((group) => wanted.has(group.parent))
      .map((group) => group.key);
  }

  private ofDistrict(key: string): NamedPlace {
    return { ...nowhere, district: key, city: this.groups.districts.get(key)?.parent ?? '' };
  }

  private ofStreet(key: string): NamedPlace {
    return { ...this.ofDistrict(this.groups.streets.get(key)?.parent ?? ''), street: key };
  }

  private ofCommunity(key: string): NamedPlace {
    return { ...this.ofStreet(this.groups.communities.get(key)?.parent ?? ''), community: key };
  }
}

const nowhere: NamedPlace = {
  type: 'named',
  city: '',
  district: '',
  street: '',
  community: '',
  trouble: null,
};

function trouble(level: GroupLevel, name: string, many: boolean): NamedPlace['trouble'] {
  return { level, name, many };
}

function levelIndex(groups: ReadonlyMap<string, Group>): LevelIndex {
  const children = new Map<string, Map<string, string[]>>();
  for (const group of groups.values()) {
    if (group.name === '') continue;
    const names = children.get(group.parent) ?? new Map<string, string[]>();
    children.set(group.parent, names);
    push(names, comparableName(group.name), group.key);
  }
  return { groups, children };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
