import { describe, expect, it } from 'vitest';
import { isColumnNumbers, isUnitsRow } from '../../../../src/ingest/layout/formRows.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';

function read(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return readTable({ name: '人口.csv', bytes }, {});
}

describe('rows that statistical forms print below their header', () => {
  it.each([
    [['', '人', '（万人）', '㎡'], true],
    [['', '度', '人', '张'], true],
    [['', '人', '', ''], false],
    [['甲社区', '人', '张', '张'], false],
    [['', '12人', '张', '张'], false],
  ])('units %j: %s', (cells, isUnits) => {
    expect(isUnitsRow(cells)).toBe(isUnits);
  });

  it.each([
    [['甲', '乙', '1', '2', '3'], true],
    [['1', '2', '3', '4', ''], true],
    [['甲', '１', '２', '３'], true],
    [['甲', '1', '2', '4'], false],
    [['1', '2', '3'], false],
    [['甲', '2', '3', '4'], true],
    [['甲', '120', '121', '122'], false],
    [['甲社区', '1', '2', '3'], false],
  ])('numbers of the columns %j: %s', (cells, isNumbers) => {
    expect(isColumnNumbers(cells)).toBe(isNumbers);
  });

  it('reads figures in the units of such a row, and skips the numbers', () => {
    const { population, issues, input } = read([
      '社区名称,经度,纬度,常住人口,60岁及以上人口',
      ',度,度,万人,人',
      '甲,1,2,3,4',
      '永安社区,123.4,41.8,0.32,640',
      '和平社区,123.5,41.9,0.5,900',
    ]);
    expect([...(population?.population ?? [])]).toEqual([3200, 5000]);
    expect([...(population?.elders60 ?? [])]).toEqual([640, 900]);
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual(
      expect.arrayContaining(['header-rows 1', 'row-title 3', 'unit-applied 0']),
    );
    expect(input).toMatchObject({ read: 3, accepted: 2, skipped: 1 });
  });

  it('skips the sums of a district wherever they stand', () => {
    const { population, issues } = read([
      '社区名称,经度,纬度,常住人口,60岁及以上人口',
      '永安社区,123.4,41.8,3200,640',
      '和平区合计,,,3200,640',
      '和平社区,123.5,41.9,5000,900',
      '全市总计：,,,8200,1540',
    ]);
    expect(population?.name).toEqual(['永安社区', '和平社区']);
    const totals = issues.filter(({ code }) => code === 'row-total');
    expect(totals.map(({ line }) => line)).toEqual([3, 5]);
  });
});
