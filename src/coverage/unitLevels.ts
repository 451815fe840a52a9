import { type ServiceId, serviceIds } from '../model/service.ts';
import { type ChangedRows, changedRows } from './changedRows.ts';
import type { Coverage, Territory, UnitCoverage } from './coverageResult.ts';
import { forServices } from './pointCoverage.ts';
import { coverUnit } from './unitCoverage.ts';
import type { UnitParts } from './unitParts.ts';

/** Every level of units, and everything together. */
export type UnitLevels = Pick<Coverage, 'streets' | 'districts' | 'cities' | 'all'>;
type LevelName = Exclude<keyof UnitLevels, 'all'>;

interface Added {
  readonly parts: UnitParts;
  readonly levels: UnitLevels;
}

/** What was added up last in each territory, and from what. */
const lastAdded = new WeakMap<Territory, Added>();

/**
 * Adds communities and facilities up for streets, districts, cities and all of them. A unit keeps its
 * object while nothing changes that it adds up, so that a drag costs only the units that it touches.
 */
export function coverLevels(parts: UnitParts): UnitLevels {
  const last = lastAdded.get(parts.territory);
  const changes = last ? changedRows(last.parts, parts) : null;
  const cover = (name: LevelName): UnitCoverage[] => {
    const level = levelOf(parts, name);
    if (!last || !changes) return coverLevel(parts, level, () => undefined);
    const stale = staleUnits(changes, levelOf(last.parts, name), level);
    return coverLevel(parts, level, (unit) =>
      stale.has(unit) ? undefined : last.levels[name][unit],
    );
  };
  const levels: UnitLevels = {
    streets: cover('streets'),
    districts: cover('districts'),
    cities: cover('cities'),
    all: coverAll(parts),
  };
  lastAdded.set(parts.territory, { parts, levels });
  return levels;
}

interface Level {
  readonly count: number;
  /** Row of the unit for each community and facility, -1 for none. */
  readonly ofCommunity: Int32Array;
  readonly ofFacility: Int32Array;
  readonly unknown: Readonly<Record<ServiceId, Uint8Array>>;
}

function levelOf({ territory, belonging, unknownOwn }: UnitParts, name: LevelName): Level {
  const { count } = territory[name];
  const unknown = forServices((service) => unknownOwn[service][name]);
  const { streetUnit, districtUnit, cityUnit } = territory.communities;
  switch (name) {
    case 'streets':
      return { count, unknown, ofCommunity: streetUnit, ofFacility: belonging.street };
    case 'districts':
      return { count, unknown, ofCommunity: districtUnit, ofFacility: belonging.district };
    case 'cities':
      return { count, unknown, ofCommunity: cityUnit, ofFacility: belonging.city };
  }
}

/** Units that a changed row belongs to, that a facility has left, or of which more or less is known. */
function staleUnits(changes: ChangedRows, before: Level, after: Level): Set<number> {
  const stale = new Set<number>();
  for (const row of changes.communities) stale.add(after.ofCommunity[row] ?? -1);
  for (const row of changes.facilities) {
    stale.add(before.ofFacility[row] ?? -1).add(after.ofFacility[row] ?? -1);
  }
  for (const service of serviceIds) {
    after.unknown[service].forEach((is, unit) => {
      if (is !== before.unknown[service][unit]) stale.add(unit);
    });
  }
  return stale;
}

function coverLevel(
  parts: UnitParts,
  { count, ofCommunity, ofFacility, unknown }: Level,
  keptUnit: (unit: number) => UnitCoverage | undefined,
): UnitCoverage[] {
  const facilities = rowsByUnit(count, ofFacility);
  return communitiesByUnit(count, ofCommunity).map(
    (communities, unit) =>
      keptUnit(unit) ??
      coverUnit(parts, {
        communities,
        facilities: facilities[unit] ?? [],
        unknownOwn: forServices((service) => unknown[service][unit] === 1),
      }),
  );
}

function coverAll(parts: UnitParts): UnitCoverage {
  const everyFacility = [...parts.facilities.id.keys()];
  return coverUnit(parts, {
    communities: everyCommunity(parts.territory),
    facilities: everyFacility.filter((row) => parts.belonging.outside[row] !== 1),
    unknownOwn: forServices((service) => parts.unknownOwn[service].all),
  });
}

const everyCommunities = new WeakMap<Territory, readonly number[]>();

/** All communities; one list for as long as the territory lasts. */
function everyCommunity(territory: Territory): readonly number[] {
  const known = everyCommunities.get(territory) ?? [...territory.communities.id.keys()];
  everyCommunities.set(territory, known);
  return known;
}

const communityLists = new WeakMap<Int32Array, readonly (readonly number[])[]>();

/** The communities of every unit; they stay the same as long as the territory does. */
function communitiesByUnit(
  count: number,
  unitOfCommunity: Int32Array,
): readonly (readonly number[])[] {
  const known = communityLists.get(unitOfCommunity) ?? rowsByUnit(count, unitOfCommunity);
  communityLists.set(unitOfCommunity, known);
  return known;
}

/** The rows of each unit, ascending; a row of no unit (-1) is in none. */
export function rowsByUnit(count: number, unitOfRow: Int32Array): number[][] {
  const rows = Array.from({ length: count }, (): number[] => []);
  unitOfRow.forEach((unit, row) => rows[unit]?.push(row));
  return rows;
}
