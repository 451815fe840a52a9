import type { FigureKey } from '../../model/enteredFigure.ts';
import type { Project } from '../../model/project.ts';
import { planById } from '../../plan/planById.ts';
import type { ChangeNote } from '../change.ts';

/** The undo label of a step with an entered figure: its indicator, in the words of its plan. */
export function noteOfFigure(
  key: 'enterFigure' | 'clearFigure',
  { plans }: Project,
  { planId, indicatorId, year }: FigureKey,
): ChangeNote {
  const plan = planById(plans, planId);
  const name = plan?.indicators.find(({ id }) => id === indicatorId)?.name.zh ?? indicatorId;
  return { key, facts: { name, year: String(year) } };
}
