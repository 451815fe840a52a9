import type { ServiceId } from '../model/service.ts';
import type { UnitTable } from './coverageResult.ts';
import type { UnitParts } from './unitParts.ts';

/** 1 for each unit of which nobody can say which of its communities have a facility of their own. */
export interface UnknownOwn {
  readonly streets: Uint8Array;
  readonly districts: Uint8Array;
  readonly cities: Uint8Array;
  /** The same of everything together. */
  readonly all: boolean;
}

/**
 * Finds the units where communities with a facility of their own cannot be counted: facilities of the
 * service are there, and none of them names a community. A unit without any has none, unless all
 * those of the next wider unit that has some name nothing as narrow as it. Cost: one look at each
 * facility.
 */
export function findUnknownOwn(
  parts: Omit<UnitParts, 'communities'>,
  service: ServiceId,
): UnknownOwn {
  const { territory, facilities, belonging } = parts;
  const { streets, districts, cities } = territory;
  const ofStreet = newSayings(streets.count);
  const ofDistrict = newSayings(districts.count);
  const ofCity = newSayings(cities.count);
  const all = newSayings(1);
  parts.counted[service].forEach((counts, row) => {
    if (counts !== 1 || belonging.outside[row] === 1) return;
    const street = belonging.street[row] ?? -1;
    const district = belonging.district[row] ?? -1;
    const saysCommunity =
      (belonging.community[row] ?? -1) >= 0 ||
      isSaid(facilities.community[row]) ||
      isSaid(facilities.communityCode[row]);
    const saysStreet = saysCommunity || isNamed(streets, street);
    const saysDistrict = saysStreet || isNamed(districts, district);
    listen(ofStreet, street, saysCommunity, saysCommunity);
    listen(ofDistrict, district, saysCommunity, saysStreet);
    listen(ofCity, belonging.city[row] ?? -1, saysCommunity, saysDistrict);
    listen(all, 0, saysCommunity, saysCommunity);
  });
  const belowCity = ofCity.any.map((any, unit) => any & ~(ofCity.below[unit] ?? 0));
  const belowDistrict = unknownIn(ofDistrict, ofDistrict.below, districts, belowCity);
  return {
    streets: unknownIn(ofStreet, ofStreet.community, streets, belowDistrict),
    districts: unknownIn(ofDistrict, ofDistrict.community, districts, belowCity),
    cities: ofCity.any.map((any, unit) => any & ~(ofCity.community[unit] ?? 0)),
    all: all.any[0] === 1 && all.community[0] === 0,
  };
}

/** What the facilities of each unit say of their place, 1 where any does. */
interface Sayings {
  readonly any: Uint8Array;
  readonly community: Uint8Array;
  /** A unit of the next narrower level, or narrower still. */
  readonly below: Uint8Array;
}

function newSayings(count: number): Sayings {
  const flags = () => new Uint8Array(count);
  return { any: flags(), community: flags(), below: flags() };
}

function listen(sayings: Sayings, unit: number, community: boolean, below: boolean): void {
  if (unit < 0) return;
  sayings.any[unit] = 1;
  if (community) sayings.community[unit] = 1;
  if (below) sayings.below[unit] = 1;
}

function unknownIn(
  { any }: Sayings,
  said: Uint8Array,
  { parent }: UnitTable,
  ofParent: Uint8Array,
): Uint8Array {
  return any.map((hasAny, unit) =>
    hasAny === 1 ? 1 - (said[unit] ?? 0) : (ofParent[parent[unit] ?? -1] ?? 0),
  );
}

function isSaid(cell = ''): boolean {
  return cell.trim() !== '';
}

function isNamed({ name }: UnitTable, unit: number): boolean {
  return unit >= 0 && name[unit] !== '';
}
