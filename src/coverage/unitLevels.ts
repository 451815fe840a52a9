import { type ChangedRows, changedRows } from './changedRows.ts';
import type { Coverage, Territory, UnitCoverage } from './coverageResult.ts';
import { coverUnit } from './unitCoverage.ts';
import type { UnitParts } from './unitParts.ts';

/** Every level of units, and everything together. */
export type UnitLevels = Pick<Coverage, 'streets' | 'districts' | 'cities' | 'all'>;
type LevelName = Exclude<keyof UnitLevels, 'all'>;

/** What was added up last in each territory, and from what. */
const lastAdded = new WeakMap<Territory, { parts: UnitParts; levels: UnitLevels }>();

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
}

function levelOf({ territory, belonging }: UnitParts, name: LevelName): Level {
  const { count } = territory[name];
  const { streetUnit, districtUnit, cityUnit } = territory.communities;
  switch (name) {
    case 'streets':
      return { count, ofCommunity: streetUnit, ofFacility: belonging.street };
    case 'districts':
      return { count, ofCommunity: districtUnit, ofFacility: belonging.district };
    case 'cities':
      return { count, ofCommunity: cityUnit, ofFacility: belonging.city };
  }
}

/** Units that a changed row belongs to, or that a facility has left. */
function staleUnits(changes: ChangedRows, before: Level, after: Level): Set<number> {
  const stale = new Set<number>();
  for (const row of changes.communities) stale.add(after.ofCommunity[row] ?? -1);
  for (const row of changes.facilities) {
    stale.add(before.ofFacility[row] ?? -1).add(after.ofFacility[row] ?? -1);
  }
  return stale;
}

function coverLevel(
  parts: UnitParts,
  { count, ofCommunity, ofFacility }: Level,
  keptUnit: (unit: number) => UnitCoverage | undefined,
): UnitCoverage[] {
  const facilities = rowsByUnit(count, ofFacility);
  return communitiesByUnit(count, ofCommunity).map(
    (rows, unit) => keptUnit(unit) ?? coverUnit(parts, rows, facilities[unit] ?? []),
  );
}

function coverAll(parts: UnitParts): UnitCoverage {
  const everyFacility = [...parts.facilities.id.keys()];
  return coverUnit(
    parts,
    everyCommunity(parts.territory),
    everyFacility.filter((row) => parts.belonging.outside[row] !== 1),
  );
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
