import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-plans-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `kinreach coverage` over one of the samples of figures from plan documents. */
async function run(
  city: 'benxi' | 'fuxin',
  year: number,
  ...more: readonly ['projects' | 'statistics']
) {
  const out = mkdtempSync(join(folder, `${city}-`));
  const inputs = ['facilities', 'population', ...more].flatMap((kind) => [
    `--${kind}`,
    `data/samples/${city}/${kind}.csv`,
  ]);
  const options = ['--plan', `${city}-2025`, '--year', String(year), '--out', out];
  expect(await main(['coverage', ...inputs, ...options])).toBe(0);
  const textOf = (name: string) => readFileSync(join(out, name), 'utf8');
  const table = (name: string) =>
    Papa.parse<Record<string, string>>(textOf(name).slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const score = (id: string, scope = 'city') =>
    table('scorecard.csv').filter((row) => row['indicator_id'] === id && row['scope'] === scope);
  return { textOf, table, score };
}

describe('Benxi: 26 and 17 projects of the plan', async () => {
  const { textOf, table, score } = await run('benxi', 2023, 'projects');

  it('adds up beds and places year by year as the golden file has them', async () => {
    // 10,344 + 330 + 3,410 = 14,084 beds against 13,500; 15,099 against 17,000; 1,806 places against 5,967.
    await expect(textOf('project_sums.csv')).toMatchFileSnapshot(
      '../golden/benxi/project_sums.csv',
    );
    await expect(textOf('projects.csv')).toMatchFileSnapshot('../golden/benxi/projects.csv');
  });

  it('counts the same beds in the scorecard, at the end of 2023 and of 2025', async () => {
    const [of2023] = score('elder-beds-total');
    expect(of2023).toMatchObject({ value: '14084', target: '13500', gap: '0', status: 'met' });
    const [of2025] = (await run('benxi', 2025, 'projects')).score('elder-beds-total');
    expect(of2025).toMatchObject({ value: '15099', target: '17000', gap: '1901', status: 'short' });
  });

  it('lists 17 of the 18 childcare projects that are announced, and two that may be one', () => {
    const issues = table('issues.csv');
    const counts = issues.filter(({ code }) => code === 'project-count-differs');
    expect(counts.map(({ message }) => message)).toEqual([
      expect.stringMatching(/托育项目 18 个，表中有 17 个/u),
    ]);
    const alike = issues.filter(({ code }) => code === 'project-alike');
    const lines = readFileSync('data/samples/benxi/projects.csv', 'utf8').split('\n');
    expect(alike.map(({ line }) => lines[Number(line) - 1]?.slice(0, 3))).toEqual(['C14']);
    expect(alike[0]?.['message']).toContain('本溪市平山区英汇幼儿园');
    expect(issues.filter(({ code }) => code === 'project-no-facility')).toHaveLength(3);
  });
});

describe('Fuxin: the places of seven districts', async () => {
  const { table, score } = await run('fuxin', 2020, 'statistics');

  it('gives places, enrolled and vacant of each district and of the city', async () => {
    const ids = ['childcare-places-total', 'childcare-enrolled', 'childcare-places-vacant'];
    const figures = table('scorecard.csv')
      .filter(({ indicator_id: id = '', scope }) => ids.includes(id) && scope !== 'street')
      .map(({ indicator_id: id, unit_name: unit, value, unit: of }) => [unit, id, value, of]);
    await expect(`${figures.map((row) => row.join(',')).join('\n')}\n`).toMatchFileSnapshot(
      '../golden/fuxin/places.csv',
    );
    expect(ids.map((id) => score(id)[0]?.['value'])).toEqual(['3380', '2602', '778']);
  });

  it('shows places short per 1,000 beside places vacant', () => {
    const [rate] = score('childcare-places-per-1000');
    expect(rate).toMatchObject({
      value: '2.04',
      target: '2.4',
      status: 'short',
      numerator: '3380',
    });
    const share = Number(score('childcare-vacancy-share')[0]?.['value']);
    expect(share).toBeCloseTo((100 * 778) / 3380, 10);
  });
});
