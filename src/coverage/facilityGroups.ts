import { comparableCity, comparableName } from '../model/groupName.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { Group, Groups } from './groups.ts';

/** A facility farther than this from every demand point serves elsewhere, metres. */
export const outsideMetres = 5000;

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
  /** The name (or code) that matched nothing or two, with its level; null when all went well. */
  readonly trouble: {
    readonly level: GroupLevel;
    readonly name: string;
    readonly many: boolean;
  } | null;
}

/** Columns in which rows say where they belong. */
export type NamedRows = Pick<
  FacilityTable,
  'city' | 'district' | 'districtCode' | 'street' | 'streetCode' | 'community' | 'communityCode'
>;

export type GroupLevel = 'city' | 'district' | 'street' | 'community';

/** What a facility row says about one level; '' for nothing. */
interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

interface Said {
  readonly city: string;
  readonly district: CodeAndName;
  readonly street: CodeAndName;
  readonly community: CodeAndName;
}

type Match =
  | { readonly type: 'unsaid' }
  | { readonly type: 'one'; readonly key: string }
  | { readonly type: 'none' | 'many'; readonly said: string };

interface LevelIndex {
  readonly hasCodes: boolean;
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

  /**
   * The place that row `row` of `facilities` names; cost: a few look-ups. A code that no demand row
   * has counts like such a name where the row gives no name at that level and the population table
   * has codes at all; against a table without codes it says nothing, nor does a name against a table
   * without names of its level.
   */
  place(facilities: NamedRows, row: number): NamedPlace {
    const said: Said = {
      city: (facilities.city[row] ?? '').trim(),
      district: codeAndName(facilities.districtCode[row], facilities.district[row]),
      street: codeAndName(facilities.streetCode[row], facilities.street[row]),
      community: codeAndName(facilities.communityCode[row], facilities.community[row]),
    };
    const byCode = this.fromCodes(said);
    if (byCode && byCode.community !== '') return byCode;
    const levels = [said.district, said.street, said.community];
    const nothingSaid = said.city === '' && levels.every(({ code, name }) => code + name === '');
    if (nothingSaid) return { ...this.inCity(''), type: 'unnamed' };
    return this.descend(byCode ?? this.inCity(said.city), said);
  }

  private fromCodes({ community, street, district }: Said): NamedPlace | null {
    if (this.community.groups.has(community.code)) return this.ofCommunity(community.code);
    if (this.street.groups.has(street.code)) return this.ofStreet(street.code);
    if (this.district.groups.has(district.code)) return this.ofDistrict(district.code);
    return null;
  }

  /** Goes down from what is already known, a level at a time, and stops where a name fails. */
  private descend(start: NamedPlace, said: Said): NamedPlace {
    let place = start;
    if (place.type === 'outside') return place;
    if (place.district === '') {
      const cities = place.city === '' ? null : [place.city];
      const found = this.match(this.district, cities, said.district);
      if (found.type === 'none')
        return { ...place, type: 'outside', trouble: trouble('district', found) };
      if (found.type === 'many') return { ...place, trouble: trouble('district', found) };
      if (found.type === 'one') place = this.ofDistrict(found.key);
    }
    if (place.street === '') {
      const found = this.match(this.street, this.districtsOf(place), said.street);
      if (found.type === 'none' || found.type === 'many')
        return { ...place, trouble: trouble('street', found) };
      if (found.type === 'one') place = this.ofStreet(found.key);
    }
    const found = this.match(this.community, this.streetsOf(place), said.community);
    if (found.type === 'none' || found.type === 'many')
      return { ...place, trouble: trouble('community', found) };
    return found.type === 'one' ? this.ofCommunity(found.key) : place;
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
    const type = found.length > 1 ? 'many' : 'none';
    return { ...nowhere, type: 'outside', trouble: trouble('city', { type, said: name }) };
  }

  private match(level: LevelIndex, parents: readonly string[] | null, said: CodeAndName): Match {
    // A table that names no group of the level cannot contradict a name.
    if (said.name === '' || level.children.size === 0) {
      const isUnknown = said.code !== '' && level.hasCodes;
      return isUnknown ? { type: 'none', said: said.code } : { type: 'unsaid' };
    }
    const wanted = comparableName(said.name);
    const within = parents ?? [...level.children.keys()];
    const found = within.flatMap((parent) => level.children.get(parent)?.get(wanted) ?? []);
    const [only] = found;
    if (only === undefined) return { type: 'none', said: said.name };
    return found.length === 1 ? { type: 'one', key: only } : { type: 'many', said: said.name };
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

function codeAndName(code = '', name = ''): CodeAndName {
  return { code: code.trim(), name: name.trim() };
}

function trouble(
  level: GroupLevel,
  { type, said }: Extract<Match, { type: 'none' | 'many' }>,
): NamedPlace['trouble'] {
  return { level, name: said, many: type === 'many' };
}

function levelIndex(groups: ReadonlyMap<string, Group>): LevelIndex {
  const children = new Map<string, Map<string, string[]>>();
  for (const group of groups.values()) {
    if (group.name === '') continue;
    const names = children.get(group.parent) ?? new Map<string, string[]>();
    children.set(group.parent, names);
    push(names, comparableName(group.name), group.key);
  }
  const hasCodes = [...groups.values()].some(({ code }) => code !== '');
  return { groups, children, hasCodes };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
