import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { latestAnalysis } from '../../../src/state/watchAnalysis.ts';
import { shownLater } from '../../../src/state/later.ts';
import { certaintyQuestion, countsQuestion } from '../../../src/state/watchLater.ts';
import { openInlineChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { changeSettings } from '../../../src/edit/changeSettings.ts';
import { openLoaded, projectOf, settle } from '../../helpers/testApp.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('asks about the analysis only while somebody looks, and again when it is another', async () => {
  const app = await openLoaded();
  const { store } = app;
  await settle();
  expect(store.getState().certainty.value).toBe(null);
  store.getState().setSession({ lens: 'certainty' });
  await settle();
  const { certainty, session, analysis } = store.getState();
  const shown = latestAnalysis(analysis);
  if (!shown) throw new Error('There is no analysis');
  const now = shownLater(certainty, shown, certaintyQuestion(session));
  expect(now).toMatchObject({ isCurrent: true, failure: null });
  expect(now.value?.elder.certainty.length).toBe(shown.territory.communities.count);
  expect(shownLater(certainty, shown, 'another question').value).toBe(null);

  store.getState().apply(changeSettings(projectOf(app), { minutes: 5 }));
  await settle();
  const after = store.getState();
  const next = latestAnalysis(after.analysis);
  if (!next) throw new Error('There is no analysis');
  expect(next).not.toBe(shown);
  // What stood before is still good to look at, until the answer about this one is there.
  expect(shownLater(certainty, next, certaintyQuestion(session))).toMatchObject({
    isCurrent: false,
  });
  expect(shownLater(after.certainty, next, certaintyQuestion(session)).isCurrent).toBe(true);
});

it('counts by the area that is chosen, and says why there is no answer', async () => {
  const { store } = await openLoaded();
  store.getState().setSession({ lens: 'counting', ownArea: 'district' });
  await settle();
  expect(store.getState().bothCounts.question).toBe(countsQuestion(store.getState().session));
  expect(store.getState().bothCounts.question).toBe('elder district');

  const background = {
    ...createAnalysisClient(openInlineChannel),
    bothCounts: () => Promise.reject(new Error('stopped')),
  };
  const broken = await openLoaded({ background });
  broken.store.getState().setSession({ lens: 'counting' });
  await settle();
  expect(broken.store.getState().bothCounts).toMatchObject({ value: null, failure: 'stopped' });
});
