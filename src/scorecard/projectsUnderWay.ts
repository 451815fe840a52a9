import type { Status } from '../coverage/coverageResult.ts';
import { ceilNeed, floorNeed } from '../coverage/knownSum.ts';
import type { Comparator, Plan } from '../model/plan.ts';
import type { ProjectTable } from '../model/planningTables.ts';
import { baselineOf } from '../plan/baselineOf.ts';
import { isLimit, targetsFor } from '../plan/targetsFor.ts';
import { countNeeded, gapTo, judge } from '../coverage/judge.ts';

/** What the projects of a plan add up to by the end of one year. */
export interface ProjectSum {
  readonly indicatorId: 'elder-beds-total' | 'childcare-places-total';
  readonly unit: 'beds' | 'places';
  readonly year: number;
  /** The plan's own baseline; NaN where it names none, and the value is what is added alone. */
  readonly start: number;
  /** Stated by the projects that open in the year. */
  readonly opened: number;
  /** The same from the first year on. */
  readonly added: number;
  /** Projects of the service open by then, and how many of them state their size. */
  readonly projects: number;
  readonly known: number;
  readonly value: number;
  /** Target of the year in beds or places, NaN where the plan has none. */
  readonly target: number;
  /** Year of that target itself, which may be a later one; NaN where the plan has none. */
  readonly targetYear: number;
  readonly gap: number;
  readonly status: Status;
}

/**
 * Adds to the plan's baseline what its projects state, year by year to its last target: every bed and
 * place counts, whatever the kind of the facility, as the documents count them. Projects without a
 * stated size add nothing and are told by `known`; those without a year are left out. Where the plan
 * has no target for places, it is the need of its places per 1,000 residents for its own population.
 */
export function projectsUnderWay(plan: Plan, projects: ProjectTable): readonly ProjectSum[] {
  return [
    ...sumsOf(plan, projects, 'elder-beds-total'),
    ...sumsOf(plan, projects, 'childcare-places-total'),
  ];
}

function sumsOf(
  plan: Plan,
  projects: ProjectTable,
  indicatorId: ProjectSum['indicatorId'],
): ProjectSum[] {
  const isElder = indicatorId === 'elder-beds-total';
  const unit = isElder ? 'beds' : 'places';
  const sizes = projects[unit];
  const start = baselineOf(plan, indicatorId);
  const rows = [...projects.endYear.keys()].filter((row) =>
    [isElder ? 'elder' : 'childcare', 'both'].includes(projects.service[row] ?? ''),
  );
  // What was open by the year of the baseline is in it already.
  const since = start?.year ?? Number.NEGATIVE_INFINITY;
  const years = rows.flatMap((row) => projects.endYear[row] || []).filter((year) => year > since);
  if (years.length === 0) return [];
  const last = Math.max(plan.lastTargetYear, ...years);
  const sums: ProjectSum[] = [];
  for (let year = Math.min(...years); year <= last; year++) {
    const open = rows.filter((row) => {
      const opens = projects.endYear[row] ?? Number.NaN;
      return opens > since && opens <= year;
    });
    const known = open.filter((row) => !Number.isNaN(sizes[row]));
    const sizeOf = (chosen: readonly number[]) =>
      chosen.reduce((sum, row) => sum + (sizes[row] ?? 0), 0);
    const added = sizeOf(known);
    const value = (start?.value ?? 0) + added;
    const { comparator, target, targetYear } = targetOf(plan, indicatorId, year);
    sums.push({
      indicatorId,
      unit,
      year,
      start: start?.value ?? Number.NaN,
      opened: sizeOf(known.filter((row) => projects.endYear[row] === year)),
      added,
      projects: open.length,
      known: known.length,
      value,
      target,
      targetYear,
      gap: gapTo(value, comparator, target, unit),
      status: judge(value, comparator, target),
    });
  }
  return sums;
}

function targetOf(
  plan: Plan,
  indicatorId: string,
  year: number,
): Pick<ProjectSum, 'target' | 'targetYear'> & { readonly comparator: Comparator } {
  const [own] = targetsFor(plan, indicatorId, year);
  if (own !== undefined) {
    return { comparator: own.comparator, target: own.value, targetYear: own.year };
  }
  const [rate] = targetsFor(plan, 'childcare-places-per-1000', year);
  if (indicatorId !== 'childcare-places-total' || rate === undefined) {
    return { comparator: '>=', target: Number.NaN, targetYear: Number.NaN };
  }
  const people = baselineOf(plan, 'population-total')?.value ?? Number.NaN;
  const need = (rate.value * people) / 1000;
  // A whole number of places, which is reached or, where the rate is a limit, not exceeded.
  if (isLimit(rate.comparator)) {
    const most = rate.comparator === '<' ? ceilNeed(need) - 1 : floorNeed(need);
    return { comparator: '<=', target: most, targetYear: rate.year };
  }
  return {
    comparator: '>=',
    target: countNeeded(need, rate.comparator),
    targetYear: rate.year,
  };
}
