import { describe, expect, it } from 'vitest';
import { addScenario } from '../../../src/edit/addScenario.ts';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { bringForward } from '../../../src/edit/bringForward.ts';
import { closeFacility } from '../../../src/edit/closeFacility.ts';
import { keepYears } from '../../../src/edit/keepYears.ts';
import { moveFacility } from '../../../src/edit/moveFacility.ts';
import { openFacility } from '../../../src/edit/openFacility.ts';
import { removeFacility } from '../../../src/edit/removeFacility.ts';
import { removeScenario } from '../../../src/edit/removeScenario.ts';
import { renameFacility } from '../../../src/edit/renameFacility.ts';
import { renameScenario } from '../../../src/edit/renameScenario.ts';
import { reopenFacility } from '../../../src/edit/reopenFacility.ts';
import { resizeFacility } from '../../../src/edit/resizeFacility.ts';
import { ensureScenario, scenarioById } from '../../../src/edit/scenarios.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const centre = { name: '', service: 'both', lng: 123.4, lat: 41.8, seats: 30, places: 40 } as const;

describe('edits', () => {
  it('makes 方案A for the first edit of the baseline and leaves the project given as it was', () => {
    const project = buildProject();
    const change = openFacility(project, 'baseline', centre);
    expect(change.scenarioId).toBe('scenario-1');
    expect(change.facilityId).toBe('new-1');
    expect(change.project.scenarios).toEqual([
      {
        id: 'scenario-1',
        name: '方案A',
        edits: [{ ...centre, type: 'open', facilityId: 'new-1', name: 'new-1' }],
      },
    ]);
    expect(project.scenarios).toEqual([]);
    expect(change.project.inputs).toBe(project.inputs);
  });

  it('renames a new facility, and a blank name leaves the old one', () => {
    const opened = openFacility(buildProject(), 'baseline', centre);
    const args = { facilityId: 'new-1', name: ' 东陵日间照料站 ' };
    const renamed = renameFacility(opened.project, 'scenario-1', args);
    expect(renamed.note).toEqual({
      key: 'renameFacility',
      facts: { name: '东陵日间照料站', before: 'new-1' },
    });
    const names = (change: { project: typeof opened.project }) =>
      scenarioById(change.project, 'scenario-1')?.edits.map((edit) => 'name' in edit && edit.name);
    expect(names(renamed)).toEqual(['东陵日间照料站']);
    const blank = renameFacility(renamed.project, 'scenario-1', { ...args, name: '  ' });
    expect(names(blank)).toEqual(['东陵日间照料站']);
  });

  it('gives ids that no file and no scenario uses', () => {
    const first = openFacility(buildProject(['new-1']), 'baseline', centre);
    const second = openFacility(first.project, 'baseline', centre);
    expect([first.facilityId, second.facilityId]).toEqual(['new-2', 'new-3']);
    expect(second.project.scenarios.map((scenario) => scenario.name)).toEqual(['方案A', '方案B']);
  });

  it('leaves the capacity of the service that is not offered unknown', () => {
    const change = openFacility(buildProject(), 'baseline', { ...centre, service: 'elder' });
    expect(change.project.scenarios[0]?.edits[0]).toMatchObject({ seats: 30, places: Number.NaN });
  });

  it('keeps one move and one size a facility, and changes a new one where it opens', () => {
    let project = buildProject();
    for (const lng of [1, 2]) {
      project = moveFacility(project, 'scenario-1', { facilityId: 'a', lng, lat: 3 }).project;
      project = resizeFacility(project, 'scenario-1', {
        facilityId: 'a',
        seats: lng,
        places: 4,
      }).project;
    }
    expect(project.scenarios[0]?.edits).toEqual([
      { type: 'move', facilityId: 'a', lng: 2, lat: 3 },
      { type: 'resize', facilityId: 'a', seats: 2, places: 4 },
    ]);
    project = openFacility(project, 'scenario-1', centre).project;
    project = moveFacility(project, 'scenario-1', { facilityId: 'new-1', lng: 9, lat: 8 }).project;
    expect(project.scenarios[0]?.edits[2]).toMatchObject({ type: 'open', lng: 9, lat: 8 });
    expect(project.scenarios[0]?.edits.map(({ type }) => type)).toEqual(['move', 'resize', 'open']);
  });

  it('closes once, reopens, and takes a new facility out again', () => {
    const closed = closeFacility(buildProject(), 'baseline', 'a').project;
    const twice = closeFacility(closed, 'scenario-1', 'a').project;
    expect(twice.scenarios[0]?.edits).toEqual([{ type: 'close', facilityId: 'a' }]);
    expect(reopenFacility(twice, 'scenario-1', 'a').project.scenarios[0]?.edits).toEqual([]);
    const opened = openFacility(twice, 'scenario-1', centre);
    const removed = removeFacility(opened.project, 'scenario-1', opened.facilityId);
    expect(removed.project.scenarios[0]?.edits).toEqual([{ type: 'close', facilityId: 'a' }]);
    expect(closeFacility(twice, 'scenario-1', 'b').note.facts).toEqual({ name: 'Name b' });
  });

  it('brings an opening forward in place of a closing, once, and takes it back', () => {
    const closed = closeFacility(buildProject(), 'baseline', 'a').project;
    const reopened = bringForward(closed, 'scenario-1', { facilityId: 'a', year: null });
    expect(reopened.project.scenarios[0]?.edits).toEqual([]);
    expect(reopened.note.facts).toEqual({ name: 'Name a' });
    const forward = bringForward(closed, 'scenario-1', { facilityId: 'a', year: 2025 });
    const again = bringForward(forward.project, 'scenario-1', { facilityId: 'a', year: 2024 });
    expect(again.project.scenarios[0]?.edits).toEqual([
      { type: 'bringForward', facilityId: 'a', year: 2024 },
    ]);
    expect(again.note.facts).toEqual({ name: 'Name a', year: '2024' });
    expect(keepYears(again.project, 'scenario-1', 'a').project.scenarios[0]?.edits).toEqual([]);
    const first = bringForward(buildProject(), 'baseline', { facilityId: 'b', year: 2025 });
    expect(first.scenarioId).toBe('scenario-1');
  });

  it('adds, copies, renames and removes scenarios', () => {
    const first = closeFacility(buildProject(), 'baseline', 'a').project;
    const copied = addScenario(first, { copyOf: 'scenario-1' });
    expect(copied.project.scenarios[1]).toMatchObject({ id: 'scenario-2', name: '方案B' });
    expect(copied.project.scenarios[1]?.edits).toBe(first.scenarios[0]?.edits);
    const renamed = renameScenario(copied.project, 'scenario-2', ' 铁西 ').project;
    expect(renamed.scenarios.map((scenario) => scenario.name)).toEqual(['方案A', '铁西']);
    expect(renamed.scenarios[0]).toBe(first.scenarios[0]);
    const removed = removeScenario(renamed, 'scenario-1');
    expect(removed.scenarioId).toBe('baseline');
    const added = addScenario(removed.project);
    expect(added.project.scenarios.map((scenario) => scenario.id)).toEqual([
      'scenario-2',
      'scenario-3',
    ]);
    expect(ensureScenario(removed.project, 'scenario-2').project).toBe(removed.project);
  });

  it('changes only the settings named', () => {
    const project = buildProject();
    const change = changeSettings(project, { minutes: 10 }, 'slider');
    expect(change.project.settings).toEqual({ ...project.settings, minutes: 10 });
    expect(change.gesture).toBe('slider');
  });
});
