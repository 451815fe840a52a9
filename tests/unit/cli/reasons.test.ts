import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-reasons-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function table(name: string): Record<string, string>[] {
  const text = readFileSync(join(folder, 'out', name), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

it('kinreach coverage writes the main reason of every community, and none for points', async () => {
  const facilities = fileOf(
    'facilities.csv',
    'id,name,service,kind,lng,lat,closed',
    'open,甲,elder,day_care,123.40,41.80,',
    'shut,乙,elder,day_care,123.50,41.80,2019',
    'hospital,丙,,hospital,123.60,41.80,',
  );
  const population = fileOf(
    'population.csv',
    'id,name,city,setting,lng,lat,population,elders_60,infants_0_3,year',
    'a,一社区,阜新市,urban,123.40,41.80,2000,400,60,2024',
    'b,二社区,阜新市,urban,123.50,41.80,2000,400,60,2024',
    'c,三社区,阜新市,urban,123.60,41.80,2000,400,60,2024',
    'd,四社区,阜新市,urban,123.70,41.80,2000,400,60,2024',
    'e,五社区,阜新市,urban,,,2000,400,60,2024',
  );
  const tables = ['--facilities', facilities, '--population', population];
  expect(await main(['coverage', ...tables, '--out', join(folder, 'out')])).toBe(0);
  expect(table('communities.csv').map((row) => row['elder_reason'])).toEqual([
    '',
    'notOpen',
    'otherKind',
    'outOfReach',
    'dataMissing',
  ]);
  // The table has no facility for infants at all.
  expect(new Set(table('communities.csv').map((row) => row['childcare_reason']))).toEqual(
    new Set(['dataMissing']),
  );
  expect(Object.keys(table('points.csv')[0] ?? {}).some((name) => name.endsWith('_reason'))).toBe(
    false,
  );
});
