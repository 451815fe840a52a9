import type { Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { builtInPlans } from './builtInPlans.ts';
import { planIssue } from './checkPlan.ts';

/** The one unit of every indicator that tables answer, as the built-in plans write it. */
const countedUnits: ReadonlyMap<string, string> = new Map(
  builtInPlans
    .flatMap(({ indicators }) => indicators)
    .filter(({ computableFrom }) => computableFrom !== 'statistics')
    .flatMap(({ id, figures }) => figures.map(({ unit }): [string, string] => [id, unit])),
);

/**
 * The unit in which an indicator is counted from the tables, so that a target in any other could
 * not be held against it; null where it is entered, in whatever unit, or no built-in plan has it.
 */
export function countedUnit(indicatorId: string): string | null {
  return countedUnits.get(indicatorId) ?? null;
}

/** The figures of a plan whose unit is not the one that their indicator is counted in, by path. */
export function unitIssues(file: string, plan: Plan): Issue[] {
  return plan.indicators.flatMap(({ id, figures }, i) =>
    figures.flatMap(({ unit }, j) => {
      const counted = countedUnit(id);
      if (counted === null || unit === counted) return [];
      const column = `indicators.${i}.figures.${j}.unit`;
      return [planIssue('unit', { file, column, value: unit }, counted)];
    }),
  );
}
