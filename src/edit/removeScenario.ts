import type { Project } from '../model/project.ts';
import { baselineScenarioId } from '../model/project.ts';
import type { Change } from './change.ts';
import { scenarioById } from './scenarios.ts';

/** Removes a scenario and shows the baseline; the baseline itself is never removed. */
export function removeScenario(project: Project, scenarioId: string): Change {
  return {
    note: {
      key: 'removeScenario',
      facts: { name: scenarioById(project, scenarioId)?.name ?? scenarioId },
    },
    project: {
      ...project,
      scenarios: project.scenarios.filter((scenario) => scenario.id !== scenarioId),
    },
    scenarioId: baselineScenarioId,
  };
}
