import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { freePlanId, planNote } from './ownPlan.ts';

/** Takes a plan into the project and chooses it; where its id is taken it gets one of its own. */
export function addPlan(project: Project, plan: Plan): Change {
  const id = freePlanId(project, plan.id);
  const origin = id === plan.id ? {} : { originId: plan.originId ?? plan.id };
  return {
    note: planNote('addPlan', id, plan.name),
    project: {
      ...project,
      plans: [...(project.plans ?? []), { ...plan, id, ...origin }],
      settings: { ...project.settings, planId: id },
    },
  };
}
