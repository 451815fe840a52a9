import type { Edit, Project, Scenario } from '../model/project.ts';
import { baselineScenarioId } from '../model/project.ts';

/** Finds a scenario; null is the baseline, and also a scenario that is not there. */
export function scenarioById(project: Project, scenarioId: string): Scenario | null {
  return project.scenarios.find((scenario) => scenario.id === scenarioId) ?? null;
}

/** Name of the next scenario: 方案A, 方案B, … 方案Z, then 方案27; none that is taken. */
export function nextScenarioName(project: Project): string {
  const taken = new Set(project.scenarios.map((scenario) => scenario.name));
  for (let index = 0; ; index += 1) {
    const name = `方案${index < 26 ? String.fromCharCode(65 + index) : index + 1}`;
    if (!taken.has(name)) return name;
  }
}

/** Adds an empty scenario with an id of its own, `scenario-1`, `scenario-2`, … */
export function withNewScenario(
  project: Project,
  name: string,
): { readonly project: Project; readonly scenarioId: string } {
  const taken = new Set(project.scenarios.map((scenario) => scenario.id));
  let number = project.scenarios.length + 1;
  while (taken.has(`scenario-${number}`)) number += 1;
  const scenario: Scenario = { id: `scenario-${number}`, name, edits: [] };
  return {
    project: { ...project, scenarios: [...project.scenarios, scenario] },
    scenarioId: scenario.id,
  };
}

/**
 * Finds the scenario to edit. The baseline is locked: a first edit made there (or in a scenario that
 * is gone) goes into a new scenario of the given name.
 */
export function ensureScenario(
  project: Project,
  scenarioId: string,
  name: string = nextScenarioName(project),
): { readonly project: Project; readonly scenarioId: string } {
  if (scenarioId !== baselineScenarioId && scenarioById(project, scenarioId)) {
    return { project, scenarioId };
  }
  return withNewScenario(project, name);
}

/** Replaces the edits of one scenario; the other scenarios stay the same objects. */
export function withEdits(
  project: Project,
  scenarioId: string,
  change: (edits: readonly Edit[]) => readonly Edit[],
): Project {
  return {
    ...project,
    scenarios: project.scenarios.map((scenario) =>
      scenario.id === scenarioId ? { ...scenario, edits: change(scenario.edits) } : scenario,
    ),
  };
}
