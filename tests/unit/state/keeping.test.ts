import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { closeFacility } from '../../../src/edit/closeFacility.ts';
import { readProjectFile } from '../../../src/ingest/project/projectFile.ts';
import { StorageBlockedError } from '../../../src/state/projectStorage.ts';
import type { App } from '../../../src/state/store.ts';
import { openInlineChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { memoryStorage } from '../../helpers/memoryStorage.ts';
import { sharedTurn } from '../../helpers/sharedTurn.ts';
import { during, openLoaded, openTestApp, projectOf, settle } from '../../helpers/testApp.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('brings the document and its history back after the page is gone', async () => {
    const storage = memoryStorage();
    const app = await openLoaded({ storage });
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 10 }));
    app.store.getState().apply(closeFacility(projectOf(app), 'baseline', 'f1'));
    app.store.getState().undo();
    await settle();
    expect(app.store.getState().save).toMatchObject({ type: 'saved' });

    const next = openTestApp({ storage });
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
    const app = await openLoaded({ storage });
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
    await openLoaded({ storage });
    const [one, two] = [openTestApp({ storage }), openTestApp({ storage })];
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
    expect(two.store.getState().save).toEqual({ type: 'elsewhere' });
    expect(two.store.getState().notices.map(({ key }) => key)).toEqual(['otherTab']);
    expect(one.store.getState().save.type).toBe('saved');
  });

  it('keeps the old save and says so when the place is full, and saves again when there is room', async () => {
    const storage = memoryStorage();
    const app = await openLoaded({ storage });
    const before = storage.stored();
    storage.failWith(new DOMException('full', 'QuotaExceededError'));
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 8 }));
    await settle();
    expect(storage.stored()).toBe(before);
    expect(app.store.getState().save).toEqual({ type: 'failed', message: 'full' });
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['saveFailed']);
    storage.failWith(null);
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 9 }));
    await settle();
    expect(storage.stored()?.document.project.settings.minutes).toBe(9);
    expect(storage.stored()?.document.past.length).toBe(2);
    expect(app.store.getState().notices).toEqual([]);
  });

  it('leaves work of a newer version alone', async () => {
    const storage = memoryStorage();
    await openLoaded({ storage });
    const work = storage.stored();
    if (!work) throw new Error('Nothing is stored');
    const newer = { ...work, document: { ...work.document, formatVersion: 99 } };
    const newerStorage = memoryStorage(newer);
    const app = await openLoaded({ storage: newerStorage });
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['projectNewer']);
    expect(app.store.getState().save).toEqual({ type: 'failed', message: 'newer' });
    expect(newerStorage.stored()).toBe(newer);
  });

  it('forgets everything when the project is closed', async () => {
    const storage = memoryStorage();
    const app = await openLoaded({ storage });
    await during(app.store.getState().closeProject());
    expect(storage.stored()).toBeNull();
    expect(app.store.getState()).toMatchObject({ project: null, past: [], future: [] });
    expect(app.store.getState().analysis).toEqual({ type: 'none' });
    await during(app.store.getState().openSample('shenyang'));
    expect(storage.stored()?.revision).toBe(1);
  });

  it('tries again by itself after a failed save', async () => {
    const storage = memoryStorage();
    const app = await openLoaded({ storage });
    storage.failWith(new Error('busy'));
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 8 }));
    await settle();
    expect(app.store.getState().save).toEqual({ type: 'failed', message: 'busy' });
    storage.failWith(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(app.store.getState().save.type).toBe('saved');
    expect(storage.stored()?.document.project.settings.minutes).toBe(8);
  });

  it('goes on where the browser keeps nothing, and can still write a project file', async () => {
    const blocked = () => Promise.reject(new StorageBlockedError('no'));
    const storage = { load: blocked, save: blocked, clear: blocked };
    const app = await openLoaded({ storage });
    expect(app.store.getState().save).toEqual({ type: 'failed', message: 'blocked' });
    expect(app.store.getState().notices.map(({ key, facts }) => [key, facts['reason']])).toEqual([
      ['saveFailed', 'blocked'],
    ]);
    app.store.getState().apply(changeSettings(projectOf(app), { minutes: 8 }));
    await settle();
    expect(app.store.getState().analysis.type).toBe('ready');
    const written = readProjectFile(app.store.getState().saveProjectFile());
    expect(written.ok && written.value.settings.minutes).toBe(8);
  });

  it('leaves work alone that cannot be read, and opens it when asked again', async () => {
    const storage = memoryStorage();
    await openLoaded({ storage });
    const before = storage.stored();
    const client = createAnalysisClient(openInlineChannel);
    let isBroken = true;
    const load: typeof client.load = (files) =>
      isBroken ? Promise.reject(new Error('stopped')) : client.load(files);
    const app = openTestApp({ storage, client: { ...client, load } });
    await during(app.restored);
    expect(app.store.getState().notices.map(({ key }) => key)).toEqual(['restoreFailed']);
    expect(app.store.getState().project).toBeNull();
    isBroken = false;
    await during(app.store.getState().takeOverSaving());
    expect(projectOf(app).inputs.population?.count).toBe(2);
    expect(app.store.getState()).toMatchObject({ notices: [], save: { type: 'saved' } });
    expect(storage.stored()).toBe(before);
  });
});

/** Two tabs of one browser, the second opened after the first has its work. */
async function openTwo() {
  const storage = memoryStorage();
  const turn = sharedTurn();
  const [oneTurn, twoTurn] = [turn.tab(), turn.tab()];
  const one = await openLoaded({ storage, turn: oneTurn });
  const two = openTestApp({ storage, turn: twoTurn });
  await during(two.restored);
  const change = (app: App, minutes: number) =>
    app.store.getState().apply(changeSettings(projectOf(app), { minutes }));
  const minutes = (app: App) => projectOf(app).settings.minutes;
  const stored = () => storage.stored()?.document.project.settings.minutes;
  return { storage, one, two, oneTurn, change, minutes, stored };
}

describe('two tabs', () => {
  it('lets one save and the other say that it does not', async () => {
    const { storage, one, two, change, stored } = await openTwo();
    expect(projectOf(two)).toEqual(projectOf(one));
    expect(two.store.getState().save).toEqual({ type: 'elsewhere' });
    expect(two.store.getState().notices.map(({ key }) => key)).toEqual(['otherTab']);
    const revision = storage.stored()?.revision;
    change(two, 20);
    await settle();
    expect(storage.stored()?.revision).toBe(revision);
    change(one, 10);
    await settle();
    expect(stored()).toBe(10);
  });

  it('hands the very last change over to a tab that has changed nothing itself', async () => {
    const { one, two, change, minutes, stored } = await openTwo();
    change(one, 10);
    await during(two.store.getState().takeOverSaving());
    expect([minutes(two), stored()]).toEqual([10, 10]);
    expect(two.store.getState()).toMatchObject({ notices: [], save: { type: 'saved' } });
    expect(one.store.getState()).toMatchObject({ save: { type: 'elsewhere' } });
    two.store.getState().undo();
    await settle();
    expect([minutes(two), stored()]).toEqual([15, 15]);
    change(one, 30);
    await settle();
    expect(stored()).toBe(15);
  });

  it('keeps the work of both when both have changed: one shown, the other an undo away', async () => {
    const { one, two, change, minutes, stored } = await openTwo();
    change(one, 10);
    change(two, 20);
    await during(two.store.getState().takeOverSaving());
    expect([minutes(two), stored()]).toEqual([20, 20]);
    const seen: number[] = [];
    while (two.store.getState().past.length > 0) {
      two.store.getState().undo();
      seen.push(minutes(two));
    }
    expect(seen).toEqual([15, 10, 15]);
    await during(one.store.getState().takeOverSaving());
    expect(minutes(one)).toBe(15);
    expect(one.store.getState().future.map(({ project }) => project.settings.minutes)).toEqual([
      20, 15, 10,
    ]);
  });

  it('lets the next tab save when the saving one is closed', async () => {
    const { two, oneTurn, change, stored } = await openTwo();
    change(two, 20);
    oneTurn.close();
    await settle();
    expect(stored()).toBe(20);
    expect(two.store.getState()).toMatchObject({ notices: [], save: { type: 'saved' } });
  });

  it('never empties the storage from the tab that does not save', async () => {
    const { two, change, one, stored } = await openTwo();
    await during(two.store.getState().closeProject());
    expect(two.store.getState()).toMatchObject({ project: null, save: { type: 'elsewhere' } });
    change(one, 10);
    await settle();
    expect(stored()).toBe(10);
  });

  it('takes over without locks too, by the revision', async () => {
    const storage = memoryStorage();
    const one = await openLoaded({ storage });
    const two = openTestApp({ storage });
    await during(two.restored);
    one.store.getState().apply(changeSettings(projectOf(one), { minutes: 10 }));
    await settle();
    two.store.getState().apply(changeSettings(projectOf(two), { minutes: 20 }));
    await settle();
    expect(two.store.getState().save).toEqual({ type: 'elsewhere' });
    await during(two.store.getState().takeOverSaving());
    expect(storage.stored()?.document.project.settings.minutes).toBe(20);
    expect(
      storage.stored()?.document.past.map(({ project }) => project.settings.minutes),
    ).toContain(10);
  });
});
