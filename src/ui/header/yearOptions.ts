import type { Project } from '../../model/project.ts';
import type { Plan } from '../../model/plan.ts';

function targetYears(plan: Plan): number[] {
  const figures = plan.indicators.flatMap((indicator) => indicator.figures);
  const years = figures.map((figure) => (figure.kind === 'target' ? figure.year : null));
  return [...years.filter((year) => year !== null), plan.lastTargetYear];
}

/**
 * Years worth showing, ascending: those with people counted, the plan's target years that are not
 * before the first of them, and the year now shown.
 */
export function yearOptions(
  project: Project,
  plan: Plan | null,
  shown: number | null,
): readonly number[] {
  const counted = new Set<number>();
  for (const year of project.inputs.population?.year ?? []) {
    if (Number.isFinite(year)) counted.add(year);
  }
  const first = counted.size > 0 ? Math.min(...counted) : -Infinity;
  const targets = plan ? targetYears(plan).filter((year) => year >= first) : [];
  const years = new Set([...counted, ...targets, ...(shown === null ? [] : [shown])]);
  return [...years].sort((a, b) => a - b);
}
