import type { Comparator, Plan, PlanFigure } from '../model/plan.ts';

/** How a value is held against a target: it has to reach it, exceed it, stay at or below, or stay below. */
export type Direction = 'atLeast' | 'above' | 'atMost' | 'below';

/** A target figure whose year is known: the document's, else the plan's last target year. */
export type DatedTarget = PlanFigure & { readonly year: number };

/** Direction of a comparator; a plain `=` in a plan is met by any value that reaches it. */
export function directionOf(comparator: Comparator): Direction {
  switch (comparator) {
    case '=':
    case '>=':
      return 'atLeast';
    case '>':
      return 'above';
    case '<=':
      return 'atMost';
    case '<':
      return 'below';
  }
}

/** True where a value must not exceed the figure, so that less is better. */
export function isLimit(comparator: Comparator): boolean {
  const direction = directionOf(comparator);
  return direction === 'atMost' || direction === 'below';
}

/**
 * Target figures of one indicator that hold for a year; none where the plan has no target for it.
 *
 * For each scope: the figures of that year, else of the next later target year, else of the last;
 * nothing is interpolated and baselines are never targets. A figure without a year has the plan's last.
 * Figures equal in scope, year, value, unit and direction are one, sources joined by `; `; figures
 * that differ stay side by side. The plan's main figure comes first, else document order.
 */
export function targetsFor(plan: Plan, indicatorId: string, year: number): readonly DatedTarget[] {
  const dated = datedTargets(plan, indicatorId);
  const scopes = [...new Set(dated.map((figure) => figure.scope))];
  const chosen = scopes.flatMap((scope) => {
    const series = dated.filter((figure) => figure.scope === scope);
    const targetYear = targetYearFor(
      series.map((figure) => figure.year),
      year,
    );
    return series.filter((figure) => figure.year === targetYear);
  });
  // Sorting is stable, so document order holds within each half.
  return mergeEqual(chosen).sort((a, b) => Number(b.main) - Number(a.main));
}

/** The last year for which a plan has a target of an indicator, or null where it has none. */
export function lastTargetYear(plan: Plan, indicatorId: string): number | null {
  const years = datedTargets(plan, indicatorId).map((figure) => figure.year);
  return years.length === 0 ? null : Math.max(...years);
}

function datedTargets(plan: Plan, indicatorId: string): DatedTarget[] {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const targets = indicator?.figures.filter(({ kind }) => kind === 'target') ?? [];
  return targets.map((figure) => ({ ...figure, year: figure.year ?? plan.lastTargetYear }));
}

function targetYearFor(targetYears: readonly number[], year: number): number {
  const notEarlier = targetYears.filter((candidate) => candidate >= year);
  return notEarlier.length > 0 ? Math.min(...notEarlier) : Math.max(...targetYears);
}

function mergeEqual(figures: readonly DatedTarget[]): DatedTarget[] {
  const groups = new Map<string, DatedTarget[]>();
  for (const figure of figures) {
    const direction = directionOf(figure.comparator);
    const key = JSON.stringify([figure.scope, figure.year, figure.value, figure.unit, direction]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const lead = group.find(({ main }) => main) ?? group[0];
    if (lead === undefined) return [];
    const sources = new Set(group.map(({ source }) => source));
    return [{ ...lead, source: [...sources].join('; ') }];
  });
}
