import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FileBytes } from '../../../src/ingest/reading.ts';
import { riverTown } from '../../helpers/streetFiles.ts';
import { during, openTestApp, projectOf } from '../../helpers/testApp.ts';

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

it('walks along streets that came with the tables', async () => {
  const app = await openWith([streets, facilities, population]);
  expect(projectOf(app).settings.method).toBe('street');
});
