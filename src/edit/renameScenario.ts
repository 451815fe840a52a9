import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { scenarioById } from './scenarios.ts';

/** Renames a scenario; a blank name leaves the old one. */
export function renameScenario(project: Project, scenarioId: string, name: string): Change {
  const before = scenarioById(project, scenarioId)?.name ?? scenarioId;
  const after = name.trim() || before;
  return {
    note: { key: 'renameScenario', facts: { name: after, before } },
    project: {
      ...project,
      scenarios: project.scenarios.map((scenario) =>
        scenario.id === scenarioId ? { ...scenario, name: after } : scenario,
      ),
    },
  };
}
