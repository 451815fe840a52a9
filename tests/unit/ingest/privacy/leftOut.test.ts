import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';
import { givenSha256, type Project } from '../../../../src/model/project.ts';
import { readOptionsOf } from '../../../../src/state/readOptionsOf.ts';

const encoder = new TextEncoder();
const identity = '11010519491231002X';
const secrets = ['王芳', '李强', '13812345678', '13987654321', identity, '某街9号', '赵磊'];

/** A table as an office has it: a title, a contact in each row, one in a remark and a signature. */
const text = [
  '某区养老机构一览,,,,,,,,',
  '机构名称;服务类别;类型;经度;纬度;床位;联系人;联系电话;备注'.replaceAll(';', ','),
  '甲养老院,养老,养老院,123.4,41.8,100,王芳,13812345678,',
  '乙养老院,养老,养老院,123.41,41.81,１２０张,"李\n强",13987654321,"来电 13987654321, 上午"',
  '',
  '"丙""院",养老,养老院,123.42,41.82,约30,李强,13987654321,=1+1',
  '填表人：赵磊,,,,,,,,',
].join('\r\n');

const read = (options: ReadOptions = {}) =>
  readTable({ name: 'a.csv', bytes: encoder.encode(text) }, { datum: 'wgs84', ...options });

function projectOf(options: ReadOptions = {}): Project {
  const { inputs } = buildInputs([read(options)]);
  return { name: '', sample: null, inputs, settings: defaultSettings, scenarios: [] };
}

describe('data of persons', () => {
  const reading = read();

  it('are said, column by column, with their number', () => {
    const said = reading.issues.filter(({ code }) => code === 'personal-data');
    expect(said.map(({ line, column, facts, action }) => [line, column, facts, action])).toEqual([
      [0, '联系人', { kind: 'name', count: '3' }, 'skipped'],
      [0, '联系电话', { kind: 'phone', count: '3' }, 'skipped'],
      [0, '备注', { kind: 'phone', count: '1' }, 'repaired'],
      [8, '', { kind: 'remark', count: '1' }, 'repaired'],
    ]);
    const unknown = reading.issues.filter(({ code }) => code === 'column-unknown');
    expect(unknown.map(({ column }) => column)).toEqual(['备注']);
  });

  it('are in no table, finding, first row or saved byte', () => {
    const { input, facilities, issues, firstRows } = reading;
    const kept = new TextDecoder().decode(input.bytes);
    const shown = JSON.stringify([issues, firstRows, [...(facilities?.extra ?? [])]]);
    for (const secret of secrets) {
      expect(kept).not.toContain(secret);
      expect(shown).not.toContain(secret);
    }
    expect([...(facilities?.extra.keys() ?? [])]).toEqual(['备注']);
    expect(facilities?.extra.get('备注')).toEqual(['', '来电 *, 上午', '=1+1']);
  });

  it('leave another table of the sheet one of its own, and no blank lines', () => {
    const lines = [
      '名称,类型,经度,纬度,联系电话',
      '甲养老院,养老院,123.4,41.8,13812345678',
      '',
      '负责人名单',
      '编号,姓名,电话',
      '1,王芳,13987654321',
      '',
      '2,李强,13812345678',
    ];
    const file = { name: 'a.csv', bytes: encoder.encode(lines.join('\n')) };
    const { issues, input } = readTable(file, { datum: 'wgs84' });
    const skipped = issues.filter(({ action, line }) => action === 'skipped' && line > 0);
    expect(skipped.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, 'row-blank', ''],
      [4, 'table-other', ''],
      [5, 'table-other', ''],
      [6, 'table-other', ''],
      [7, 'row-blank', ''],
      [8, 'table-other', ''],
    ]);
    expect(input).toMatchObject({ read: 7, accepted: 1, rejected: 0, skipped: 6 });
    const again = readTable({ name: 'a.csv', bytes: input.bytes }, readOptionsOf(input));
    expect(again.input).toMatchObject({ read: 7, accepted: 1, rejected: 0, skipped: 6 });
  });

  it('are told from a blank line where a row holds nothing else', () => {
    const rows = ['联系人,机构名称,床位,类型', '王芳,甲养老院,100,养老院', '李强,,,', ',,,'];
    const file = { name: 'a.csv', bytes: encoder.encode(rows.join('\n')) };
    const { issues, input } = readTable(file, {});
    const skipped = issues.filter(({ action, line }) => action === 'skipped' && line > 0);
    expect(skipped.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, 'row-personal', ''],
      [4, 'row-blank', ''],
    ]);
    expect(input).toMatchObject({ read: 3, accepted: 1, rejected: 0, skipped: 2 });
  });

  it('leave the word for a sum, or the sum would count as a row', () => {
    const rows = ['13812345678,永安社区,123.4,41.8,100', '13987654321,和平社区,123.5,41.9,200'];
    const table = ['联系电话,社区名称,经度,纬度,60岁及以上人口', ...rows, '两社区合计,,,,300'];
    const file = { name: '人口.csv', bytes: encoder.encode(table.join('\n')) };
    const first = readTable(file, {});
    const again = readTable(
      { name: file.name, bytes: first.input.bytes },
      readOptionsOf(first.input),
    );
    for (const { population, issues } of [first, again]) {
      expect([...(population?.elders60 ?? [])]).toEqual([100, 200]);
      expect(issues.filter(({ code }) => code === 'row-total')).toHaveLength(1);
    }
  });

  it('leave everything else as it was, also when the copy is read again', () => {
    const { input } = reading;
    const file = { name: input.name, bytes: input.bytes };
    const again = readTable(file, readOptionsOf(input));
    expect(again.facilities).toEqual(reading.facilities);
    expect(again.input.bytes).toEqual(input.bytes);
    expect(again.input).toEqual(input);
    expect([again.input.read, again.input.accepted]).toEqual([input.read, input.accepted]);
    expect(again.issues.map(({ code }) => code)).toContain('personal-copy');
  });

  it('are in no project file, which notes the hash of the file itself', () => {
    const project = projectOf();
    const opened = readProjectFile(writeProjectFile(project));
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.inputs.facilities).toEqual(project.inputs.facilities);
    const [file] = opened.value.inputs.files;
    const [whole] = projectOf({ keepPersonal: true }).inputs.files;
    expect(file && givenSha256(file)).toBe(whole?.sha256);
    expect(file?.sha256).not.toBe(whole?.sha256);
  });

  it('stay where the user insists', () => {
    const whole = read({ keepPersonal: true });
    expect(new TextDecoder().decode(whole.input.bytes)).toBe(text);
    expect(whole.facilities?.extra.get('联系电话')?.[0]).toBe('13812345678');
    expect(whole.input.decisions).toEqual({ keepPersonal: true });
    expect(whole.issues.map(({ code }) => code)).not.toContain('personal-data');
  });

  it('of a file without any change nothing', () => {
    const plain = encoder.encode(
      '名称,服务类别,类型,经度,纬度\n甲,养老,养老院,123.41234,41.81234\n',
    );
    const same = readTable({ name: 'b.csv', bytes: plain }, {});
    expect(same.input.bytes).toBe(plain);
    expect(same.input.decisions).toBeUndefined();
  });
});
