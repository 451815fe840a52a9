import type { Edit, Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { ensureScenario, withEdits } from './scenarios.ts';

export interface FacilityMove {
  readonly facilityId: string;
  /** WGS-84 degrees. */
  readonly lng: number;
  readonly lat: number;
  /** Name of the drag, so that all of its steps are one step of undo. */
  readonly gesture?: string;
}

/** Moves a facility in a scenario: a new one by changing where it opens, any other by one move edit. */
export function moveFacility(project: Project, scenarioId: string, args: FacilityMove): Change {
  const { facilityId, lng, lat } = args;
  const target = ensureScenario(project, scenarioId);
  return {
    note: {
      key: 'moveFacility',
      facts: { name: facilityName(project, scenarioId, facilityId) },
    },
    project: withEdits(target.project, target.scenarioId, (edits) =>
      moveIn(edits, { type: 'move', facilityId, lng, lat }),
    ),
    scenarioId: target.scenarioId,
    ...(args.gesture === undefined ? {} : { gesture: args.gesture }),
  };
}

function moveIn(edits: readonly Edit[], move: Extract<Edit, { type: 'move' }>): readonly Edit[] {
  const { facilityId, lng, lat } = move;
  const isNew = edits.some((edit) => edit.type === 'open' && edit.facilityId === facilityId);
  if (isNew) {
    return edits.map((edit) =>
      edit.type === 'open' && edit.facilityId === facilityId ? { ...edit, lng, lat } : edit,
    );
  }
  const others = edits.filter((edit) => edit.type !== 'move' || edit.facilityId !== facilityId);
  return [...others, move];
}
