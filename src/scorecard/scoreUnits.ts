import type { Coverage, Territory, UnitCoverage, UnitTable } from '../coverage/coverageResult.ts';
import { comparableCity, unstatedName } from '../model/groupName.ts';
import { buildIssue, type Issue } from '../model/issue.ts';
import type { Settings } from '../model/project.ts';
import type { Comparator, Plan, PlanFigure } from '../model/plan.ts';
import { type DatedTarget, targetsFor } from '../plan/targetsFor.ts';
import type { ComputedIndicator } from './computedIndicator.ts';
import { computedIndicators } from './indicators.ts';
import { gapTo, isRelative, judge } from '../coverage/judge.ts';
import { keptRows, type ScoredUnit } from './keptRows.ts';
import type { ScorecardRow, ScorecardScope } from './scorecardResult.ts';

export interface Scored {
  readonly rows: readonly ScorecardRow[];
  readonly issues: readonly Issue[];
}

/** What every unit loaded together is called. */
export const allUnitsName = '全部';

/**
 * Holds every city, district and street against the plan's targets of the year; for a province plan
 * also everything that is loaded. A city plan scores only the city that it names.
 *
 * @param hasColumn whether a column such as `facilities.star` was loaded; what lacks one is said
 */
export function scoreUnits(
  plan: Plan,
  year: number | null,
  territory: Territory,
  coverage: Coverage,
  settings: Settings,
  hasColumn: (column: string) => boolean,
): Scored {
  const issues: Issue[] = [];
  const units = scoredUnits(plan, territory, coverage);
  if (units.length === 0) {
    issues.push(
      buildIssue({
        code: 'plan-unknown-city',
        severity: 'warning',
        action: 'kept',
        value: plan.city ?? '',
        facts: { plan: plan.name.zh, city: plan.city ?? '' },
      }),
    );
  }
  const keep = keptRows({ plan, year, settings }, territory, units);
  const lists = computedIndicators.flatMap((indicator) => {
    const targets = targetsFor(plan, indicator.id, year ?? plan.lastTargetYear);
    const [first] = targets;
    const missing = indicator.needs.filter((column) => !hasColumn(column)).join(' ');
    const asked = { plan, indicator, missing };
    if (first === undefined) return [keep((unit) => withoutTarget(asked, unit))];
    const limitDiffers = ({ value }: DatedTarget) =>
      indicator.id === circleId && !limitIsOf(settings, value);
    if (limitDiffers(first)) {
      issues.push(
        buildIssue({
          code: 'plan-limit-differs',
          severity: 'warning',
          action: 'kept',
          facts: { minutes: String(first.value) },
        }),
      );
    }
    return targets.map((target) => {
      const differs = limitDiffers(target);
      return keep((unit) => againstTarget(asked, unit, target, differs));
    });
  });
  // Whole lists are joined faster than rows, and there are ten thousand in every frame of a drag.
  return { rows: noRows.concat(...lists), issues };
}

const noRows: readonly ScorecardRow[] = [];
/** The one indicator whose figures are minutes and whose value is the share of people within them. */
export const circleId = 'service-circle-minutes';

function limitIsOf(settings: Settings, planMinutes: number): boolean {
  return settings.metres === null && settings.minutes === planMinutes;
}

/** The units that a plan speaks for, from everything loaded down to the streets, with their figures. */
export function scoredUnits(plan: Plan, territory: Territory, coverage: Coverage): ScoredUnit[] {
  const { cities, districts, streets } = territory;
  const planCity = plan.city === null ? null : comparableCity(plan.city);
  const inPlan = new Set(
    cities.city.filter((city) => planCity === null || comparableCity(city) === planCity),
  );
  const level = (
    scope: ScorecardScope,
    table: UnitTable,
    figures: readonly UnitCoverage[],
    path: (row: number) => readonly string[],
  ) =>
    figures.flatMap((unitCoverage, unit) =>
      inPlan.has(table.city[unit] ?? '')
        ? [{ scope, unit, unitName: path(unit).join('/'), coverage: unitCoverage }]
        : [],
    );
  const city = (name = '') => name || (territory.citiesNamed ? unstatedName : '');
  const named = (name = '') => name || unstatedName;
  const all: ScoredUnit[] =
    plan.city === null
      ? [{ scope: 'province', unit: -1, unitName: allUnitsName, coverage: coverage.all }]
      : [];
  return [
    ...all,
    ...level('city', cities, coverage.cities, (row) => [city(cities.city[row])]),
    ...level('district', districts, coverage.districts, (row) => [
      city(districts.city[row]),
      named(districts.name[row]),
    ]),
    ...level('street', streets, coverage.streets, (row) => [
      city(streets.city[row]),
      named(streets.district[row]),
      named(streets.name[row]),
    ]),
  ];
}

/** One indicator of a plan, with the columns that the tables lack for it. */
export interface Question {
  readonly plan: Plan;
  readonly indicator: ComputedIndicator;
  readonly missing: string;
}

/** The row of a unit where the plan has no target for the indicator: its value alone. */
export function withoutTarget(
  { plan, indicator, missing }: Question,
  unit: ScoredUnit,
): ScorecardRow {
  const { value, numerator, denominator, partly } = indicator.measure(unit.coverage, {
    plan,
    target: null,
  });
  return {
    planId: plan.id,
    indicatorId: indicator.id,
    scope: unit.scope,
    unit: unit.unit,
    unitName: unit.unitName,
    year: null,
    value,
    numerator,
    denominator,
    comparator: '',
    target: Number.NaN,
    gap: Number.NaN,
    unitOfValue: indicator.unit,
    status: 'notAssessed',
    derived: false,
    source: '',
    main: true,
    missing: Number.isNaN(value) ? missing : '',
    partly,
  };
}

/** The row of a unit for one target figure; where the limit is not the plan's it is not assessed. */
export function againstTarget(
  { plan, indicator, missing }: Question,
  unit: ScoredUnit,
  figure: DatedTarget,
  limitDiffers: boolean,
): ScorecardRow {
  const measured = indicator.measure(unit.coverage, { plan, target: figure });
  // The circle's own figure is a time; what is held against it is the share of people within it.
  const isCircle = indicator.id === circleId;
  const comparator: Comparator = isCircle ? '>=' : figure.comparator;
  const target = isCircle ? 100 : figure.value;
  const derived = isBelowLevel(figure, unit.scope);
  const isAssessed = !derived && !limitDiffers;
  return {
    planId: plan.id,
    indicatorId: indicator.id,
    scope: unit.scope,
    unit: unit.unit,
    unitName: unit.unitName,
    year: figure.year,
    value: measured.value,
    numerator: measured.numerator,
    denominator: measured.denominator,
    comparator,
    target,
    // The 90,000 beds of a city are no target of its districts.
    gap:
      derived && !isRelative(indicator.unit)
        ? Number.NaN
        : gapTo(measured.value, comparator, target, indicator.unit),
    unitOfValue: indicator.unit,
    status: isAssessed ? judge(measured.value, comparator, target) : 'notAssessed',
    derived,
    source: figure.source,
    main: figure.main,
    missing: Number.isNaN(measured.value) ? missing : '',
    partly: measured.partly,
  };
}

const rank: Record<ScorecardScope, number> = { street: 0, district: 1, city: 2, province: 3 };

/** City and province are levels that a plan assesses at; below them a value is derived (折算). */
export function isBelowLevel(figure: PlanFigure, scope: ScorecardScope): boolean {
  return (
    (figure.scope === 'city' || figure.scope === 'province') && rank[scope] < rank[figure.scope]
  );
}
