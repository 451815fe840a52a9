import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const facilities = fileOf('f.csv', '单位,门类,经度,纬度,床位\n=cmd|1,宾馆式,123.4,41.8,约30\n');
const population = fileOf('p.csv', '小区,经度,纬度,常住人口,老人数\n+甲,123.4,41.8,1200,120\n');

async function run(...words: string[]) {
  const out = mkdtempSync(join(folder, 'out-'));
  const written = { err: '' };
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
  const inputs = ['--facilities', facilities, '--population', population];
  const code = await main(['coverage', ...inputs, '--out', out, ...words]);
  const table = (name: string) => {
    const text = readFileSync(join(out, name), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    return Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
  };
  return { code, err: written.err, table };
}

describe('kinreach coverage --mapping', () => {
  it('reads columns, values and the datum as the saved mapping says', async () => {
    const mapping = {
      version: 1,
      facilities: {
        columns: { name: '单位', kind: '门类' },
        values: { kind: { 宾馆式: 'institution' } },
        datum: 'wgs84',
      },
      population: { columns: { name: '小区', elders_60: '老人数' }, datum: 'wgs84' },
    };
    const { code, table } = await run('--mapping', fileOf('m.json', JSON.stringify(mapping)));
    expect(code).toBe(0);
    expect(table('communities.csv')).toEqual([
      expect.objectContaining({ name: "'+甲", elder_people_assessed: '120', elder_status: 'met' }),
    ]);
    const issues = table('issues.csv');
    const codes = issues.map((issue) => issue['code']);
    expect(codes).not.toContain('value-unknown');
    expect(codes).not.toContain('datum-unknown');
    const told = issues.find((issue) => issue['code'] === 'number-approximate');
    expect(told).toMatchObject({ file: 'f.csv', line: '2', record: '1', column: '床位' });
    expect(told?.['message']).toMatch(/约30.*30/u);
    // What a spreadsheet would run is quoted off, in the list of findings too.
    const cells = issues.flatMap((issue) => Object.values(issue));
    expect(cells).toContain("'=cmd|1");
    expect(cells.filter((cell) => /^[=+@-]/u.test(cell))).toEqual([]);
  });

  it('refuses what is no mapping, and one of a later version, as wrong usage', async () => {
    for (const text of ['', '[]', '{"version": 2, "facilities": {"columns": {}}}']) {
      const { code, err } = await run('--mapping', fileOf('bad.json', text));
      expect(code).toBe(2);
      expect(err).toContain('bad.json is not a JSON object');
    }
    expect((await run('--mapping', join(folder, 'none.json'))).code).toBe(2);
  });
});
