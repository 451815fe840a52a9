import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { ownPlan, planNote } from './ownPlan.ts';

/** Takes a plan out of the project; where it was chosen, none is. The figures entered for it go with it. */
export function removePlan(project: Project, planId: string): Change {
  const { name } = ownPlan(project, planId);
  const { settings } = project;
  return {
    note: planNote('removePlan', planId, name),
    project: {
      ...project,
      plans: project.plans?.filter(({ id }) => id !== planId) ?? [],
      ...(project.entered
        ? { entered: project.entered.filter((figure) => figure.planId !== planId) }
        : {}),
      settings: settings.planId === planId ? { ...settings, planId: null } : settings,
    },
  };
}
