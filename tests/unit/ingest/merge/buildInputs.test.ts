import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { compareCodePoints } from '../../../../src/model/order.ts';
import type { TableReading } from '../../../../src/ingest/reading.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';

function read(name: string, text: string): TableReading {
  return readTable({ name, bytes: new TextEncoder().encode(text) }, {});
}

const header = 'id,name,kind,lng,lat,beds\n';

describe('buildInputs', () => {
  it('lists what a matrix names and no table has, and counts what is too much to list', () => {
    const population = read('p.csv', 'id,name,population\nP1,甲,1\nP2,乙,2\n');
    const facilities = read('f.csv', `${header}F1,甲,养老院,1,2,3\n`);
    const strangers = Array.from({ length: 23 }, (_, i) => `X${i},F1,5\n`).join('');
    const matrix = read('m.csv', `demand_id,facility_id,seconds\nP1,F9,5\nP1,F9,6\n${strangers}`);
    const { issues } = buildInputs([population, facilities, matrix]);
    const unknown = issues.filter(({ code }) => code === 'matrix-unknown-id');
    const listed = unknown.filter(({ value }) => value !== '').map(({ value }) => value);
    expect(listed.slice(0, 3)).toEqual(['X0', 'X1', 'X10']);
    expect(listed.length).toBe(21);
    expect(listed.at(-1)).toBe('F9');
    expect(unknown.find(({ value }) => value === '')?.facts).toEqual({ more: '3' });
    expect(unknown.every(({ file }) => file === 'm.csv')).toBe(true);
    const alone = buildInputs([matrix]).issues.map(({ code }) => code);
    expect(alone).not.toContain('matrix-unknown-id');
  });

  it('puts files of a kind one under the other and leads each row back to its line', () => {
    const { inputs } = buildInputs([
      read('a.csv', `${header}1,甲,养老院,1,2,3\n`),
      read('b.csv', `名称,类型,托位\n乙,托育园,9\n`),
    ]);
    const { facilities } = inputs;
    expect(facilities?.name).toEqual(['甲', '乙']);
    expect(facilities?.places[0]).toBeNaN();
    expect([...(facilities?.places ?? [])][1]).toBe(9);
    expect(facilities?.origin.files).toEqual(['a.csv', 'b.csv']);
    expect([...(facilities?.origin.file ?? [])]).toEqual([0, 1]);
    expect([...(facilities?.present ?? [])]).toContain('places');
    expect(inputs.population).toBeNull();
    expect(inputs.matrix).toBeNull();
  });

  it('skips a row that another file has too, and counts it there', () => {
    const { inputs, issues } = buildInputs([
      read('a.csv', `${header}1,甲,养老院,1,2,3\n2,乙,养老院,1,2,3\n`),
      read('b.csv', 'name,id,kind,beds,lat,lng\n甲,1,养老机构,3,2,1.0\n丙,3,养老院,3,2,1\n'),
    ]);
    expect(inputs.facilities?.id).toEqual(['1', '2', '3']);
    expect(inputs.files.map((file) => [file.read, file.accepted, file.skipped])).toEqual([
      [2, 2, 0],
      [2, 1, 1],
    ]);
    expect(issues.filter(({ code }) => !code.startsWith('coord-'))).toMatchObject([
      { file: 'b.csv', line: 2, code: 'duplicate-row' },
    ]);
  });

  it('suffixes a repeated id in order of the cells, whatever the order of the rows', () => {
    const rows = ['1,丙,养老院,1,2,3', '1,甲,养老院,1,2,3', '1,乙,养老院,1,2,3'];
    const forward = buildInputs([read('a.csv', `${header}${rows.join('\n')}\n`)]);
    const back = buildInputs([read('a.csv', `${header}${rows.toReversed().join('\n')}\n`)]);
    expect(forward.inputs.facilities?.id).toEqual(['1', '1#3', '1#2']);
    expect(back.inputs.facilities?.id).toEqual(['1#2', '1#3', '1']);
    const ids = forward.issues.filter((issue) => issue.code === 'duplicate-id');
    expect(ids.map((issue) => [issue.line, issue.code])).toEqual([
      [2, 'duplicate-id'],
      [3, 'duplicate-id'],
      [4, 'duplicate-id'],
    ]);
  });

  it('makes the path of a blank id, numbered by position', () => {
    const text =
      'name,city,district,street,kind,lng,lat\n' +
      '甲,沈阳市,和平区,,养老院,,\n甲,沈阳市,和平区,,养老院,9,1\n甲,沈阳市,和平区,,养老院,-1,1\n';
    const { facilities } = buildInputs([read('a.csv', text)]).inputs;
    const path = '沈阳市/和平区//甲';
    expect(facilities?.id).toEqual([`${path}#3`, `${path}#2`, path]);
  });

  it('never makes up an id that a row already has', () => {
    const rows = '1,甲,养老院,1,2,3\n1,乙,养老院,1,2,3\n1#2,丙,养老院,1,2,3\n';
    const ids = buildInputs([read('a.csv', header + rows)]).inputs.facilities?.id ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(ids[2]).toBe('1#2');
  });

  it('lets a community have one row a year', () => {
    const text = '社区编号,社区名称,常住人口,年份\n1,甲,100,2020\n1,甲,110,2025\n1,甲,111,2025\n';
    const { inputs, issues } = buildInputs([read('人口.csv', text)]);
    expect(inputs.population?.id).toEqual(['1', '1', '1#2']);
    expect(issues.filter((issue) => issue.code === 'duplicate-id')).toHaveLength(2);
  });

  it('keeps the smaller of two values of a pair over files', () => {
    const { inputs, issues } = buildInputs([
      read('a.csv', 'demand_id,facility_id,metres\nd,f,900\nd,g,\n'),
      read('b.csv', 'demand_id,facility_id,metres\nd,f,800\nd,g,5\nd,h,6\n'),
    ]);
    expect([...(inputs.matrix?.value ?? [])]).toEqual([800, 5, 6]);
    expect(inputs.files[1]).toMatchObject({ read: 3, accepted: 1, rejected: 2, skipped: 0 });
    expect(issues.map((issue) => issue.code)).toContain('matrix-duplicate-pair');
  });

  it('leaves out a file of no known kind but tells about it', () => {
    const { inputs, issues } = buildInputs([read('x.csv', '颜色,形状\n红,圆\n')]);
    expect(inputs).toEqual({ files: [], facilities: null, population: null, matrix: null });
    expect(issues.map((issue) => issue.code)).toContain('file-kind-unknown');
  });
});

describe('compareCodePoints', () => {
  it('orders as the code points do, beyond U+FFFF too', () => {
    const texts = [
      '\u{20bb7}',
      '\uff21',
      'a',
      '',
      'ab',
      '甲',
      '\u{20bb6}',
      'a\u{1f600}',
      'a\uffee',
    ];
    const byPoints = texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(texts.toSorted(compareCodePoints)).toEqual(byPoints);
  });
});
