import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { plainWorkbook } from '../../helpers/plainWorkbook.ts';

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
  const isGiven = words.includes('--population');
  const inputs = isGiven ? [] : ['--facilities', facilities, '--population', population];
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

  it('reads the sheet of the wanted kind where one workbook holds both', async () => {
    const rows = (...lines: string[]) => lines.map((line) => line.split(','));
    const book = join(folder, 'book.xlsx');
    writeFileSync(
      book,
      plainWorkbook([
        { name: '设施', rows: rows('名称,设施类型,经度,纬度', '甲,养老院,123.4,41.8') },
        { name: '人口', rows: rows('社区名称,经度,纬度,60岁以上', '乙,123.4,41.8,20') },
        { name: '人口二', rows: rows('社区名称,经度,纬度,60岁以上', '丙,123.4,41.8,30') },
      ]),
    );
    const { table } = await run('--facilities', book, '--population', book);
    expect(table('communities.csv')).toEqual([
      expect.objectContaining({ name: '乙', elder_people_assessed: '20' }),
    ]);
    const unread = table('issues.csv').filter(({ code }) => code === 'sheet-unread');
    expect(unread.map(({ sheet, message }) => [sheet, message?.includes('人口二')])).toEqual([
      ['人口', true],
    ]);
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
