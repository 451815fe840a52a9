import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { withEdits } from './scenarios.ts';

/**
 * Takes every edit of one facility out of the scenario: a new facility is gone, one of the baseline
 * is again as its file says.
 */
export function removeFacility(project: Project, scenarioId: string, facilityId: string): Change {
  return {
    note: {
      key: 'removeFacility',
      facts: { name: facilityName(project, scenarioId, facilityId) },
    },
    project: withEdits(project, scenarioId, (edits) =>
      edits.filter((edit) => edit.facilityId !== facilityId),
    ),
  };
}
