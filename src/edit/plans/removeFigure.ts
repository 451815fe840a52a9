import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { type FigurePlace, figureAt, ownPlan, withFigures, withPlan, planNote } from './ownPlan.ts';

/** Takes a figure out of a plan of the project; with its last figure the indicator goes too. */
export function removeFigure(project: Project, place: FigurePlace): Change {
  const plan = ownPlan(project, place.planId);
  const { indicator } = figureAt(plan, place);
  const figures = indicator.figures.filter((_, i) => i !== place.figure);
  return {
    note: planNote('removeFigure', plan.id, indicator.name),
    project: withPlan(project, withFigures(plan, indicator, figures)),
  };
}
