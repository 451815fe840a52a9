import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { offeredFixes } from '../../../../src/ui/check/cellFix.ts';

const doubts = /^(?:number-(?:exceeds|fraction|outlier)|row-summary|group-blank)$/u;

function read(lines: readonly string[], options: ReadOptions = {}) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = readTable({ name: 'p.csv', bytes }, options);
  const told = reading.issues
    .filter(({ code }) => doubts.test(code))
    .map(({ code, line, column, value }) => [code, line, column, value].join(' '));
  return { ...reading, told };
}

describe('figures that can hardly be meant are told and kept', () => {
  it('a part greater than its whole', () => {
    const { told, population } = read([
      '社区名称,常住人口,60岁以上,65岁以上,3岁以下',
      '甲,100,200,20,3',
      '乙,100,30,31,',
      '丙,,30,30,3',
      '丁,100,100,,100',
    ]);
    expect(told).toEqual(['number-exceeds 2 60岁以上 200', 'number-exceeds 3 65岁以上 31']);
    expect(population?.elders60[0]).toBe(200);
  });

  it('fractions of what is counted one by one, once a column', () => {
    const header = '名称,设施类型,床位,建筑面积';
    const rows = ['甲,养老院,1.234,100.5', '乙,养老院,20,1.5', '丙,养老院,1.5,2', '丁,养老院,,3'];
    const { told, issues } = read([header, ...rows]);
    expect(told).toEqual(['number-fraction 2 床位 1.234']);
    const found = issues.find(({ code }) => code === 'number-fraction');
    expect(found?.facts['count']).toBe('2');
    expect(read(['社区名称,常住人口（万人）', '甲,0.4453', '乙,1.2']).told).toEqual([]);
  });

  it('a figure in another unit than its column', () => {
    const rows = ['甲,1.2', '乙,3400', '丙,0.5', '丁,0'];
    expect(read(['社区名称,常住人口（万人）', ...rows]).told).toEqual([
      'number-outlier 3 常住人口（万人） 3400',
    ]);
    expect(read(['社区名称,常住人口', '甲,1', '乙,99999']).told).toEqual([]);
  });
});

describe('what sums and merged cells leave behind is asked about', () => {
  it('sums of streets and districts among their communities', () => {
    const { told, ...before } = read([
      '名称,常住人口,60岁以上',
      '和平区,1000,200',
      '一街道,600,120',
      '甲社区,300,60',
      '乙小区,300,60',
      '二街道,,',
      '丙村,400,80',
      '三街道,999,80',
      '丁社区,5,1',
    ]);
    expect(told).toEqual([
      'row-summary 2 名称 和平区',
      'row-summary 3 名称 一街道',
      'row-summary 6 名称 二街道',
    ]);
    expect(offeredFixes(before)['3:0']).toBe('一街道合计');
  });

  it('and taking what is suggested skips them as totals', () => {
    const lines = ['社区名称,常住人口', '一街道,600', '甲社区,300', '乙社区,300'];
    const cellEdits = offeredFixes(read(lines));
    const { told, population, input } = read(lines, { cellEdits });
    expect(told).toEqual([]);
    expect(population?.name).toEqual(['甲社区', '乙社区']);
    expect([input.read, input.accepted, input.skipped]).toEqual([3, 2, 1]);
  });

  it('no row of a table of streets alone', () => {
    expect(read(['名称,常住人口', '一街道,600', '二街道,600']).told).toEqual([]);
  });

  it('groups written in their first row only', () => {
    const header = '街道,社区名称,常住人口';
    const lines = [header, '甲街道,A,1', ',B,2', ',C,3', '乙街道,D,4', ',E,5'];
    const before = read(lines);
    expect(before.told).toHaveLength(3);
    const after = read(lines, { cellEdits: offeredFixes(before) });
    expect(after.population?.street).toEqual(['甲街道', '甲街道', '甲街道', '乙街道', '乙街道']);
    expect(after.told).toEqual([]);
    const repeated = [header, '甲街道,A,1', '甲街道,B,2', ',C,3'];
    expect(read(repeated).told).toEqual([]);
    expect(read([header, ',A,1', '甲街道,B,2']).told).toEqual([]);
  });
});
