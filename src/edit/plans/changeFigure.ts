import type { PlanFigure } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { type FigurePlace, figureAt, ownPlan, withFigures, withPlan, planNote } from './ownPlan.ts';

/** Puts another figure in the place of one of a plan of the project. */
export function changeFigure(
  project: Project,
  place: FigurePlace,
  figure: PlanFigure,
  gesture?: string,
): Change {
  const plan = ownPlan(project, place.planId);
  const { indicator } = figureAt(plan, place);
  const figures = indicator.figures.map((other, i) => (i === place.figure ? figure : other));
  return {
    note: planNote('changeFigure', plan.id, indicator.name),
    project: withPlan(project, withFigures(plan, indicator, figures)),
    ...(gesture === undefined ? {} : { gesture }),
  };
}
