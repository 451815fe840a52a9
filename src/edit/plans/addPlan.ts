import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { freePlanId, freePlanName, planNote } from './ownPlan.ts';

/** Takes a plan into the project and chooses it; an id or a name that is taken gets a number. */
export function addPlan(project: Project, plan: Plan): Change {
  const id = freePlanId(project, plan.id);
  const name = freePlanName(project, plan.name);
  const origin = id === plan.id ? {} : { originId: plan.originId ?? plan.id };
  return {
    note: planNote('addPlan', id, name),
    project: {
      ...project,
      plans: [...(project.plans ?? []), { ...plan, id, ...origin, name }],
      settings: { ...project.settings, planId: id },
    },
  };
}
