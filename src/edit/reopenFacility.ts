import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { withEdits } from './scenarios.ts';

/** Takes a closing of the scenario back. */
export function reopenFacility(project: Project, scenarioId: string, facilityId: string): Change {
  return {
    note: {
      key: 'reopenFacility',
      facts: { name: facilityName(project, scenarioId, facilityId) },
    },
    project: withEdits(project, scenarioId, (edits) =>
      edits.filter((edit) => edit.type !== 'close' || edit.facilityId !== facilityId),
    ),
  };
}
