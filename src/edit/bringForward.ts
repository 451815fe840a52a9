import type { Edit, Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { ensureScenario, withEdits } from './scenarios.ts';

export interface Opening {
  readonly facilityId: string;
  /** From this year on it is in service; null: no year is shown, and only a closing is taken back. */
  readonly year: number | null;
}

/**
 * Puts a facility that is closed or not yet open into service in a scenario. A closing of the scenario
 * itself is taken back; what the row says about its years is left as it is where that is enough.
 */
export function bringForward(
  project: Project,
  scenarioId: string,
  { facilityId, year }: Opening,
): Change {
  const target = ensureScenario(project, scenarioId);
  const name = facilityName(project, scenarioId, facilityId);
  return {
    note: {
      key: 'bringForward',
      facts: { name, ...(year === null ? {} : { year: String(year) }) },
    },
    project: withEdits(target.project, target.scenarioId, (edits) => [
      ...edits.filter((edit) => edit.facilityId !== facilityId || !isAboutService(edit)),
      ...(year === null ? [] : [{ type: 'bringForward' as const, facilityId, year }]),
    ]),
    scenarioId: target.scenarioId,
  };
}

function isAboutService({ type }: Edit): boolean {
  return type === 'close' || type === 'bringForward';
}
