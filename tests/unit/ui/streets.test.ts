import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { columnsFor, compareUnits } from '../../../src/ui/districts/unitRows.ts';
import { cutOffPlaces } from '../../../src/ui/main/cutOffPlaces.ts';
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
