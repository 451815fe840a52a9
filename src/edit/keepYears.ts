import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { withEdits } from './scenarios.ts';

/** Takes an opening that the scenario brings forward back: the years of the file count again. */
export function keepYears(project: Project, scenarioId: string, facilityId: string): Change {
  return {
    note: { key: 'keepYears', facts: { name: facilityName(project, scenarioId, facilityId) } },
    project: withEdits(project, scenarioId, (edits) =>
      edits.filter((edit) => edit.type !== 'bringForward' || edit.facilityId !== facilityId),
    ),
  };
}
