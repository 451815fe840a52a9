import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { plainWorkbook } from '../../helpers/plainWorkbook.ts';
import { runCli } from '../../helpers/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function cellsOf(line: string): string[] {
  return line.split(',');
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function check(...words: string[]) {
  const { code, out, err } = await runCli('check', ...words);
  const lines: unknown[] = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  return { code, lines, err };
}

const facilities = fileOf(
  'facilities.csv',
  '养老机构表\n名称,设施类型,经度,纬度,床位\n甲,养老院,123.4,41.8,120\n"乙"丙,养老院,1,1,1\n\n丁,养老院,123.5,41.9,\n合计,,,,120\n',
);

/** A workbook with a cover, a facility table and a population table. */
const bookOfTwo = join(folder, 'two.xlsx');
writeFileSync(
  bookOfTwo,
  plainWorkbook([
    { name: '封面', rows: [['养老设施数据']] },
    { name: '设施', rows: ['名称,设施类型,经度,纬度', '甲,养老院,123.4,41.8'].map(cellsOf) },
    { name: '人口', rows: ['社区名称,经度,纬度,60岁以上', '乙,123.4,41.8,20'].map(cellsOf) },
  ]),
);

describe('kinreach check', () => {
  it('prints what was recognised, then every finding', async () => {
    const { code, lines } = await check(facilities);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      type: 'file',
      name: 'facilities.csv',
      kind: 'facilities',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 2,
      mapping: { name: '名称', kind: '设施类型', lng: '经度', lat: '纬度', beds: '床位' },
      read: 6,
      accepted: 2,
      rejected: 1,
      skipped: 3,
    });
    expect(lines.slice(1)).toMatchObject([
      { type: 'issue', file: 'facilities.csv', line: 1, code: 'row-title', action: 'skipped' },
      { type: 'issue', line: 4, code: 'quote-resync', action: 'rejected' },
      { type: 'issue', line: 5, code: 'row-blank', record: 3 },
      { type: 'issue', line: 7, code: 'row-total', value: '合计    120' },
      { type: 'issue', line: null, code: 'datum-unknown', action: 'asked' },
    ]);
  });

  it('prints every record of the table as strings, header first', async () => {
    const { code, lines } = await check('--rows', facilities);
    expect(code).toBe(0);
    expect(lines).toEqual([
      ['名称', '设施类型', '经度', '纬度', '床位'],
      ['甲', '养老院', '123.4', '41.8', '120'],
      ['"乙"丙', '养老院', '1', '1', '1'],
      ['丁', '养老院', '123.5', '41.9', ''],
      ['合计', '', '', '', '120'],
    ]);
  });

  it('leaves data of persons out of the rows too, says so, and keeps every row', async () => {
    const table = [
      '名称,设施类型,联系人,床位',
      '甲,养老院,王芳,12',
      ',,李强,',
      '乙,养老院,13812345678,9',
    ];
    const { lines, err } = await check('--rows', fileOf('contacts.csv', table.join('\n')));
    expect(lines).toEqual([
      ['名称', '设施类型', '联系人', '床位'],
      ['甲', '养老院', '', '12'],
      ['', '', '', ''],
      ['乙', '养老院', '', '9'],
    ]);
    expect(err).toContain('“联系人”列：含个人信息');
  });

  it('shows nothing of a list with one row a person but how many they are', async () => {
    const list = ['姓名,年龄,社区,备注', '王芳,71,南湖社区,独居', '李强,80,南湖社区,,多一格'];
    const { lines, err } = await check('--rows', fileOf('list.csv', list.join('\n')));
    expect(lines).toEqual([
      ['姓名', '年龄', '社区', '备注'],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(err).toContain('一人一行的名册');
  });

  it('prints accepted rows in canonical columns with their line', async () => {
    const { code, lines } = await check(facilities, '--records');
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        id: '///甲',
        name: '甲',
        service: 'elder',
        kind: 'institution',
        lng: 123.4,
        lat: 41.8,
        beds: 120,
        line: 3,
      },
      expect.objectContaining({ name: '丁', beds: null, line: 6 }),
    ]);
  });

  it('names the sheet of a workbook, in rows that are accepted and in findings', async () => {
    const rows = [
      '名称,设施类型,经度,纬度,床位',
      '甲,养老院,123.4,41.8,12',
      '乙,养老院,123.5,41.9,约9',
    ];
    const bytes = plainWorkbook([
      { name: '填表说明', rows: [['请在第二张表中填写']] },
      { name: '机构', rows: rows.map((row) => row.split(',')) },
    ]);
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const { lines } = await check(path, '--records');
    expect(lines).toEqual([
      expect.objectContaining({ name: '甲', beds: 12, line: 2, sheet: '机构' }),
      expect.objectContaining({ name: '乙', beds: null, line: 3, sheet: '机构' }),
    ]);
    const found = await check(path);
    expect(found.lines).toContainEqual(
      expect.objectContaining({ code: 'number-approximate', sheet: '机构', line: 3 }),
    );
    const all = await check(path, '--rows');
    expect(all.lines).toEqual(rows.map((row) => row.split(',')));
  });

  it('tells of a sheet whose table is not read', async () => {
    const { lines } = await check(bookOfTwo);
    expect(lines).toContainEqual(
      expect.objectContaining({
        code: 'sheet-unread',
        sheet: '设施',
        message:
          'two.xlsx 设施：工作表“人口”里也有社区人口表，没有读取；已跳过。需要时请在核对界面选择该工作表或“另读一个工作表”，或把它另存为一个文件。',
      }),
    );
    expect(lines[0]).toMatchObject({ type: 'file', sheet: '设施', sheetsUnread: ['封面', '人口'] });
    expect(JSON.stringify(lines.slice(1))).not.toContain('封面');
  });

  it('prints the pairs of a matrix with their lines', async () => {
    const path = fileOf('m.csv', 'demand_id,facility_id,seconds\nd,f,9\nd,f,7\nd,g,\n');
    const { lines } = await check(path, '--records');
    expect(lines).toEqual([
      { demand_id: 'd', facility_id: 'f', seconds: 7, line: 2 },
      { demand_id: 'd', facility_id: 'g', seconds: null, line: 4 },
    ]);
  });

  it('goes on past a file that is not there, and says so', async () => {
    const { code, lines, err } = await check(join(folder, 'none.csv'), facilities);
    expect(code).toBe(1);
    expect(lines[1]).toMatchObject({ file: 'none.csv', code: 'file-unreadable' });
    expect(lines[2]).toMatchObject({ type: 'file', name: 'facilities.csv' });
    expect(err).toContain('none.csv');
  });

  it('has no rows for an empty file, and refuses one that is no text', async () => {
    expect(await check('--rows', fileOf('empty.csv', ''))).toMatchObject({ code: 0, lines: [] });
    expect(await check('--rows', fileOf('x.csv', 'a\0b'))).toMatchObject({ code: 1, lines: [] });
  });

  it('has no phantom row for a header alone', async () => {
    expect((await check('--rows', fileOf('h.csv', 'a,b\n'))).lines).toEqual([['a', 'b']]);
  });

  it.each([
    ['no file', []],
    ['an unknown option', [facilities, '--all']],
    ['two ways of printing', [facilities, '--rows', '--records']],
    ['rows of two files', [facilities, facilities, '--rows']],
  ])('takes %s for wrong usage', async (_, words) => {
    expect(await check(...words)).toMatchObject({ code: 2, lines: [] });
  });
});
