import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';

const bytes = new TextEncoder().encode(
  [
    '名称,设施类型,运营状态,关停年份,经度,纬度',
    '甲院,养老院,运营中,,123.4,41.8',
    '乙院,养老院,已停业,,123.5,41.8',
    '丙院,养老院,停业,2022,123.6,41.8',
    '丁院,养老院,空置,,123.7,41.8',
  ].join('\n'),
);

describe('a status that says closed', () => {
  const file = { name: 'f.csv', bytes };

  it('is a closing year: the stated one, else one before all', () => {
    const { facilities, issues } = readTable(file, {});
    expect(facilities?.status).toEqual(['existing', '', '', '']);
    expect([...(facilities?.closed ?? [])]).toEqual([NaN, 0, 2022, NaN]);
    const told = issues.filter(({ column }) => column === '运营状态');
    expect(told.map(({ code, line, value }) => `${line} ${code} ${value}`)).toEqual([
      '5 value-unknown 空置',
      '3 facility-closed 已停业',
    ]);
  });

  it('can be what a word of the user means', () => {
    const { facilities } = readTable(file, { values: { status: { 空置: 'closed' } } });
    expect(facilities?.closed[3]).toBe(0);
  });
});
