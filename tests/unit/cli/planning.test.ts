import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-planning-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const projects = fileOf(
  'projects.csv',
  `序号,项目名称,项目类型,建设期限,建设地点,建设内容和规模,总投资（万元）,申请中央预算内投资（万元）,组织实施单位
1,甲养老院,新建,2022-2023,东区,"建筑面积 2000 平方米，床位 80 张",100,80,东区民政局
`,
);
const statistics = fileOf(
  'statistics.csv',
  'indicator_id,scope,unit_name,year,value\nelder-visit-rate,city,本溪市,2023,61\nelder-visit-rate,district,本溪市/未注明,2023,55\n',
);
const population = fileOf(
  'population.csv',
  'id,name,city,lng,lat,population,elders_60\na,甲,本溪市,123.7,41.3,1000,300\n',
);
const facilities = fileOf(
  'facilities.csv',
  'id,name,kind,city,lng,lat,beds\nf,现有,institution,本溪市,123.7,41.3,100\n',
);

/** Everything that a command writes to standard output. */
async function printed(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    expect(await main(words)).toBe(0);
  } finally {
    write.mockRestore();
  }
  return lines.join('');
}

describe('kinreach check', () => {
  it('recognises both tables and prints their rows under canonical columns', async () => {
    const [file = ''] = (await printed('check', projects)).split('\n');
    expect(JSON.parse(file)).toMatchObject({ kind: 'projects', read: 1, accepted: 1 });
    expect(JSON.parse(await printed('check', projects, '--records'))).toMatchObject({
      name: '甲养老院',
      end_year: 2023,
      beds: 80,
      floor_area_m2: 2000,
      invest_10k: 100,
      line: 2,
    });
    const [figure = ''] = (await printed('check', statistics, '--records')).split('\n');
    expect(JSON.parse(figure)).toMatchObject({
      indicator_id: 'elder-visit-rate',
      value: 61,
    });
  });
});

describe('kinreach coverage --projects --statistics', () => {
  it.each([[], ['--public']])('writes what is planned and entered %s', async (...more) => {
    const out = join(folder, `out${more.length}`);
    const inputs = ['--facilities', facilities, '--population', population];
    const planning = ['--projects', projects, '--statistics', statistics, '--datum', 'gcj02'];
    const options = ['--plan', 'benxi-2025', '--year', '2023', '--out', out, ...more];
    expect(await main(['coverage', ...inputs, ...planning, ...options])).toBe(0);
    const textOf = (name: string) => readFileSync(join(out, name), 'utf8');
    expect(textOf('projects.csv')).toMatch(/^1,elder,甲养老院,新建,institution,2022,2023,/mu);
    expect(textOf('project_sums.csv')).toMatch(/^benxi-2025,elder-beds-total,2023,10344,80,80,/mu);
    expect(textOf('scorecard.csv')).toMatch(/elder-visit-rate,city,本溪市,2025,61,.*true\r$/mu);
    expect(textOf('scorecard.csv')).toMatch(/elder-beds-total,city,本溪市,2023,180,.*false\r$/mu);
    // What is entered for a district or street may be about few people.
    const shown =
      more.length > 0 ? /district,本溪市\/未注明,2025,\*,/u : /district,本溪市\/未注明,2025,55,/u;
    expect(textOf('scorecard.csv')).toMatch(shown);
    const kinds: unknown = JSON.parse(textOf('run.json'));
    expect(kinds).toHaveProperty('inputs.2.kind', 'projects');
    expect(kinds).toHaveProperty('inputs.2.datum', 'gcj02');
    expect(kinds).toHaveProperty('inputs.3.kind', 'statistics');
  });
});
