import type { CommunityCoverage } from './coverageResult.ts';
import type { UnitParts } from './unitCoverage.ts';

/** Rows that a unit would add up to something else than before. */
export interface ChangedRows {
  readonly communities: readonly number[];
  readonly facilities: readonly number[];
}

/**
 * Compares everything that units add up, column by column, in the same territory; null where rows
 * cannot be held against each other and all units are to be added up anew.
 */
export function changedRows(before: UnitParts, after: UnitParts): ChangedRows | null {
  const isComparable =
    before.territory === after.territory &&
    before.facilities.count === after.facilities.count &&
    before.assessed.elder === after.assessed.elder &&
    before.assessed.childcare === after.assessed.childcare;
  if (!isComparable) return null;
  const communities = new Uint8Array(after.territory.communities.count);
  for (const service of ['elder', 'childcare'] as const) {
    markCommunities(before.communities[service], after.communities[service], communities);
  }
  const facilities = new Uint8Array(after.facilities.count);
  markFacilities(before, after, facilities);
  return { communities: markedRows(communities), facilities: markedRows(facilities) };
}

function markCommunities(
  before: CommunityCoverage,
  after: CommunityCoverage,
  marks: Uint8Array,
): void {
  markWhereOther(before.peopleAssessed, after.peopleAssessed, marks);
  markWhereOther(before.coveredPeople, after.coveredPeople, marks);
  markWhereOther(before.shortfall, after.shortfall, marks);
  markWhereOther(before.circleShortfall, after.circleShortfall, marks);
  markWhereOther(before.ownFacilities, after.ownFacilities, marks);
  markWhereOther(before.rowsMissing, after.rowsMissing, marks);
  markWhereOther(before.status, after.status, marks);
  markWhereOther(before.circleStatus, after.circleStatus, marks);
}

function markFacilities(before: UnitParts, after: UnitParts, marks: Uint8Array): void {
  markWhereOther(before.inService, after.inService, marks);
  for (const flag of ['elder', 'childcare', 'beds'] as const) {
    markWhereOther(before.counted[flag], after.counted[flag], marks);
  }
  for (const level of ['community', 'street', 'district', 'city', 'outside', 'inferred'] as const) {
    markWhereOther(before.belonging[level], after.belonging[level], marks);
  }
  markWhereOther(before.facilities.beds, after.facilities.beds, marks);
  markWhereOther(before.facilities.places, after.facilities.places, marks);
}

function markWhereOther<Value>(
  before: ArrayLike<Value>,
  after: ArrayLike<Value>,
  marks: Uint8Array,
): void {
  if (before === after) return;
  for (let row = 0; row < marks.length; row++) {
    if (!Object.is(before[row], after[row])) marks[row] = 1;
  }
}

function markedRows(marks: Uint8Array): number[] {
  const rows: number[] = [];
  marks.forEach((mark, row) => {
    if (mark === 1) rows.push(row);
  });
  return rows;
}
