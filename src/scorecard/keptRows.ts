import type { Territory, UnitCoverage } from '../coverage/coverageResult.ts';
import type { Settings } from '../model/project.ts';
import type { Plan } from '../model/plan.ts';
import type { ScorecardRow, ScorecardScope } from './scorecardResult.ts';

/** A unit that the plan speaks for, with its figures. */
export interface ScoredUnit {
  readonly scope: ScorecardScope;
  readonly unit: number;
  readonly unitName: string;
  readonly coverage: UnitCoverage;
}

/** What the rows of a unit follow from, beside its figures. */
interface Rules {
  readonly plan: Plan;
  readonly year: number | null;
  readonly settings: Settings;
}

interface Scoring extends Rules {
  /** One list of rows for each target, in the order of asking. */
  readonly lists: (readonly ScorecardRow[])[];
  readonly units: readonly ScoredUnit[];
}

/** The last scorecard of each territory. */
const lastScoring = new WeakMap<Territory, Scoring>();

/**
 * Makes the rows of one target after the other, each list with a row a unit. A unit whose figures are
 * the very object of last time, or add up to the same row, under the same rules, keeps its row.
 */
export function keptRows(
  rules: Rules,
  territory: Territory,
  units: readonly ScoredUnit[],
): (build: (unit: ScoredUnit) => ScorecardRow) => readonly ScorecardRow[] {
  const last = lastScoring.get(territory);
  const isSame =
    last?.plan === rules.plan && last.year === rules.year && last.settings === rules.settings;
  const lists: (readonly ScorecardRow[])[] = [];
  lastScoring.set(territory, { ...rules, lists, units });
  // Asked once for all lists: most units of most frames are untouched.
  const changed = isSame ? changedUnits(last.units, units) : null;
  return (build) => {
    const before = changed && isSame ? last.lists[lists.length] : undefined;
    const rows = before && changed ? renewed(before, changed, units, build) : units.map(build);
    lists.push(rows);
    return rows;
  };
}

/** Positions of the units whose figures are other objects; null where the units are others. */
function changedUnits(
  before: readonly ScoredUnit[],
  after: readonly ScoredUnit[],
): readonly number[] | null {
  if (before.length !== after.length) return null;
  return [...after.keys()].filter((i) => before[i]?.coverage !== after[i]?.coverage);
}

function renewed(
  before: readonly ScorecardRow[],
  changed: readonly number[],
  units: readonly ScoredUnit[],
  build: (unit: ScoredUnit) => ScorecardRow,
): readonly ScorecardRow[] {
  const rows = before.slice();
  for (const i of changed) {
    const unit = units[i];
    if (unit === undefined) continue;
    const row = build(unit);
    const kept = before[i];
    rows[i] = kept && isSameFigure(kept, row) ? kept : row;
  }
  return rows;
}

/** Of rows under the same rules, for the same target and unit, only the figures can differ. */
function isSameFigure(one: ScorecardRow, other: ScorecardRow): boolean {
  return (
    Object.is(one.value, other.value) &&
    Object.is(one.numerator, other.numerator) &&
    Object.is(one.denominator, other.denominator) &&
    one.unit === other.unit &&
    one.partly.length === other.partly.length &&
    one.partly.every(({ of, known, rows }, i) => {
      const same = other.partly[i];
      return same?.of === of && same.known === known && same.rows === rows;
    })
  );
}
