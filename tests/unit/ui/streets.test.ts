import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { initialSession } from '../../../src/state/initialState.ts';
import type { Session } from '../../../src/state/session.ts';
import { nothingYet } from '../../../src/state/later.ts';
import { streetFactsQuestion } from '../../../src/state/watchLater.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { lensLegendOf } from '../../../src/ui/lens/lensLegend.ts';
import { lensLooks } from '../../../src/ui/lens/lensLooks.ts';
import { lensRows } from '../../../src/ui/lens/lensRows.ts';
import { lensViewOf } from '../../../src/ui/lens/lensView.ts';
import { streetGapTable } from '../../../src/ui/lens/streetGap.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { columnsFor, compareUnits } from '../../../src/ui/districts/unitRows.ts';
import { cutOffPlaces } from '../../../src/ui/streets/cutOffPlaces.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { openCopyingChannel } from '../../helpers/copyingChannel.ts';
import { placeAt, riverTown, textFile } from '../../helpers/streetFiles.ts';

const noFilter = { district: null, street: null };

async function walkTown(facilities = riverTown.facilities) {
  const client = createAnalysisClient(openCopyingChannel);
  const files = [facilities, riverTown.population, riverTown.streets];
  const { inputs } = await client.load(files.map((file) => ({ file, options: {} })));
  const question = {
    ...tablesOf(inputs),
    streets: inputs.streets ?? null,
    settings: { ...defaultSettings, method: 'street' as const },
    scenario: null,
    year: null,
  };
  const analysis = await client.analyse('main', question);
  const facts = await client.streetFacts(question);
  if (!analysis || !facts) throw new Error('Nothing was answered');
  return { analysis, facts };
}

it('compares districts by the people whom only circles reach, and by detour', async () => {
  const { analysis, facts } = await walkTown();
  const along = compareUnits(analysis, 'elder-circle', 'elder', noFilter, facts);
  expect(along.rows.map(({ name, overstated }) => [name, overstated])).toEqual([
    ['East', 300],
    ['West', 0],
  ]);
  expect(along.total.overstated).toBe(300);
  expect(along.rows.map(({ detour }) => Math.round(detour))).toEqual([5, 1]);
  expect(columnsFor(along).slice(-2)).toEqual(['overstated', 'detour']);
  const own = compareUnits(analysis, 'elder-own-facility', 'elder', noFilter, facts);
  expect(columnsFor(own)).not.toContain('overstated');
  const untold = compareUnits(analysis, 'elder-circle', 'elder', noFilter);
  expect(columnsFor(untold)).not.toContain('detour');
});

it('lists whom the streets do not lead to, and nobody without a place', async () => {
  const far = textFile(
    'facilities.csv',
    `id,name,kind,lng,lat,seats\nf1,Centre,day_care,${placeAt(0, 0).join()},20\nf2,Hill,day_care,${placeAt(-200, -900).join()},20\nf3,None,day_care,,,20\n`,
  );
  const { analysis, facts } = await walkTown(far);
  expect(cutOffPlaces(analysis, facts)).toEqual([
    { type: 'facility', row: 1, id: 'f2', name: 'Hill', because: 'tooFar' },
  ]);
});

it('ranks, colours and counts the communities that circles overstate', async () => {
  const { analysis, facts } = await walkTown();
  const later = { value: facts, question: streetFactsQuestion, of: analysis, failure: null };
  const state = { certainty: nothingYet, bothCounts: nothingYet, streetFacts: later };
  const choice = {
    ...initialSession,
    lens: 'streetGap',
    indicator: 'elder-circle',
  } as const satisfies Session;
  const view = lensViewOf(choice, state, analysis);
  expect(view.lens).toBe('streetGap');
  expect(lensRows(view, analysis, choice)).toEqual([
    { community: 0, id: 'far', status: 'near', shortfall: 300 },
  ]);
  const { statuses } = lensLooks(view, analysis, 'elder', []);
  // The most people of all are in the darkest class.
  expect(statuses).toEqual(['short', 'met']);
  const place = placeOfFilter(analysis, noFilter);
  const question = { analysis, indicator: choice.indicator, place };
  const legend = lensLegendOf(view, question, dictionaries.zh, 'zh');
  const counts = legend?.communities.map(({ count }) => Number(count)) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  const { lens, streets } = dictionaries.zh;
  const table = streetGapTable(analysis, facts, 'elder', place, lens.counting, streets);
  expect(table.rows).toEqual([['far', 'Far bank', 'East', '', 0, 300]]);
  // Where walks are not along streets there is nothing to hold against.
  const circles = { ...analysis, method: 'circle' } as const;
  expect(lensViewOf(choice, state, circles).lens).toBe('status');
});
