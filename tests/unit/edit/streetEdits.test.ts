import { describe, expect, it } from 'vitest';
import { addScenario } from '../../../src/edit/addScenario.ts';
import { scenarioById } from '../../../src/edit/scenarios.ts';
import { addStreetEdit, removeStreetEdit, streetEditsOf } from '../../../src/edit/streetEdits.ts';
import type { Project } from '../../../src/model/project.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const link = { type: 'link', from: [123.4, 41.8], to: [123.41, 41.8] } as const;
const closure = { type: 'closure', at: [123.42, 41.8] } as const;

function editsOf(project: Project, scenarioId = 'scenario-1') {
  return streetEditsOf(scenarioById(project, scenarioId));
}

describe('street edits', () => {
  it('make 方案A for the first one of the baseline, named for the undo button', () => {
    const project = buildProject();
    const change = addStreetEdit(project, 'baseline', link);
    expect(change).toMatchObject({
      scenarioId: 'scenario-1',
      editId: 'link-1',
      note: { key: 'addLink', facts: { number: '1' } },
    });
    expect(change.project.scenarios).toEqual([
      { id: 'scenario-1', name: '方案A', edits: [], streetEdits: [{ ...link, id: 'link-1' }] },
    ]);
    expect(project.scenarios).toEqual([]);
  });

  it('are numbered by what they are, and no number of a list comes twice', () => {
    let { project } = addStreetEdit(buildProject(), 'baseline', link);
    ({ project } = addStreetEdit(project, 'scenario-1', closure));
    ({ project } = addStreetEdit(project, 'scenario-1', link));
    ({ project } = removeStreetEdit(project, 'scenario-1', 'link-1'));
    const change = addStreetEdit(project, 'scenario-1', link);
    expect(change.editId).toBe('link-3');
    expect(editsOf(change.project).map(({ id }) => id)).toEqual(['closure-1', 'link-2', 'link-3']);
  });

  it('are taken back one by one, and the last leaves nothing behind', () => {
    const linked = addStreetEdit(buildProject(), 'baseline', link);
    const both = addStreetEdit(linked.project, 'scenario-1', closure);
    const reopened = removeStreetEdit(both.project, 'scenario-1', 'closure-1');
    expect(reopened.note).toEqual({ key: 'reopenStreet', facts: { number: '1' } });
    expect(reopened.project).toEqual(linked.project);
    const bare = removeStreetEdit(reopened.project, 'scenario-1', 'link-1');
    expect(bare.note.key).toBe('removeLink');
    expect(bare.project.scenarios).toEqual([{ id: 'scenario-1', name: '方案A', edits: [] }]);
  });

  it('go into a copy of their scenario', () => {
    const { project } = addStreetEdit(buildProject(), 'baseline', link);
    const copy = addScenario(project, { copyOf: 'scenario-1' });
    expect(editsOf(copy.project, copy.scenarioId)).toEqual([{ ...link, id: 'link-1' }]);
    expect(scenarioById(copy.project, 'scenario-2')?.name).toBe('方案B');
  });
});
