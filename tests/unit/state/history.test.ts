import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { closeFacility } from '../../../src/edit/closeFacility.ts';
import { moveFacility } from '../../../src/edit/moveFacility.ts';
import { removeScenario } from '../../../src/edit/removeScenario.ts';
import {
  applyChange,
  type DocumentState,
  historyLimit,
  redoChange,
  undoChange,
} from '../../../src/state/history.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const project = buildProject();
const start: DocumentState = { project, scenarioId: 'baseline', past: [], future: [] };

describe('history', () => {
  it('gives the very same document back, and the scenario that was shown', () => {
    const changed = applyChange(start, closeFacility(project, 'baseline', 'a'));
    expect(changed.scenarioId).toBe('scenario-1');
    const undone = undoChange(changed);
    expect(undone.project).toBe(project);
    expect(undone.scenarioId).toBe('baseline');
    const redone = redoChange(undone);
    expect(redone.project).toBe(changed.project);
    expect(redone.scenarioId).toBe('scenario-1');
    expect(redone.past.at(-1)?.note).toEqual({ key: 'closeFacility', facts: { name: 'Name a' } });
  });

  it('takes one drag for one step, another drag for another', () => {
    let state = start;
    for (const [lng, gesture] of [
      [1, 'one'],
      [2, 'one'],
      [3, 'one'],
      [4, 'two'],
    ] as const) {
      const { scenarioId } = state;
      if (!state.project) throw new Error('The project is gone');
      const move = moveFacility(state.project, scenarioId, {
        facilityId: 'a',
        lng,
        lat: 0,
        gesture,
      });
      state = applyChange(state, move);
    }
    expect(state.project?.scenarios.length).toBe(1);
    expect(state.past.length).toBe(2);
    state = undoChange(state);
    expect(state.project?.scenarios[0]?.edits).toMatchObject([{ lng: 3 }]);
    state = undoChange(state);
    expect(state.project).toBe(project);
  });

  it('does not go on with a gesture after an undo', () => {
    const one = applyChange(start, changeSettings(project, { minutes: 10 }, 'pull'));
    const two = applyChange(one, changeSettings(project, { minutes: 5 }));
    const back = undoChange(two);
    const again = applyChange(back, changeSettings(project, { minutes: 7 }, 'pull'));
    expect(again.past.length).toBe(2);
    expect(again.future).toEqual([]);
  });

  it('forgets only what is older than its limit', () => {
    let state = start;
    for (let minutes = 1; minutes <= historyLimit + 5; minutes += 1) {
      state = applyChange(state, changeSettings(project, { minutes }));
    }
    expect(state.past.length).toBe(historyLimit);
    expect(state.past[0]?.project.settings.minutes).toBe(5);
    expect(historyLimit).toBeGreaterThanOrEqual(100);
  });

  it('shows the baseline when the shown scenario is gone', () => {
    const changed = applyChange(start, closeFacility(project, 'baseline', 'a'));
    if (!changed.project) throw new Error('The project is gone');
    const removed = applyChange(changed, removeScenario(changed.project, 'scenario-1'));
    expect(removed.scenarioId).toBe('baseline');
    expect(undoChange(removed).scenarioId).toBe('scenario-1');
  });

  it('has nothing to undo at the start', () => {
    expect(undoChange(start)).toBe(start);
    expect(redoChange(start)).toBe(start);
  });
});
