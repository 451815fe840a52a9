import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { closeFacility } from '../../../src/edit/closeFacility.ts';
import { mostPopulationRows } from '../../../src/state/acceptance.ts';
import { createMappingMemory } from '../../../src/state/mappingMemory.ts';
import { openInlineChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import {
  csv,
  during,
  emptyStorage,
  facilitiesCsv,
  openLoaded,
  openTestApp,
  populationCsv,
  projectOf,
  settle,
} from '../../helpers/testApp.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('store', () => {
  it('reads files, waits on the check screen, and analyses what is accepted', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(
      app.store
        .getState()
        .addFiles([csv('f.csv', facilitiesCsv), csv('p.csv', populationCsv('x'))]),
    );
    const checked = app.store.getState();
    expect(checked.session.screen).toBe('check');
    expect(checked.pending.map(({ reading }) => reading.kind)).toEqual([
      'facilities',
      'population',
    ]);
    await during(checked.acceptPending());
    const { analysis, session, pending } = app.store.getState();
    expect(session.screen).toBe('main');
    expect(pending).toEqual([]);
    expect(analysis.type === 'ready' && analysis.analysis.territory.points.count).toBe(2);
    expect(projectOf(app)).toMatchObject({ name: 'x', sample: null });
    expect(projectOf(app).settings.planId).toBeNull();
  });

  it('takes the plan from the first population table, before or after the facilities', async () => {
    const app = openTestApp();
    await during(app.restored);
    const { addFiles, acceptPending, apply } = app.store.getState();
    await during(addFiles([csv('f.csv', facilitiesCsv)]));
    await during(acceptPending());
    expect(projectOf(app)).toMatchObject({ name: 'f', settings: { planId: null } });
    apply(changeSettings(projectOf(app), { minutes: 10 }));
    await during(addFiles([csv('p.csv', populationCsv('沈阳市'))]));
    await during(acceptPending());
    const { name, settings } = projectOf(app);
    expect([name, settings.planId, settings.minutes]).toEqual(['沈阳市', 'shenyang-2025', 10]);
  });

  it('takes the plan from the city, keeps settings and scenarios when a table is replaced', async () => {
    const app = await openLoaded();
    expect(projectOf(app).settings.planId).toBe('shenyang-2025');
    const { apply, addFiles } = app.store.getState();
    apply(changeSettings(projectOf(app), { minutes: 10 }));
    apply(closeFacility(projectOf(app), 'baseline', 'f1'));
    const before = projectOf(app);
    const longer = `${facilitiesCsv}f3,Three,day_care,123.5,41.8,5\n`;
    await during(addFiles([csv('newer.csv', longer)]));
    await during(app.store.getState().acceptPending());
    const after = projectOf(app);
    expect(after.inputs.files.map((file) => file.name).sort()).toEqual(['newer.csv', 'people.csv']);
    expect(after.inputs.facilities?.count).toBe(3);
    expect(after.inputs.population?.count).toBe(2);
    expect(after.settings).toEqual(before.settings);
    expect(after.scenarios).toBe(before.scenarios);
    expect(app.store.getState().session.scenarioId).toBe('scenario-1');
    app.store.getState().undo();
    expect(projectOf(app)).toBe(before);
  });

  it('analyses again only when something that counts has changed', async () => {
    const app = await openLoaded();
    const { analysis } = app.store.getState();
    app.store.getState().setSession({ indicator: 'beds-per-1000', level: 'street' });
    app.store.getState().select({ type: 'community', id: 'c1' });
    await settle();
    expect(app.store.getState().analysis).toBe(analysis);
    app.store.getState().apply(closeFacility(projectOf(app), 'baseline', 'f1'));
    expect(app.store.getState().session.scenarioId).toBe('scenario-1');
    await settle();
    const now = app.store.getState().analysis;
    expect(now.type === 'ready' && [...now.analysis.inService]).toEqual([0, 1]);
    app.store.getState().undo();
    await settle();
    const back = app.store.getState().analysis;
    expect(back.type === 'ready' && [...back.analysis.inService]).toEqual([1, 1]);
  });

  it('refuses what is too large at once and a damaged project file, and keeps the work', async () => {
    const app = await openLoaded();
    const project = projectOf(app);
    const large = csv('large.csv', '');
    Object.defineProperty(large, 'size', { value: 201 * 1024 * 1024 });
    await during(app.store.getState().addFiles([large, csv('work.kinreach', 'not a zip')]));
    const { notices } = app.store.getState();
    expect(notices.map(({ key }) => key)).toEqual(['fileTooLarge', 'projectDamaged']);
    expect(projectOf(app)).toBe(project);
    app.store.getState().dismissNotice(notices[0]?.id ?? 0);
    expect(app.store.getState().notices.length).toBe(1);
  });

  it('says so when nothing is usable, and goes back when the check is left', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(app.store.getState().addFiles([csv('x.csv', 'foo,bar\n1,2\n')]));
    await during(app.store.getState().acceptPending());
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['nothingUsable']);
    expect(app.store.getState().session.screen).toBe('check');
    app.store.getState().cancelPending();
    expect(app.store.getState()).toMatchObject({ pending: [], session: { screen: 'start' } });
  });

  it('refuses more population rows than a screen can bear, and keeps the work', async () => {
    const client = createAnalysisClient(openInlineChannel);
    let more = 0;
    const read: typeof client.read = async (...asked) => {
      const reading = await client.read(...asked);
      const { populationRows = NaN } = reading;
      return { ...reading, populationRows: populationRows + more };
    };
    const app = await openLoaded({ client: { ...client, read } });
    const project = projectOf(app);
    more = mostPopulationRows - 1;
    await during(app.store.getState().addFiles([csv('all.csv', populationCsv('本溪市'))]));
    for (const _twice of [1, 2]) await during(app.store.getState().acceptPending());
    const { notices, session, pending, reading } = app.store.getState();
    const facts = { rows: '200001', limit: '200000' };
    expect(notices).toMatchObject([{ key: 'tooManyRows', severity: 'error', facts }]);
    expect([session.screen, pending.length, reading]).toEqual(['check', 1, null]);
    expect(projectOf(app)).toBe(project);
  });

  it('ends a reading that hangs, says why, and goes on with the next', async () => {
    let hangs = false;
    const client = createAnalysisClient((events) => {
      const line = openInlineChannel(events);
      const send: typeof line.send = (request) => {
        if (!hangs || request.type !== 'read') line.send(request);
      };
      return { send, close: line.close };
    });
    const app = await openLoaded({ client });
    const project = projectOf(app);
    const { addFiles } = app.store.getState();
    hangs = true;
    const adding = addFiles([csv('f.csv', facilitiesCsv)]);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(app.store.getState().reading).toMatchObject({ name: 'f.csv' });
    await vi.advanceTimersByTimeAsync(2000);
    await adding;
    const { reading, notices, pending } = app.store.getState();
    expect([reading, pending]).toEqual([null, []]);
    expect(notices).toEqual([
      expect.objectContaining({
        key: 'fileUnreadable',
        facts: { name: 'f.csv', message: 'timeout' },
      }),
    ]);
    expect(projectOf(app)).toBe(project);
    hangs = false;
    await during(addFiles([csv('f.csv', facilitiesCsv)]));
    expect(app.store.getState().pending).toHaveLength(1);
  });

  it('says in its own words that a file has changed or gone since it was chosen', async () => {
    const app = openTestApp();
    await during(app.restored);
    const gone = csv('f.csv', facilitiesCsv);
    gone.arrayBuffer = () => Promise.reject(new DOMException('A message', 'NotReadableError'));
    await during(app.store.getState().addFiles([gone, csv('g.csv', facilitiesCsv)]));
    const { notices, pending, reading } = app.store.getState();
    expect(notices[0]?.facts).toEqual({ name: 'f.csv', message: 'gone' });
    expect([pending.length, reading]).toEqual([1, null]);
  });

  it('gives up a reading and leaves everything as it was', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(app.store.getState().addFiles([csv('p.csv', populationCsv('x'))]));
    const before = app.store.getState();
    const files = [csv('f.csv', facilitiesCsv), csv('g.csv', facilitiesCsv)];
    const adding = before.addFiles(files);
    expect(app.store.getState().reading).toEqual({ name: 'f.csv', fraction: 0, secondsLeft: null });
    before.cancelReading();
    await during(adding);
    expect(app.store.getState()).toEqual(before);
    await during(before.addFiles(files));
    expect(app.store.getState().pending).toHaveLength(3);
  });

  it('gives up the reading of a waiting file anew, which then waits as before', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(app.store.getState().addFiles([csv('p.csv', populationCsv('x'))]));
    const before = app.store.getState();
    const reading = before.rereadFile(0, { kind: 'facilities' });
    before.cancelReading();
    await during(reading);
    expect(app.store.getState()).toEqual(before);
  });

  it('remembers a mapping by the headers, and lets it go again', async () => {
    const mappings = createMappingMemory(emptyStorage());
    const first = openTestApp({ mappings });
    await during(first.restored);
    const text = populationCsv('x').replace('elders_60', 'old people');
    await during(first.store.getState().addFiles([csv('p.csv', text)]));
    const [before] = first.store.getState().pending;
    expect([before?.decidedBy.type, before?.reading.input.mapping['elders_60']]).toEqual([
      'nobody',
      undefined,
    ]);
    const mapping = { ...before?.reading.input.mapping, elders_60: 'old people' };
    await during(first.store.getState().rereadFile(0, { kind: 'population', mapping }));
    await during(first.store.getState().acceptPending());

    const second = openTestApp({ mappings });
    await during(second.restored);
    await during(second.store.getState().addFiles([csv('next.csv', text)]));
    const [after] = second.store.getState().pending;
    expect([after?.decidedBy.type, after?.reading.input.mapping['elders_60']]).toEqual([
      'memory',
      'old people',
    ]);
    await during(second.store.getState().rereadFile(0, {}));
    const [anew] = second.store.getState().pending;
    expect([anew?.decidedBy.type, anew?.reading.input.mapping['elders_60']]).toEqual([
      'user',
      undefined,
    ]);
  });

  it('reads tables under a mapping file, given before or after them', async () => {
    const app = openTestApp();
    await during(app.restored);
    const { addFiles } = app.store.getState();
    const text = populationCsv('x').replace('elders_60', 'old people');
    const columns = { elders_60: 'old people' };
    const mapping = csv('own.json', JSON.stringify({ version: 1, population: { columns } }));
    await during(addFiles([mapping]));
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['mappingUnused']);
    expect(app.store.getState().session.screen).toBe('start');
    await during(addFiles([mapping, csv('p.csv', text), csv('f.csv', facilitiesCsv)]));
    const waiting = app.store.getState().pending.map(({ file, decidedBy, reading }) => {
      return [file.name, decidedBy, reading.input.mapping['elders_60']];
    });
    expect(waiting).toEqual([
      ['p.csv', { type: 'mappingFile', name: 'own.json' }, 'old people'],
      ['f.csv', { type: 'nobody' }, undefined],
    ]);
    await during(app.store.getState().acceptPending());
    expect([...(projectOf(app).inputs.population?.elders60 ?? [])]).toEqual([200, 300]);
  });

  it('takes a table that it did not know for what a mapping file says', async () => {
    const app = openTestApp();
    await during(app.restored);
    const plain = JSON.stringify({ facilities: { name: 'N', lng: 'X', lat: 'Y', service: 'S' } });
    const table = csv('t.csv', 'N,X,Y,S\nOne,123.4,41.8,elder\n');
    await during(app.store.getState().addFiles([table]));
    expect(app.store.getState().pending[0]?.reading.kind).toBeNull();
    await during(app.store.getState().addFiles([csv('m.json', plain)]));
    expect(app.store.getState().pending[0]?.reading).toMatchObject({
      kind: 'facilities',
      input: { accepted: 1 },
    });
  });

  it('reads one pending file again with other options', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(app.store.getState().addFiles([csv('x.csv', facilitiesCsv)]));
    const mapping = { lng: '', lat: '' };
    await during(app.store.getState().rereadFile(0, { mapping }));
    const [pending] = app.store.getState().pending;
    expect(pending?.options).toEqual({ mapping });
    expect(pending?.reading.input.mapping).toMatchObject({ name: 'name', lng: '', lat: '' });
    app.store.getState().removePending(0);
    expect(app.store.getState().pending).toEqual([]);
  });

  it('opens a sample as a step that can be undone, and says when one cannot be had', async () => {
    const app = await openLoaded();
    const own = projectOf(app);
    await during(app.store.getState().openSample('shenyang'));
    expect(projectOf(app)).toMatchObject({ sample: 'shenyang', scenarios: [] });
    expect(projectOf(app).settings.planId).toBe('shenyang-2025');
    app.store.getState().undo();
    expect(projectOf(app)).toBe(own);
    await during(app.store.getState().openSample('porto-alegre'));
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['sampleFailed']);
    expect(projectOf(app)).toBe(own);
    expect(app.store.getState().reading).toBeNull();
  });

  it('opens its own project file again', async () => {
    const app = await openLoaded();
    app.store.getState().apply(closeFacility(projectOf(app), 'baseline', 'f1'));
    const bytes = app.store.getState().saveProjectFile();
    const other = openTestApp();
    await during(other.restored);
    const file = new File([Uint8Array.from(bytes)], 'work.kinreach');
    await during(other.store.getState().addFiles([file]));
    expect(projectOf(other).scenarios).toEqual(projectOf(app).scenarios);
    expect(other.store.getState().session.screen).toBe('main');
  });
});
