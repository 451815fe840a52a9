import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';

/** Chooses the plan whose targets count, or none. */
export function choosePlan(project: Project, planId: string | null): Change {
  return {
    note: { key: 'choosePlan', facts: { planId: planId ?? '' } },
    project: { ...project, settings: { ...project.settings, planId } },
  };
}
