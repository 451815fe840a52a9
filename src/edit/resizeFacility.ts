import type { Edit, Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { ensureScenario, withEdits } from './scenarios.ts';

export interface FacilitySize {
  readonly facilityId: string;
  /** Day-care seats for older people; NaN is unknown. */
  readonly seats: number;
  /** Daycare places; NaN is unknown. */
  readonly places: number;
  /** Name of the gesture, for example of one stay in the number field. */
  readonly gesture?: string;
}

/** Gives a facility other seats and places in a scenario. */
export function resizeFacility(project: Project, scenarioId: string, args: FacilitySize): Change {
  const { facilityId, seats, places } = args;
  const target = ensureScenario(project, scenarioId);
  return {
    note: {
      key: 'resizeFacility',
      facts: { name: facilityName(project, scenarioId, facilityId) },
    },
    project: withEdits(target.project, target.scenarioId, (edits) =>
      resizeIn(edits, { type: 'resize', facilityId, seats, places }),
    ),
    scenarioId: target.scenarioId,
    ...(args.gesture === undefined ? {} : { gesture: args.gesture }),
  };
}

function resizeIn(
  edits: readonly Edit[],
  resize: Extract<Edit, { type: 'resize' }>,
): readonly Edit[] {
  const { facilityId, seats, places } = resize;
  const isNew = edits.some((edit) => edit.type === 'open' && edit.facilityId === facilityId);
  if (isNew) {
    return edits.map((edit) =>
      edit.type === 'open' && edit.facilityId === facilityId ? { ...edit, seats, places } : edit,
    );
  }
  const others = edits.filter((edit) => edit.type !== 'resize' || edit.facilityId !== facilityId);
  return [...others, resize];
}
