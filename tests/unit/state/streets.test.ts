import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FileBytes } from '../../../src/ingest/reading.ts';
import { linesFile, riverTown } from '../../helpers/streetFiles.ts';
import {
  csv,
  during,
  facilitiesCsv,
  openTestApp,
  populationCsv,
  projectOf,
} from '../../helpers/testApp.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { facilities, population, streets } = riverTown;

function fileOf({ name, bytes }: FileBytes): File {
  return new File([new Uint8Array(bytes)], name);
}

async function openWith(files: readonly FileBytes[]) {
  const app = openTestApp();
  await during(app.restored);
  await during(app.store.getState().addFiles(files.map(fileOf)));
  await during(app.store.getState().acceptPending());
  return app;
}

it('walks along streets from when they are loaded until they are taken away', async () => {
  const app = await openWith([facilities, population]);
  expect(projectOf(app).settings.method).toBe('circle');

  const { addFiles, acceptPending, checkAgain, removePending } = app.store.getState();
  await during(addFiles([fileOf(streets)]));
  expect(app.store.getState().pending.map(({ reading }) => reading.kind)).toEqual(['streets']);
  await during(acceptPending());
  expect(projectOf(app).settings.method).toBe('street');
  const { analysis } = app.store.getState();
  expect(analysis.type === 'ready' && analysis.analysis.method).toBe('street');

  await during(checkAgain());
  const at = app.store.getState().pending.findIndex(({ reading }) => reading.kind === 'streets');
  removePending(at);
  await during(acceptPending());
  expect(projectOf(app).settings.method).toBe('circle');
  app.store.getState().undo();
  expect(projectOf(app).settings.method).toBe('street');
});

const elsewhere = linesFile('elsewhere.geojson', [
  [
    [90_000, 0],
    [90_500, 0],
  ],
]);

it('keeps the streets that it has where new ones are of another city', async () => {
  const app = await openWith([facilities, population, streets]);
  const { addFiles, acceptPending } = app.store.getState();
  const before = projectOf(app);
  await during(addFiles([fileOf(elsewhere)]));
  await during(acceptPending());
  expect(projectOf(app)).toBe(before);
  const told = () => app.store.getState().notices.map(({ key }) => key);
  expect(told()).toEqual(['nothingUsable']);
  app.store.getState().cancelPending();
  expect(told()).toEqual([]);
  await during(addFiles([fileOf(elsewhere)]));

  await during(addFiles([csv('more.csv', 'id,name,kind,lng,lat\nf1,Centre,day_care,20,0\n')]));
  await during(acceptPending());
  expect(projectOf(app).inputs.files.map(({ name }) => name)).toEqual([
    population.name,
    streets.name,
    'more.csv',
  ]);
  expect(projectOf(app).settings.method).toBe('street');
});

it('says that streets are no longer of use where other tables come', async () => {
  const app = await openWith([facilities, population, streets]);
  const { addFiles, acceptPending, notices } = app.store.getState();
  expect(notices).toEqual([]);
  const tables = [csv('f.csv', facilitiesCsv), csv('p.csv', populationCsv('沈阳市'))];
  await during(addFiles(tables));
  await during(acceptPending());
  expect(projectOf(app).settings.method).toBe('circle');
  expect(app.store.getState().notices.map(({ key, facts }) => [key, facts])).toEqual([
    ['streetsElsewhere', { name: streets.name }],
  ]);
  app.store.getState().undo();
  expect(projectOf(app).settings.method).toBe('street');
  expect(app.store.getState().notices).toEqual([]);
});

it('walks along streets that came with the tables', async () => {
  const app = await openWith([streets, facilities, population]);
  expect(projectOf(app).settings.method).toBe('street');
});
