import { areSameStandards } from '../plan/standardsOf.ts';
import type { CommunityCoverage } from './coverageResult.ts';
import { haveSameFilled } from './supply/keptSupply.ts';
import type { UnitParts } from './unitParts.ts';

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
    before.assessed.childcare === after.assessed.childcare &&
    areSameStandards(before.standards, after.standards) &&
    haveSameFilled(before.facilities, after.facilities);
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
  markOtherNumbers(before.peopleAssessed, after.peopleAssessed, marks);
  markOtherNumbers(before.coveredPeople, after.coveredPeople, marks);
  markOtherNumbers(before.shortfall, after.shortfall, marks);
  markOtherNumbers(before.circleShortfall, after.circleShortfall, marks);
  markOtherNumbers(before.ownFacilities, after.ownFacilities, marks);
  markOtherNumbers(before.rowsMissing, after.rowsMissing, marks);
  markOtherWords(before.status, after.status, marks);
  markOtherWords(before.circleStatus, after.circleStatus, marks);
}

function markFacilities(before: UnitParts, after: UnitParts, marks: Uint8Array): void {
  markOtherNumbers(before.inService, after.inService, marks);
  for (const flag of ['elder', 'childcare', 'beds'] as const) {
    markOtherNumbers(before.counted[flag], after.counted[flag], marks);
  }
  for (const level of ['community', 'street', 'district', 'city', 'outside', 'inferred'] as const) {
    markOtherNumbers(before.belonging[level], after.belonging[level], marks);
  }
  markOtherNumbers(before.hospitalKm, after.hospitalKm, marks);
  markOtherNumbers(before.facilities.opened, after.facilities.opened, marks);
  markOtherNumbers(before.facilities.beds, after.facilities.beds, marks);
  markOtherNumbers(before.facilities.seats, after.facilities.seats, marks);
  markOtherNumbers(before.facilities.places, after.facilities.places, marks);
  // A new site of a scenario may be of another kind than that of the scenario before.
  markOtherWords(before.facilities.kind, after.facilities.kind, marks);
  markOtherWords(before.facilities.service, after.facilities.service, marks);
}

type NumberColumn = Float64Array | Int32Array | Uint8Array;

// One function for numbers and one for words: the engine would box every number of a mixed one.
function markOtherNumbers(before: NumberColumn, after: NumberColumn, marks: Uint8Array): void {
  if (before === after) return;
  for (let row = 0; row < marks.length; row++) {
    if (!Object.is(before[row], after[row])) marks[row] = 1;
  }
}

function markOtherWords(
  before: readonly string[],
  after: readonly string[],
  marks: Uint8Array,
): void {
  if (before === after) return;
  for (let row = 0; row < marks.length; row++) {
    if (before[row] !== after[row]) marks[row] = 1;
  }
}

function markedRows(marks: Uint8Array): number[] {
  const rows: number[] = [];
  marks.forEach((mark, row) => {
    if (mark === 1) rows.push(row);
  });
  return rows;
}
