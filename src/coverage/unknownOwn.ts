import type { ServiceId } from '../model/service.ts';
import type { UnitTable } from './coverageResult.ts';
import type { UnitParts, UnknownOwn } from './unitParts.ts';

/**
 * Finds the units where communities with a facility of their own cannot be counted: facilities of the
 * service are there, and none of them names a community. A unit without any has none, unless all
 * those of the next wider unit that has some name nothing as narrow as it; one without a name may be
 * anywhere in the wider unit, so that each facility there that names no community may be its own.
 * Cost: one look at each facility.
 */
export function findUnknownOwn(
  parts: Omit<UnitParts, 'communities' | 'unknownOwn'>,
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
  const inCity = { silent: ofCity.silent, unknown: belowCity };
  const belowDistrict = unknownIn(districts, ofDistrict.any, ofDistrict.below, inCity);
  const inDistrict = { silent: ofDistrict.silent, unknown: belowDistrict };
  return {
    streets: unknownIn(streets, ofStreet.any, ofStreet.community, inDistrict),
    districts: unknownIn(districts, ofDistrict.any, ofDistrict.community, inCity),
    cities: ofCity.any.map((any, unit) => any & ~(ofCity.community[unit] ?? 0)),
    all: all.any[0] === 1 && all.community[0] === 0,
  };
}

/** What the facilities of each unit say of their place, 1 where any does. */
interface Sayings {
  readonly any: Uint8Array;
  readonly community: Uint8Array;
  /** No community. */
  readonly silent: Uint8Array;
  /** A unit of the next narrower level, or narrower still. */
  readonly below: Uint8Array;
}

function newSayings(count: number): Sayings {
  const flags = () => new Uint8Array(count);
  return { any: flags(), community: flags(), silent: flags(), below: flags() };
}

function listen(sayings: Sayings, unit: number, community: boolean, below: boolean): void {
  if (unit < 0) return;
  sayings.any[unit] = 1;
  (community ? sayings.community : sayings.silent)[unit] = 1;
  if (below) sayings.below[unit] = 1;
}

/** Flags the units whose facilities do not say it, or that inherit the doubt of the wider unit. */
function unknownIn(
  units: UnitTable,
  any: Uint8Array,
  said: Uint8Array,
  above: { readonly silent: Uint8Array; readonly unknown: Uint8Array },
): Uint8Array {
  return any.map((hasAny, unit) => {
    if (hasAny === 1) return 1 - (said[unit] ?? 0);
    const parent = units.parent[unit] ?? -1;
    const unknown = above.unknown[parent] ?? 0;
    return isNamed(units, unit) ? unknown : unknown | (above.silent[parent] ?? 0);
  });
}

function isSaid(cell = ''): boolean {
  return cell.trim() !== '';
}

function isNamed({ name }: UnitTable, unit: number): boolean {
  return unit >= 0 && name[unit] !== '';
}
