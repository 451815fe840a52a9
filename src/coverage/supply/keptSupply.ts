import type { FacilityTable } from '../../model/tables.ts';
import type { UnitMembers } from '../unitMembers.ts';
import type { UnitParts } from '../unitParts.ts';
import { measureRules, measureSums, supplyMeasures } from './measureSupply.ts';
import { isFilled, peopleFields } from './supplyMeasure.ts';

interface Kept {
  readonly parts: UnitParts;
  readonly facilities: readonly number[];
  readonly sums: Float64Array;
}

/** The last sums of each unit, by its list of communities, which lasts as long as its territory. */
const keptSupplies = new WeakMap<readonly number[], Kept>();

/** Columns that any measure looks at. */
const neededColumns = [...new Set(supplyMeasures.flatMap(({ needs }) => needs))];
const columns = ['service', 'kind', ...neededColumns] as const;

/**
 * True where the same columns hold anything. A column's first cell changes every unit: those without
 * such a facility go from no data to none.
 */
export function haveSameFilled(one: FacilityTable, other: FacilityTable): boolean {
  return neededColumns.every((column) => isFilled(one[column]) === isFilled(other[column]));
}

/**
 * The supply of a unit: its sums, kept while its facilities are the same (a drag within a unit changes
 * where a facility is, not what it offers), then its rules. Laid out as `UnitCoverage.supply`.
 */
export function supplyOfUnit(parts: UnitParts, members: UnitMembers): Float64Array {
  const { communities, facilities } = members;
  const kept = keptSupplies.get(communities);
  const isKept = kept !== undefined && isSame(kept, parts, communities, facilities);
  const sums = isKept ? kept.sums : measureSums(parts, communities, facilities);
  if (!isKept) keptSupplies.set(communities, { parts, facilities, sums });
  const rules = measureRules(parts, members);
  const supply = new Float64Array(sums.length + rules.length);
  supply.set(sums);
  supply.set(rules, sums.length);
  return supply;
}

function isSame(
  kept: Kept,
  parts: UnitParts,
  communities: readonly number[],
  facilities: readonly number[],
): boolean {
  const before = kept.parts;
  return (
    before.territory === parts.territory &&
    before.assessed.elder === parts.assessed.elder &&
    before.assessed.childcare === parts.assessed.childcare &&
    columns.every((column) => before.facilities[column] === parts.facilities[column]) &&
    kept.facilities.length === facilities.length &&
    facilities.every((row, i) => kept.facilities[i] === row) &&
    flags(before).every((flag, i) => hasSameRows(flag, flags(parts)[i], facilities)) &&
    (isAllAlike(parts, communities) ||
      hasSameRows(before.belonging.community, parts.belonging.community, facilities))
  );
}

function flags({ inService, counted: { elder, childcare, beds } }: UnitParts) {
  return [inService, elder, childcare, beds];
}

const allAlike = new WeakMap<readonly number[], boolean>();

/**
 * Which community a facility is in matters only where some communities have unknown people or
 * households and others known ones; found once for the list of communities of a unit.
 */
function isAllAlike({ territory }: UnitParts, communities: readonly number[]): boolean {
  const known = allAlike.get(communities);
  if (known !== undefined) return known;
  const isAlike = peopleFields.every((field) => {
    const column = territory.communities[field];
    const missing = communities.filter((row) => Number.isNaN(column[row] ?? Number.NaN)).length;
    return missing === 0 || missing === communities.length;
  });
  allAlike.set(communities, isAlike);
  return isAlike;
}

function hasSameRows(
  before: Uint8Array | Int32Array,
  after: Uint8Array | Int32Array | undefined,
  rows: readonly number[],
): boolean {
  if (before === after) return true;
  return rows.every((row) => before[row] === after?.[row]);
}
