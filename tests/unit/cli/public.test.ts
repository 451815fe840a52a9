import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { sha256Hex } from '../../../src/ingest/project/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-public-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const facilities = fileOf(
  'facilities.csv',
  'id,name,kind,lng,lat,places,beds\nf,甲,institution,123.41234,41.81234,,40\n',
);
const population = fileOf(
  'population.csv',
  `id,name,city,setting,lng,lat,population,elders_60,infants_0_3
a,一社区,阜新市,urban,123.41234,41.81234,2000,约4,60
b,二社区,阜新市,urban,123.41334,41.81234,2000,3,60
c,三社区,阜新市,urban,123.41434,41.81234,2000,500,60
`,
);
const persons = fileOf(
  'persons.csv',
  `姓名,年龄,社区\n王芳,70,甲社区\n李强,71,甲社区\n${'张伟,75,乙社区\n'.repeat(1)}${Array.from({ length: 9 }, (_, at) => `刘洋,${60 + at},乙社区\n`).join('')}`,
);

async function run(people: string, ...words: string[]) {
  const out = mkdtempSync(join(folder, 'out-'));
  const code = await main([
    'coverage',
    '--facilities',
    facilities,
    '--population',
    people,
    '--out',
    out,
    ...words,
  ]);
  const textOf = (name: string) => readFileSync(join(out, name), 'utf8');
  const table = (name: string) =>
    Papa.parse<Record<string, string>>(textOf(name).slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const record: unknown = JSON.parse(textOf('run.json'));
  return { code, out, textOf, table, record };
}

describe('kinreach coverage --public', () => {
  it('writes suppressed files, says so, and hashes what it wrote', async () => {
    const { code, table, record, textOf } = await run(population, '--public');
    expect(code).toBe(0);
    expect(table('communities.csv').map((row) => row['elders_60'])).toEqual(['', '*', '*']);
    expect(record).toMatchObject({
      audience: 'public',
      suppressed: { smallestCount: 5, smallestSensitiveCount: 10 },
    });
    const names = ['communities', 'points', 'streets', 'districts', 'city'].map(
      (name) => `${name}.csv`,
    );
    const hashOf = (text: string) => sha256Hex(new TextEncoder().encode(text));
    const lines = [...names, 'catchments.geojson']
      .sort()
      .map((name) => `${hashOf(textOf(name))}  ${name}\n`);
    expect(record).toHaveProperty('resultHash', hashOf(lines.join('')));
    expect(textOf('issues.csv')).not.toContain('约4');
  });

  it('is whole without it', async () => {
    const { table, record, textOf } = await run(population);
    expect(table('communities.csv').map((row) => row['elders_60'])).toEqual(['', '3', '500']);
    expect(record).toMatchObject({ audience: 'internal' });
    expect(record).not.toHaveProperty('suppressed');
    expect(textOf('issues.csv')).toContain('约4');
  });

  it('suppresses what is counted from a list of persons, whoever it is for', async () => {
    const { code, table, record, textOf } = await run(persons);
    expect(code).toBe(0);
    const cells = table('communities.csv').map((row) => row['elders_60']);
    expect(cells).toEqual(['*', '*']);
    expect(table('city.csv').map((row) => row['elders_60'])).toEqual(['12']);
    expect(record).toHaveProperty('suppressed');
    for (const name of ['communities.csv', 'points.csv', 'issues.csv', 'run.json']) {
      expect(textOf(name)).not.toMatch(/王芳|李强|张伟|刘洋/);
    }
  });
});
