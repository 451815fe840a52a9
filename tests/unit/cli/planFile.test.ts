import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readPlanFile } from '../../../src/ingest/plan/readPlanFile.ts';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { runCli } from '../../helpers/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const facilities = fileOf(
  'facilities.csv',
  'id,name,kind,lng,lat,community,places\nf,甲,childcare_institution,123.4,41.8,一社区,9\n',
);
const population = fileOf(
  'population.csv',
  'id,name,city,setting,lng,lat,population,elders_60,infants_0_3\na,一社区,阜新市,urban,123.4,41.8,2000,400,60\n',
);

async function coverage(plan: string, out: string) {
  const tables = ['--facilities', facilities, '--population', population];
  const ended = await runCli('coverage', ...tables, '--plan', plan, '--out', join(folder, out));
  const read = (name: string) => readFileSync(join(folder, out, name), 'utf8');
  return { ...ended, read };
}

/** Target and status of the city's places per 1,000 residents, main figure first. */
function places(scorecard: string): string[] {
  const text = scorecard.replace(/^\uFEFF/, '');
  const rows = Papa.parse<Record<string, string>>(text, { header: true }).data;
  return rows
    .filter((row) => row['indicator_id'] === 'childcare-places-per-1000' && row['scope'] === 'city')
    .map((row) => `${row['plan_id']} ${row['target']} ${row['status']}`);
}

describe('kinreach plans ID', () => {
  it('prints the whole plan, which reads back as it is', async () => {
    const { code, out } = await runCli('plans', 'fuxin-2025');
    expect(code).toBe(0);
    const plan = builtInPlan('fuxin-2025');
    const read = readPlanFile(new TextEncoder().encode(out), 'fuxin.csv');
    expect(read).toEqual({ ok: true, value: plan, issues: [] });
  });
});

describe('kinreach coverage --plan FILE', () => {
  it('scores as the built-in plan does when the file is its copy', async () => {
    const { out } = await runCli('plans', 'fuxin-2025');
    const file = fileOf('copy.csv', out);
    const builtIn = await coverage('fuxin-2025', 'built-in');
    const copied = await coverage(file, 'copied');
    expect([builtIn.code, copied.code]).toEqual([0, 0]);
    expect(places(builtIn.read('scorecard.csv'))).toEqual(['fuxin-2025 4.5 met']);
    expect(copied.read('scorecard.csv')).toBe(builtIn.read('scorecard.csv'));
    expect(copied.read('communities.csv')).toBe(builtIn.read('communities.csv'));
    const record: unknown = JSON.parse(copied.read('run.json'));
    expect(record).toMatchObject({ plan: 'fuxin-2025', planFile: { name: 'copy.csv' } });
    expect(JSON.parse(builtIn.read('run.json'))).not.toHaveProperty('planFile');
  });

  it('heeds a changed number', async () => {
    const plan = builtInPlan('fuxin-2025');
    const changed = JSON.stringify({ ...plan, id: 'mine' }).replaceAll('"value":4.5', '"value":6');
    const { code, read } = await coverage(fileOf('mine.json', changed), 'changed');
    expect(code).toBe(0);
    expect(places(read('scorecard.csv'))).toEqual(['mine 6 short']);
    expect(read('communities.csv')).toMatch(/,3,places/u);
  });

  it('refuses a file with a mistake or that is not there, with the reason', async () => {
    const text = 'plan_id,indicator_id\np,i\n';
    const broken = await coverage(fileOf('broken.csv', text), 'broken');
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('kind');
    expect(broken.read('issues.csv')).toContain('column-missing');
    const absent = await coverage(join(folder, 'absent.csv'), 'absent');
    expect(absent.code).toBe(1);
    expect(absent.err).toContain('absent.csv');
  });
});
