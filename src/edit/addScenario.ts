import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { nextScenarioName, scenarioById, withEdits, withNewScenario } from './scenarios.ts';

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
  const edits = args.copyOf === undefined ? [] : (scenarioById(project, args.copyOf)?.edits ?? []);
  return {
    note: { key: 'addScenario', facts: { name } },
    project: withEdits(added.project, added.scenarioId, () => edits),
    scenarioId: added.scenarioId,
  };
}
