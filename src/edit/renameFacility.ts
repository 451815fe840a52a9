import type { Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { withEdits } from './scenarios.ts';

export interface FacilityRename {
  /** A facility that the scenario opens; the names of files stay theirs. */
  readonly facilityId: string;
  /** A blank one leaves the old. */
  readonly name: string;
}

/** Gives a new facility another name. */
export function renameFacility(project: Project, scenarioId: string, args: FacilityRename): Change {
  const before = facilityName(project, scenarioId, args.facilityId);
  const name = args.name.trim() || before;
  return {
    note: { key: 'renameFacility', facts: { name, before } },
    project: withEdits(project, scenarioId, (edits) =>
      edits.map((edit) =>
        edit.type === 'open' && edit.facilityId === args.facilityId ? { ...edit, name } : edit,
      ),
    ),
  };
}
