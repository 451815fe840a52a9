import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { issuesOfPending } from '../../../src/state/compareFiles.ts';
import { openInlineChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { communitiesText, facilitiesText } from '../../helpers/datumFiles.ts';
import { csv, during, openTestApp } from '../../helpers/testApp.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const shifted = () => csv('facilities.csv', facilitiesText('gcj02'));
const people = () => csv('people.csv', communitiesText());

type App = ReturnType<typeof openTestApp>;

function datumCodes({ store }: App): string[][] {
  const { pending } = store.getState();
  return pending.map((one) =>
    issuesOfPending(one, pending).flatMap(({ code }) => (code.startsWith('datum') ? [code] : [])),
  );
}

test('a suspicion is said while files wait, and goes when the datum is stated', async () => {
  const app = openTestApp();
  await during(app.restored);
  const { addFiles, rereadFile, removePending } = app.store.getState();
  await during(addFiles([shifted()]));
  expect(datumCodes(app)).toEqual([['datum-unknown']]);
  await during(addFiles([people()]));
  expect(datumCodes(app)).toEqual([['datum-suspect'], ['datum-unknown']]);
  await during(rereadFile(1, { datum: 'wgs84' }));
  expect(datumCodes(app)).toEqual([['datum-suspect'], []]);
  await during(rereadFile(0, { datum: 'gcj02' }));
  expect(datumCodes(app)).toEqual([['datum-converted'], []]);
  await during(rereadFile(0, {}));
  expect(datumCodes(app)).toEqual([['datum-suspect'], []]);
  removePending(1);
  await during(Promise.resolve());
  expect(datumCodes(app)).toEqual([['datum-unknown']]);
});

test('files of the project that stay are evidence too', async () => {
  const app = openTestApp();
  await during(app.restored);
  const { addFiles, rereadFile, acceptPending } = app.store.getState();
  await during(addFiles([people()]));
  await during(rereadFile(0, { datum: 'wgs84' }));
  await during(acceptPending());
  await during(addFiles([shifted()]));
  expect(datumCodes(app)).toEqual([['datum-suspect']]);
});

test('a comparison that fails leaves what each file says of itself', async () => {
  const client = createAnalysisClient(openInlineChannel);
  const app = openTestApp({
    client: { ...client, compare: () => Promise.reject(new Error('out of memory')) },
  });
  await during(app.restored);
  await during(app.store.getState().addFiles([shifted(), people()]));
  expect(datumCodes(app)).toEqual([['datum-unknown'], ['datum-unknown']]);
});
