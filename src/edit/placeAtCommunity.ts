import type { Edit, Project } from '../model/project.ts';
import type { Change } from './change.ts';
import { facilityName } from './facilityName.ts';
import { ensureScenario, withEdits } from './scenarios.ts';

/** A facility without coordinates, and the point of the community that it names; WGS-84 degrees. */
export interface CommunityPlacement {
  readonly facilityId: string;
  readonly lng: number;
  readonly lat: number;
}

/**
 * Puts facilities at the points of their communities, marked as approximate, all in one step. A later
 * move of one of them to a place of its own takes the mark off.
 */
export function placeAtCommunity(
  project: Project,
  scenarioId: string,
  placements: readonly CommunityPlacement[],
): Change {
  const target = ensureScenario(project, scenarioId);
  const placed = new Set(placements.map(({ facilityId }) => facilityId));
  const moves = placements.map(
    ({ facilityId, lng, lat }): Edit => ({ type: 'move', facilityId, lng, lat, approximate: true }),
  );
  const [only, ...others] = placements;
  const isOne = only !== undefined && others.length === 0;
  return {
    note: {
      key: 'placeAtCommunity',
      facts: isOne
        ? { name: facilityName(project, scenarioId, only.facilityId) }
        : { count: String(placements.length) },
    },
    project: withEdits(target.project, target.scenarioId, (edits) => [
      ...edits.filter((edit) => edit.type !== 'move' || !placed.has(edit.facilityId)),
      ...moves,
    ]),
    scenarioId: target.scenarioId,
  };
}
