import { describe, expect, it } from 'vitest';
import { effectiveFacilities } from '../../../src/edit/effectiveFacilities.ts';
import { moveFacility } from '../../../src/edit/moveFacility.ts';
import { placeAtCommunity } from '../../../src/edit/placeAtCommunity.ts';
import { removeFacility } from '../../../src/edit/removeFacility.ts';
import type { Project } from '../../../src/model/project.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const atCommunity = (facilityId: string, lng: number) => ({ facilityId, lng, lat: 41.8 });

function approximateOf({ inputs, scenarios }: Project): number[] {
  return [...effectiveFacilities(inputs.facilities, scenarios[0] ?? null).approximate];
}

describe('placeAtCommunity', () => {
  it('places all in one change of a new scenario, marked as approximate', () => {
    const project = buildProject(['a', 'b', 'c']);
    const change = placeAtCommunity(project, 'baseline', [
      atCommunity('a', 1),
      atCommunity('c', 2),
    ]);
    expect(change).toMatchObject({
      scenarioId: 'scenario-1',
      note: { key: 'placeAtCommunity', facts: { count: '2' } },
    });
    expect(change.project.scenarios[0]?.edits).toEqual([
      { type: 'move', facilityId: 'a', lng: 1, lat: 41.8, approximate: true },
      { type: 'move', facilityId: 'c', lng: 2, lat: 41.8, approximate: true },
    ]);
    expect(approximateOf(change.project)).toEqual([1, 0, 1]);
    expect(project.scenarios).toEqual([]);
  });

  it('names the one facility, and replaces an earlier move of it', () => {
    const moved = moveFacility(buildProject(), 'baseline', { facilityId: 'a', lng: 9, lat: 9 });
    const change = placeAtCommunity(moved.project, 'scenario-1', [atCommunity('a', 1)]);
    expect(change.note.facts).toEqual({ name: 'Name a' });
    expect(change.project.scenarios[0]?.edits).toHaveLength(1);
  });

  it('is no longer approximate once moved, nor placed once taken back', () => {
    const placed = placeAtCommunity(buildProject(), 'baseline', [atCommunity('a', 1)]).project;
    const moved = moveFacility(placed, 'scenario-1', { facilityId: 'a', lng: 3, lat: 4 }).project;
    expect(approximateOf(moved)).toEqual([0, 0]);
    const removed = removeFacility(placed, 'scenario-1', 'a').project;
    expect(removed.scenarios[0]?.edits).toEqual([]);
  });
});
