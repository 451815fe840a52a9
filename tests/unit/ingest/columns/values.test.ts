import { describe, expect, it } from 'vitest';
import { unknownValues } from '../../../../src/ingest/columns/unknownValues.ts';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { ReadOptions, TableReading } from '../../../../src/ingest/reading.ts';

import { buildProject } from '../../../helpers/buildProject.ts';

function read(text: string, options: ReadOptions = {}): TableReading {
  return readTable({ name: 'table.csv', bytes: new TextEncoder().encode(text) }, options);
}

function codes(reading: TableReading): readonly string[] {
  return reading.issues.map(({ code, line }) => `${line} ${code}`);
}

const header = '名称,设施类型,服务类别,经度,纬度,性质,星级,医院等级,医疗服务\n';

describe('values of choice columns', () => {
  it('are read as offices write them', () => {
    const { facilities, issues } = read(
      `${header}甲,养老院,养老,1,2,公建民营,★★★,,√\n乙,医院,,1,3,民营,三星级,三甲,有\n丙,医院,,1,4,公立,AAA,专科,否\n`,
    );
    expect(issues).toEqual([]);
    expect(facilities?.ownership).toEqual(['public_private', 'private', 'public']);
    expect(facilities?.star).toEqual(['3', '3', 'AAA']);
    expect(facilities?.hospitalLevel).toEqual(['', '三级甲等', '专科']);
    expect(facilities?.medical).toEqual(['yes', 'yes', 'no']);
  });

  it('that are unknown are listed with the number of their rows', () => {
    const reading = read(
      `${header}甲,宾馆,养老,1,2,,,,\n乙,宾馆,养老,1,3,,,,\n丙,宾馆,养老,1,4,,,,也许\n`,
    );
    expect(unknownValues(reading.issues)).toEqual([
      { column: '设施类型', value: '宾馆', count: 3 },
      { column: '医疗服务', value: '也许', count: 1 },
    ]);
    expect(codes(reading)).toEqual([
      '2 value-unknown',
      '3 value-unknown',
      '4 value-unknown',
      '4 value-unknown',
    ]);
  });

  it('take the words that the user gave, before the known ones', () => {
    const values = {
      kind: { 宾馆: 'institution', 养老院: 'other', 旧: 'no such word' },
      medical: { ' 也许 ': '' },
    };
    const reading = read(
      `${header}甲,宾 馆,,1,2,,,,也许\n乙,养老院,养老,1,3,,,,\n丙,旧,养老,1,4,,,,\n`,
      { values },
    );
    expect(reading.facilities?.kind).toEqual(['institution', 'other', '']);
    expect(reading.facilities?.service).toEqual(['elder', 'elder', 'elder']);
    expect(codes(reading)).toEqual(['4 value-unknown']);
  });
});

it('keeps the words of the user in the project file', () => {
  const values = { kind: { 宾馆: 'institution', __proto__x: 'other' } };
  const reading = read(`${header}甲,宾馆,养老,1,2,,,,\n`, { values });
  const { inputs } = buildInputs([reading]);
  const opened = readProjectFile(writeProjectFile({ ...buildProject(), inputs }));
  expect(opened.ok && opened.value.inputs.facilities?.kind).toEqual(['institution']);
  expect(opened.ok && opened.value.inputs.files[0]?.decisions).toEqual({ values });
});

describe('cells that the user wrote over', () => {
  const text =
    'id,名称,设施类型,经度,纬度,床位,备注\n2.10102E+17,甲,养老院,1,2,约120,x\n002,乙,宾馆,1,3,10,y\n';

  it('are read instead of what the file says, and told with it', () => {
    const cellEdits = { '2:5': '120', '3:2': '养老院', '2:0': '210102000000000001', '3:6': 'z' };
    const reading = read(text, { cellEdits });
    expect([...(reading.facilities?.beds ?? [])]).toEqual([120, 10]);
    expect(reading.facilities?.kind).toEqual(['institution', 'institution']);
    expect(reading.facilities?.id).toEqual(['210102000000000001', '002']);
    expect(reading.facilities?.extra.get('备注')).toEqual(['x', 'z']);
    const told = reading.issues.filter(({ code }) => code === 'cell-edited');
    expect(
      told.map(({ line, column, value, facts }) => [line, column, value, facts['suggestion']]),
    ).toEqual([
      [2, 'id', '2.10102E+17', '210102000000000001'],
      [2, '床位', '约120', '120'],
      [3, '设施类型', '宾馆', '养老院'],
      [3, '备注', 'y', 'z'],
    ]);
    expect(
      reading.issues.every(({ code }) => code === 'cell-edited' || code === 'column-unknown'),
    ).toBe(true);
  });

  it('keep the raw value in what is still found about them', () => {
    const reading = read(text, { cellEdits: { '2:5': '很多', '3:2': '养老院' } });
    const found = reading.issues.find(({ code }) => code === 'number-unreadable');
    expect(found).toMatchObject({ line: 2, value: '约120', column: '床位' });
    expect(reading.facilities?.beds[0]).toBeNaN();
  });

  it('may be cleared, and edits of no cell do nothing', () => {
    const none = { '99:1': 'x', nonsense: 'x', '3:5': '10' };
    const cellEdits = { ...none, '2:5': '', '3:2': '养老院' };
    const reading = read(text, { cellEdits });
    expect([...(reading.facilities?.beds ?? [])]).toEqual([Number.NaN, 10]);
    expect(reading.issues.filter(({ code }) => code === 'cell-edited')).toHaveLength(2);
  });

  it('leave a code that a spreadsheet damaged as it is written, and say so', () => {
    const reading = read(text);
    expect(reading.facilities?.id[0]).toBe('2.10102E+17');
    expect(reading.issues.find(({ code }) => code === 'code-damaged')).toMatchObject({
      line: 2,
      value: '2.10102E+17',
    });
  });
});
