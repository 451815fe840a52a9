import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';

/** Puts a project with newly read inputs in the place of the present one, so that it can be undone. */
export function loadInputs(project: Project, scenarioId: string): Change {
  return {
    note: { key: 'loadInputs', facts: { name: project.name } },
    project,
    scenarioId,
  };
}
