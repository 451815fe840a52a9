import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { nextScenarioName, scenarioById, withNewScenario } from './scenarios.ts';

export interface NewScenario {
  /** Absent: 方案A, 方案B, … */
  readonly name?: string;
  /** Scenario whose edits are taken over; absent: none. */
  readonly copyOf?: string;
}

/** Adds a scenario and shows it. */
export function addScenario(project: Project, args: NewScenario = {}): Change {
  const name = args.name?.trim() || nextScenarioName(project);
  const added = withNewScenario(project, name);
  const source = args.copyOf === undefined ? null : scenarioById(project, args.copyOf);
  return {
    note: { key: 'addScenario', facts: { name } },
    project: {
      ...added.project,
      scenarios: added.project.scenarios.map((scenario) =>
        scenario.id === added.scenarioId && source
          ? { ...source, id: scenario.id, name: scenario.name }
          : scenario,
      ),
    },
    scenarioId: added.scenarioId,
  };
}
