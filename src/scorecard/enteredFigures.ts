import { buildIssue, type Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { StatisticsTable } from '../model/planningTables.ts';
import { targetsFor } from '../plan/targetsFor.ts';
import type { ScoredUnit } from './keptRows.ts';
import type { ScorecardRow } from './scorecardResult.ts';
import { againstTarget, type Scored, withoutTarget } from './scoreUnits.ts';

/** What entered figures are taken for. */
export interface EnteredFor {
  readonly plan: Plan;
  readonly year: number | null;
  readonly statistics: StatisticsTable;
  readonly units: readonly ScoredUnit[];
}

/**
 * Adds entered figures to a scorecard, each for its unit and indicator: the one of the latest year
 * that is not after the year shown (one without a year holds for all). What the tables answer stays
 * as computed: where that is the main row of an indicator, the figure is told and adds nothing, since
 * nobody says which other reading it is of. A figure of no known indicator or unit is told too. A blank
 * value adds nothing.
 */
export function withEntered(scored: Scored, entered: EnteredFor): Scored {
  const issues: Issue[] = [];
  const found = new Map<string, readonly ScorecardRow[]>();
  const computed = rowsByKey(scored.rows);
  for (const row of latestRows(entered)) {
    const unit = unitOf(entered, row);
    const indicatorId = entered.statistics.indicatorId[row] ?? '';
    const isKnown = entered.plan.indicators.some(({ id }) => id === indicatorId);
    if (!isKnown || unit === undefined) {
      const reason = isKnown ? 'unit' : 'indicator';
      issues.push(told('statistics-unmatched', entered.statistics, row, { reason }));
      continue;
    }
    const key = keyOf(indicatorId, unit);
    if (!Number.isNaN(computed.get(key)?.[0]?.value ?? Number.NaN)) {
      issues.push(told('statistics-computed', entered.statistics, row, {}));
      continue;
    }
    found.set(key, enteredRows(entered, row, unit));
  }
  return { rows: filledIn(scored.rows, computed, found), issues: [...scored.issues, ...issues] };
}

/** Rows of each indicator and unit, one a target, the main one first. */
function rowsByKey(rows: readonly ScorecardRow[]): ReadonlyMap<string, readonly ScorecardRow[]> {
  const byKey = new Map<string, ScorecardRow[]>();
  for (const row of rows) {
    const key = keyOf(row.indicatorId, row);
    const list = byKey.get(key);
    if (list) list.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}

/** Rows without a value give way to the entered ones, target by target; further ones come last. */
function filledIn(
  rows: readonly ScorecardRow[],
  computed: ReadonlyMap<string, readonly ScorecardRow[]>,
  found: ReadonlyMap<string, readonly ScorecardRow[]>,
): readonly ScorecardRow[] {
  const filled = rows.map((row) => {
    const key = keyOf(row.indicatorId, row);
    const entered = Number.isNaN(row.value) ? found.get(key) : undefined;
    return entered?.[computed.get(key)?.indexOf(row) ?? -1] ?? row;
  });
  const further = [...found].flatMap(([key, entered]) => (computed.has(key) ? [] : entered));
  return [...filled, ...further];
}

function keyOf(indicatorId: string, { scope, unit }: Pick<ScoredUnit, 'scope' | 'unit'>): string {
  return `${indicatorId}/${scope}/${unit}`;
}

/** Rows of the plan that hold for the year, for each indicator and unit the latest, in table order. */
function latestRows({ plan, year, statistics }: EnteredFor): readonly number[] {
  const latest = new Map<string, number>();
  const yearOf = (row: number) => statistics.year[row] || Number.NEGATIVE_INFINITY;
  // What is entered for a copy itself goes before what was for the plan that it was made of.
  const isOfOrigin = (row: number) => statistics.planId[row] === plan.originId;
  for (let row = 0; row < statistics.count; row++) {
    if (!namesPlan(statistics.planId[row] ?? '', plan)) continue;
    if (Number.isNaN(statistics.value[row]) || yearOf(row) > (year ?? Number.POSITIVE_INFINITY)) {
      continue;
    }
    const parts = [statistics.indicatorId, statistics.scope, statistics.unitName];
    const key = JSON.stringify(parts.map((cells) => cells[row] ?? ''));
    const earlier = latest.get(key);
    const isLater =
      earlier === undefined ||
      yearOf(row) > yearOf(earlier) ||
      (yearOf(row) === yearOf(earlier) && isOfOrigin(earlier) && !isOfOrigin(row));
    if (isLater) latest.set(key, row);
  }
  return [...latest.values()];
}

/** A row without a plan is for any. */
function namesPlan(planId: string, plan: Plan): boolean {
  return planId === '' || planId === plan.id || planId === plan.originId;
}

function unitOf({ statistics, units }: EnteredFor, row: number): ScoredUnit | undefined {
  const scope = statistics.scope[row] ?? '';
  const name = statistics.unitName[row] ?? '';
  return units.find((unit) => unit.scope === scope && unit.unitName === name);
}

function enteredRows({ plan, year, statistics }: EnteredFor, row: number, unit: ScoredUnit) {
  const id = statistics.indicatorId[row] ?? '';
  const value = statistics.value[row] ?? Number.NaN;
  const numerator = statistics.numerator[row] ?? Number.NaN;
  const denominator = statistics.denominator[row] ?? Number.NaN;
  const planned = plan.indicators.find((indicator) => indicator.id === id);
  const indicator = {
    id,
    unit: planned?.figures[0]?.unit ?? '',
    needs: [],
    measure: () => ({ value, numerator, denominator, partly: [] }),
  };
  const question = { plan, indicator, missing: '' };
  const targets = targetsFor(plan, id, year ?? plan.lastTargetYear);
  const rows =
    targets.length === 0
      ? [withoutTarget(question, unit)]
      : targets.map((target) => againstTarget(question, unit, target, false));
  return rows.map((scored): ScorecardRow => ({ ...scored, entered: true }));
}

function told(
  code: 'statistics-unmatched' | 'statistics-computed',
  { origin, indicatorId, unitName }: StatisticsTable,
  row: number,
  facts: Readonly<Record<string, string>>,
): Issue {
  return buildIssue({
    code,
    severity: code === 'statistics-computed' ? 'info' : 'warning',
    action: code === 'statistics-computed' ? 'kept' : 'asked',
    file: origin.files[origin.file[row] ?? 0] ?? '',
    line: origin.line[row] ?? 0,
    value: `${indicatorId[row] ?? ''} ${unitName[row] ?? ''}`,
    facts,
  });
}
