import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { closeFacility } from '../../../src/edit/closeFacility.ts';
import { createMappingMemory } from '../../../src/state/mappingMemory.ts';
import type { App } from '../../../src/state/store.ts';
import {
  csv,
  during,
  emptyStorage,
  openLoaded,
  openTestApp,
  populationCsv,
  projectOf,
} from '../../helpers/testApp.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function openAgain(app: App): Promise<void> {
  await during(app.store.getState().checkAgain());
}

describe('checking the files of a project again', () => {
  it('shows them as they were accepted, and leaves everything when it is cancelled', async () => {
    const app = await openLoaded();
    const before = app.store.getState();
    await openAgain(app);
    const { pending, session, project } = app.store.getState();
    expect(session.screen).toBe('check');
    expect(pending.map(({ file }) => file.name)).toEqual(['facilities.csv', 'people.csv']);
    expect(pending.map(({ reading }) => [reading.kind, reading.input.accepted])).toEqual([
      ['facilities', 2],
      ['population', 2],
    ]);
    expect(project).toBe(before.project);
    app.store.getState().cancelPending();
    expect(app.store.getState()).toEqual(before);
  });

  it('takes no step and remembers nothing when nothing was changed', async () => {
    const mappings = createMappingMemory(emptyStorage());
    const app = await openLoaded({ mappings });
    const before = app.store.getState();
    await openAgain(app);
    const headers = app.store.getState().pending.map(({ reading }) => reading.headers);
    await during(app.store.getState().acceptPending());
    expect(projectOf(app)).toBe(before.project);
    expect(app.store.getState().past).toBe(before.past);
    expect(headers.map((one) => mappings.recall(one))).toEqual([null, null]);
  });

  it('replaces the tables as one step and keeps settings and scenarios', async () => {
    const app = await openLoaded();
    const { apply } = app.store.getState();
    apply(changeSettings(projectOf(app), { minutes: 10 }));
    apply(closeFacility(projectOf(app), 'baseline', 'f1'));
    const before = projectOf(app);
    const steps = app.store.getState().past.length;
    await openAgain(app);
    const [, people] = app.store.getState().pending;
    const cellEdits = { '2:6': '250' };
    await during(app.store.getState().rereadFile(1, { ...people?.options, cellEdits }));
    await during(app.store.getState().acceptPending());
    const after = projectOf(app);
    expect([...(after.inputs.population?.elders60 ?? [])]).toEqual([250, 300]);
    expect(after.inputs.files.map((file) => file.name)).toEqual(['facilities.csv', 'people.csv']);
    expect(after.inputs.files[1]?.decisions).toEqual({ cellEdits });
    expect([after.settings, after.scenarios]).toEqual([before.settings, before.scenarios]);
    expect(app.store.getState().past.length).toBe(steps + 1);
    await openAgain(app);
    expect(app.store.getState().pending[1]?.options.cellEdits).toEqual(cellEdits);
    app.store.getState().cancelPending();
    app.store.getState().undo();
    expect(projectOf(app)).toBe(before);
  });

  it('takes a file that is removed there out of the project', async () => {
    const app = await openLoaded();
    await openAgain(app);
    app.store.getState().removePending(0);
    await during(app.store.getState().acceptPending());
    expect(projectOf(app).inputs.files.map((file) => file.name)).toEqual(['people.csv']);
    expect(projectOf(app).inputs.facilities).toBeNull();
    // What comes next is added again, not taken for everything there is.
    const { addFiles } = app.store.getState();
    await during(addFiles([csv('matrix.csv', 'demand_id,facility_id,seconds\nc1,f1,60\n')]));
    await during(app.store.getState().acceptPending());
    expect(projectOf(app).inputs.files.map((file) => file.kind)).toEqual(['population', 'matrix']);
  });

  it('leaves the choice of method alone where the matrix is not a new one', async () => {
    const app = await openLoaded();
    const matrix = csv('m.csv', 'demand_id,facility_id,seconds\nc1,f1,60\n');
    await during(app.store.getState().addFiles([matrix]));
    await during(app.store.getState().acceptPending());
    app.store.getState().apply(changeSettings(projectOf(app), { method: 'circle' }));
    await openAgain(app);
    const at = app.store.getState().pending.findIndex(({ reading }) => reading.kind === 'matrix');
    const options = app.store.getState().pending[at]?.options ?? {};
    await during(app.store.getState().rereadFile(at, { ...options, cellEdits: { '2:2': '90' } }));
    await during(app.store.getState().acceptPending());
    expect(projectOf(app).inputs.matrix?.value[0]).toBe(90);
    expect(projectOf(app).settings.method).toBe('circle');
  });

  it('keeps the stamp of a sample', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(app.store.getState().openSample('shenyang'));
    await openAgain(app);
    const [first] = app.store.getState().pending;
    const cellEdits = { '2:1': 'Another' };
    await during(app.store.getState().rereadFile(0, { ...first?.options, cellEdits }));
    await during(app.store.getState().acceptPending());
    expect(projectOf(app)).toMatchObject({ sample: 'shenyang' });
    expect(projectOf(app).inputs.facilities?.name).toContain('Another');
  });

  it('shows what was found between the files too', async () => {
    const app = await openLoaded();
    // Of the same kind and with the same ids, but other people.
    const more = populationCsv('沈阳市').replaceAll('2025', '2024').replace('c1', 'c2');
    await openAgain(app);
    await during(app.store.getState().addFiles([csv('more.csv', more)]));
    await during(app.store.getState().acceptPending());
    const repeated = app.store.getState().inputIssues.filter((one) => one.file === 'more.csv');
    await openAgain(app);
    const shown = app.store.getState().pending.find(({ file }) => file.name === 'more.csv');
    expect(repeated.map(({ code }) => code)).toContain('duplicate-id');
    expect(shown?.reading.issues).toEqual(repeated);
  });
});
