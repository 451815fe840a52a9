import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { closeFacility } from '../../../src/edit/closeFacility.ts';
import type { Project } from '../../../src/model/project.ts';
import { type App, createApp } from '../../../src/state/store.ts';
import { openInlineChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { type MemoryStorage, memoryStorage } from '../../helpers/memoryStorage.ts';

const facilitiesCsv =
  'id,name,kind,lng,lat,seats\nf1,One,day_care,123.40,41.80,20\nf2,Two,day_care,123.45,41.80,10\n';
const populationCsv = (city: string) =>
  `id,name,city,lng,lat,population,elders_60,infants_0_3,year\nc1,North,${city},123.40,41.80,1000,200,30,2025\nc2,South,${city},123.45,41.85,2000,300,40,2025\n`;

function csv(name: string, text: string): File {
  return new File([text], name);
}

function openTestApp(storage: MemoryStorage = memoryStorage()): App {
  return createApp({
    client: createAnalysisClient(openInlineChannel),
    storage,
    now: () => new Date(Date.UTC(2026, 0, 1)),
    fetchBytes: async (path) => {
      if (path.startsWith('samples/porto-alegre/')) throw new Error(`${path}: 404`);
      const text = path.endsWith('facilities.csv') ? facilitiesCsv : populationCsv('沈阳市');
      return new TextEncoder().encode(text);
    },
  });
}

/** Lets timers and promises run until nothing is left to do. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2000);
}

async function during<Value>(work: Promise<Value>): Promise<Value> {
  await settle();
  return work;
}

async function openLoaded(storage?: MemoryStorage): Promise<App> {
  const app = openTestApp(storage);
  await during(app.restored);
  const files = [csv('facilities.csv', facilitiesCsv), csv('people.csv', populationCsv('沈阳市'))];
  await during(app.store.getState().addFiles(files));
  app.store.getState().acceptPending();
  await settle();
  return app;
}

function projectOf(app: App): Project {
  const { project } = app.store.getState();
  if (!project) throw new Error('No project is open');
  return project;
}

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
    checked.acceptPending();
    expect(app.store.getState().analysis.type).toBe('computing');
    await settle();
    const { analysis, session, pending } = app.store.getState();
    expect(session.screen).toBe('main');
    expect(pending).toEqual([]);
    expect(analysis.type === 'ready' && analysis.analysis.territory.points.count).toBe(2);
    expect(projectOf(app)).toMatchObject({ name: 'x', sample: null });
    expect(projectOf(app).settings.planId).toBeNull();
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
    app.store.getState().acceptPending();
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
    app.store.getState().acceptPending();
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['nothingUsable']);
    expect(app.store.getState().session.screen).toBe('check');
    app.store.getState().cancelPending();
    expect(app.store.getState()).toMatchObject({ pending: [], session: { screen: 'start' } });
  });

  it('reads one pending file again with other options', async () => {
    const app = openTestApp();
    await during(app.restored);
    await during(app.store.getState().addFiles([csv('x.csv', facilitiesCsv)]));
    const mapping = { lng: '', lat: '' };
    await during(app.store.getState().rereadFile(0, { mapping }));
    const [pending] = app.store.getState().pending;
    expect(pending?.options).toEqual({ mapping });
    expect(pending?.reading.facilities?.lng[0]).toBeNaN();
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

describe('saving', () => {
  it('brings the document and its history back after the page is gone', async () => {
    const storage = memoryStorage();
    const app = await openLoaded(storage);
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 10 }));
    app.store.getState().apply(closeFacility(projectOf(app), 'baseline', 'f1'));
    app.store.getState().undo();
    await settle();
    expect(app.store.getState().save).toMatchObject({ type: 'saved' });

    const next = openTestApp(storage);
    await during(next.restored);
    const state = next.store.getState();
    expect(state.session.screen).toBe('start');
    expect(state.save).toEqual({ type: 'saved', at: new Date(Date.UTC(2026, 0, 1)) });
    expect(projectOf(next)).toEqual(projectOf(app));
    expect(state.past.map(({ note }) => note.key)).toEqual(['changeSettings']);
    expect(state.future.map(({ note }) => note.key)).toEqual(['closeFacility']);
    state.redo();
    expect(projectOf(next).scenarios.length).toBe(1);
    expect(projectOf(next).inputs).toBe(next.store.getState().past[0]?.project.inputs);
  });

  it('saves within two seconds, and at once when asked', async () => {
    const storage = memoryStorage();
    const app = await openLoaded(storage);
    const revision = storage.stored()?.revision ?? 0;
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 9 }));
    await app.flush();
    expect(storage.stored()?.revision).toBe(revision + 1);
    expect(storage.stored()?.document.project.settings.minutes).toBe(9);
    await settle();
    expect(storage.stored()?.revision).toBe(revision + 1);
  });

  it('never saves over the work of another tab', async () => {
    const storage = memoryStorage();
    await openLoaded(storage);
    const [one, two] = [openTestApp(storage), openTestApp(storage)];
    await during(one.restored);
    await during(two.restored);
    one.store.getState().apply(changeSettings(projectOf(one), { minutes: 8 }));
    await settle();
    two.store.getState().apply(changeSettings(projectOf(two), { minutes: 12 }));
    two.store.getState().apply(changeSettings(projectOf(two), { minutes: 13 }));
    await settle();
    two.store.getState().apply(changeSettings(projectOf(two), { minutes: 14 }));
    await settle();
    expect(storage.stored()?.document.project.settings.minutes).toBe(8);
    expect(two.store.getState().save).toEqual({ type: 'failed', message: 'otherTab' });
    expect(two.store.getState().notices.map(({ key }) => key)).toEqual(['saveFailed']);
    expect(one.store.getState().save.type).toBe('saved');
  });

  it('keeps the old save and says so when the place is full, and saves again when there is room', async () => {
    const storage = memoryStorage();
    const app = await openLoaded(storage);
    const before = storage.stored();
    storage.failWith(new DOMException('full', 'QuotaExceededError'));
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 8 }));
    await settle();
    expect(storage.stored()).toBe(before);
    expect(app.store.getState().save).toEqual({ type: 'failed', message: 'full' });
    storage.failWith(null);
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 9 }));
    await settle();
    expect(storage.stored()?.document.project.settings.minutes).toBe(9);
    expect(storage.stored()?.document.past.length).toBe(2);
  });

  it('leaves work of a newer version alone', async () => {
    const storage = memoryStorage();
    await openLoaded(storage);
    const work = storage.stored();
    if (!work) throw new Error('Nothing is stored');
    const newer = { ...work, document: { ...work.document, formatVersion: 99 } };
    const newerStorage = memoryStorage(newer);
    const app = await openLoaded(newerStorage);
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['projectNewer']);
    expect(app.store.getState().save).toEqual({ type: 'failed', message: 'newer' });
    expect(newerStorage.stored()).toBe(newer);
  });

  it('forgets everything when the project is closed', async () => {
    const storage = memoryStorage();
    const app = await openLoaded(storage);
    await during(app.store.getState().closeProject());
    expect(storage.stored()).toBeNull();
    expect(app.store.getState()).toMatchObject({ project: null, past: [], future: [] });
    expect(app.store.getState().analysis).toEqual({ type: 'none' });
    await during(app.store.getState().openSample('shenyang'));
    expect(storage.stored()?.revision).toBe(1);
  });
});
