import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { ownPlan, planNote, withPlan } from './ownPlan.ts';

/** Gives a plan of the project another name, the same in both languages. */
export function renamePlan(project: Project, planId: string, name: string): Change {
  const plan = { ...ownPlan(project, planId), name: { zh: name, en: name } };
  return { note: planNote('renamePlan', planId, plan.name), project: withPlan(project, plan) };
}
