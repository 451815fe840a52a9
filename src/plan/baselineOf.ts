import { comparableName } from '../model/groupName.ts';
import type { Plan, PlanFigure } from '../model/plan.ts';

/** Levels above a city, whose figures a plan quotes to be compared with. */
const higherLevels: Readonly<Record<'city' | 'province', ReadonlySet<string>>> = {
  city: new Set(['province', 'nation']),
  province: new Set(['nation']),
};

/**
 * The baseline that a plan names for an indicator: of itself as a whole, or of one of its places
 * (`细河区`), suffixes ignored. The main one, else the first; undefined where it names none. Figures
 * that the plan quotes of the province or the nation for comparison are none of its own.
 */
export function baselineOf(plan: Plan, indicatorId: string, place = ''): PlanFigure | undefined {
  const figures = plan.indicators.find(({ id }) => id === indicatorId)?.figures ?? [];
  const higher = higherLevels[plan.city === null ? 'province' : 'city'];
  const baselines = figures.filter(
    ({ kind, scope, place: named = '' }) =>
      kind === 'baseline' && !higher.has(scope) && comparableName(named) === comparableName(place),
  );
  return baselines.find(({ main }) => main) ?? baselines[0];
}
