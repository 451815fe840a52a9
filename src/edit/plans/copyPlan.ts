import type { Project } from '../../model/project.ts';
import { planById } from '../../plan/planById.ts';
import type { Change } from '../change.ts';
import { addPlan } from './addPlan.ts';
import { planNote } from './ownPlan.ts';

/**
 * Copies a plan, built-in or the project's own, into the project and chooses the copy, whose figures
 * can then be changed; the figures entered for it are copied along. A plan that is not there is a fault.
 */
export function copyPlan(project: Project, planId: string): Change {
  const plan = planById(project.plans, planId);
  if (plan === null) throw new Error(`There is no plan ${planId}`);
  const { zh, en } = plan.name;
  const copied = addPlan(project, {
    ...plan,
    id: `${plan.id}-copy`,
    originId: plan.originId ?? plan.id,
    name: { zh: `${zh}（副本）`, en: `${en} (copy)` },
  });
  const copyId = copied.project.settings.planId ?? planId;
  const { entered = [] } = project;
  const copies = entered
    .filter((figure) => figure.planId === planId)
    .map((figure) => ({ ...figure, planId: copyId }));
  return {
    note: planNote('copyPlan', planId, plan.name),
    project:
      copies.length === 0
        ? copied.project
        : { ...copied.project, entered: [...entered, ...copies] },
  };
}
