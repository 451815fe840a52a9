import type { FacilityTable } from '../../model/tables.ts';
import type { Territory } from '../coverageResult.ts';
import type { UnitMembers } from '../unitMembers.ts';
import type { UnitParts } from '../unitParts.ts';
import { measureRules, measureSums, sumMeasures, supplyMeasures } from './measureSupply.ts';
import { isFilled, listedKinds, peopleFields } from './supplyMeasure.ts';

interface Kept {
  readonly parts: UnitParts;
  readonly facilities: readonly number[];
  readonly sums: Float64Array;
}

/** The last sums of each unit, by its list of communities, which lasts as long as its territory. */
const keptSupplies = new WeakMap<readonly number[], Kept>();

const neededColumns = new Set(supplyMeasures.flatMap(({ needs }) => needs));
/** Columns that any sum looks at: not where a facility is. */
const summedColumns = new Set([
  'service' as const,
  'kind' as const,
  ...sumMeasures.flatMap(({ needs }) => needs),
]);

/**
 * True where the same columns hold anything and the same kinds are listed. A column's first cell, or the
 * first facility of a kind, changes every unit: those without such a facility go from no data to none.
 */
export function haveSameFilled(one: FacilityTable, other: FacilityTable): boolean {
  const kinds = listedKinds(one);
  const otherKinds = listedKinds(other);
  return (
    [...neededColumns].every((column) => isFilled(one[column]) === isFilled(other[column])) &&
    kinds.size === otherKinds.size &&
    [...kinds].every((kind) => otherKinds.has(kind))
  );
}

/**
 * The supply of a unit: its sums, kept while its facilities are the same (a drag within a unit changes
 * where a facility is, not what it offers), then its rules. Laid out as `UnitCoverage.supply`.
 */
export function supplyOfUnit(parts: UnitParts, members: UnitMembers): Float64Array {
  const { communities, facilities } = members;
  const kept = keptSupplies.get(communities);
  const isKept = kept !== undefined && isSame(kept, parts, facilities);
  const sums = isKept ? kept.sums : measureSums(parts, communities, facilities);
  if (!isKept) keptSupplies.set(communities, { parts, facilities, sums });
  const rules = measureRules(parts, members);
  const supply = new Float64Array(sums.length + rules.length);
  supply.set(sums);
  supply.set(rules, sums.length);
  return supply;
}

function isSame(kept: Kept, parts: UnitParts, facilities: readonly number[]): boolean {
  const before = kept.parts;
  return (
    before.territory === parts.territory &&
    before.assessed.elder === parts.assessed.elder &&
    before.assessed.childcare === parts.assessed.childcare &&
    [...summedColumns].every((column) => before.facilities[column] === parts.facilities[column]) &&
    kept.facilities.length === facilities.length &&
    facilities.every((row, i) => kept.facilities[i] === row) &&
    flags(before).every((flag, i) => hasSameRows(flag, flags(parts)[i], facilities)) &&
    facilities.every((row) => unknownAt(before, row) === unknownAt(parts, row))
  );
}

function flags({ inService, counted: { elder, childcare, beds } }: UnitParts) {
  return [inService, elder, childcare, beds];
}

/**
 * Which people or households of its own community are unknown, a bit each: all that a sum asks of
 * where in a unit a facility is.
 */
function unknownAt({ territory, belonging }: UnitParts, row: number): number {
  return unknownPeopleOf(territory)[belonging.community[row] ?? -1] ?? 0;
}

const unknownPeople = new WeakMap<Territory, Uint8Array>();

function unknownPeopleOf(territory: Territory): Uint8Array {
  const known = unknownPeople.get(territory);
  if (known) return known;
  const bits = new Uint8Array(territory.communities.count);
  peopleFields.forEach((field, at) => {
    territory.communities[field].forEach((people, row) => {
      if (Number.isNaN(people)) bits[row] = (bits[row] ?? 0) | (1 << at);
    });
  });
  unknownPeople.set(territory, bits);
  return bits;
}

function hasSameRows(
  before: Uint8Array,
  after: Uint8Array | undefined,
  rows: readonly number[],
): boolean {
  if (before === after) return true;
  return rows.every((row) => before[row] === after?.[row]);
}
