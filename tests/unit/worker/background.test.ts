import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { certaintyOf } from '../../../src/scorecard/certainty/certaintyOf.ts';
import { usualDoubts } from '../../../src/scorecard/certainty/doubts.ts';
import { countBothWays } from '../../../src/scorecard/countBothWays.ts';
import { findRemedies } from '../../../src/scorecard/remedy/findRemedies.ts';
import type { RemedyQuestion } from '../../../src/scorecard/remedy/remedies.ts';
import { openInlineChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { east } from '../../helpers/analyseTables.ts';
import { openCopyingChannel } from '../../helpers/copyingChannel.ts';
import { facilityTable, populationTable } from '../../helpers/tables.ts';

const input = {
  facilities: facilityTable([{ id: 'far', ...east(9000) }]),
  population: populationTable([{ id: 'p', name: 'P', elders60: 40, ...east(100) }]),
  matrix: null,
  settings: defaultSettings,
  scenario: null,
  year: 2025,
};
const question: RemedyQuestion = {
  area: { level: 'community', id: 'p' },
  service: 'elder',
  measure: 'circle',
};

it('answers what may take long as the rooms themselves would', async () => {
  const client = createAnalysisClient(openCopyingChannel);
  const analysis = analyse(input);
  const remedies = await client.remedies(input, question);
  expect(remedies?.type).toBe('cleared');
  expect(remedies).toEqual(findRemedies(analysis, input, question));
  const certainty = await client.certainty(input, usualDoubts);
  expect(certainty?.elder.certainty).toEqual(['surelyShort']);
  expect(certainty).toEqual(certaintyOf(analysis, input, usualDoubts));
  const counts = await client.bothCounts(input, 'elder', 'street');
  expect(counts).toEqual(countBothWays(analysis, input, 'elder', 'street'));
});

it('answers the latest of several questions of one kind only', async () => {
  const client = createAnalysisClient(openInlineChannel);
  const asked = [question, question, question].map((one) => client.remedies(input, one));
  const answers = await Promise.all(asked);
  // The first is under way when the others come; of those waiting the last is answered.
  expect(answers.map((answer) => answer?.type)).toEqual(['cleared', undefined, 'cleared']);
  // A card and the panel below it do not take each other's turn.
  const city: RemedyQuestion = {
    area: { level: 'city', key: '' },
    service: 'childcare',
    measure: 'places',
  };
  const both = await Promise.all(
    [question, question, city].map((one) => client.remedies(input, one)),
  );
  expect(both.map((answer) => answer?.type)).toEqual(['cleared', 'cleared', 'none']);
});
