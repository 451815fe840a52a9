import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { ensureScenario, withEdits } from './scenarios.ts';

/** Closes a facility in a scenario; closing it again changes nothing more. */
export function closeFacility(project: Project, scenarioId: string, facilityId: string): Change {
  const target = ensureScenario(project, scenarioId);
  return {
    note: {
      key: 'closeFacility',
      facts: { name: facilityName(project, scenarioId, facilityId) },
    },
    project: withEdits(target.project, target.scenarioId, (edits) => [
      ...edits.filter((edit) => edit.type !== 'close' || edit.facilityId !== facilityId),
      { type: 'close', facilityId },
    ]),
    scenarioId: target.scenarioId,
  };
}
