import type { PlanFigure, PlanIndicator } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { ownPlan, withFigures, withPlan, planNote } from './ownPlan.ts';

export interface NewFigure {
  readonly planId: string;
  /** Counts only where the plan does not have the indicator yet; else it stays what it is. */
  readonly indicator: Omit<PlanIndicator, 'figures'>;
  readonly figure: PlanFigure;
}

/** Adds a figure to a plan of the project, after those that its indicator has. */
export function addFigure(project: Project, { planId, indicator, figure }: NewFigure): Change {
  const plan = ownPlan(project, planId);
  const known = plan.indicators.find(({ id }) => id === indicator.id);
  const lead = known ?? { ...indicator, figures: [] };
  const whole = known ? plan : { ...plan, indicators: [...plan.indicators, lead] };
  const changed = withFigures(whole, lead, [...lead.figures, figure]);
  return {
    note: planNote('addFigure', planId, lead.name),
    project: withPlan(project, changed),
  };
}
