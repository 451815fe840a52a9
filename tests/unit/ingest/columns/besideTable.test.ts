import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';

function read(lines: readonly string[], options: ReadOptions = {}) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = readTable({ name: 't.csv', bytes }, options);
  const beside = reading.issues.filter(({ code }) => code === 'table-beside');
  return { ...reading, beside: beside.map(({ value }) => value) };
}

const kinds = ['名称,设施类型,床位,,社区名称,常住人口', '甲院,养老院,10,,东社区,100'];

describe('two tables side by side', () => {
  it('of two kinds are not read into each other', () => {
    const first = read(kinds);
    expect(first.facilities?.community).toEqual(['']);
    expect(first.beside).toEqual(['社区名称 常住人口']);
    const second = read(kinds, { kind: 'population' });
    expect(second.population?.name).toEqual(['东社区']);
    expect([...(second.population?.population ?? [])]).toEqual([100]);
    expect(second.beside).toEqual(['名称 设施类型 床位']);
  });

  it.each([
    [['社区名称,常住人口,社区名称,常住人口', '甲,1,乙,2']],
    [['社区名称,常住人口,,社区名称,常住人口', '甲,1,,乙,2']],
  ])('of the same headers are told: %j', (lines) => {
    const { population, beside } = read(lines);
    expect(population?.name).toEqual(['甲']);
    expect(beside).toEqual(['社区名称 常住人口']);
  });

  it.each([
    [['名称,设施类型,床位,床位', '甲院,养老院,1,2']],
    [['社区名称,常住人口,,60岁以上', '甲,1,,2']],
    [['名称,设施类型,床位,,社区名称,常住人口', '甲院,养老院,10,备注,东社区,100']],
  ])('are one where nothing parts them: %j', (lines) => {
    expect(read(lines).beside).toEqual([]);
  });

  it('are one where the user reads a column of the other', () => {
    const reading = read(kinds, {
      mapping: { name: '名称', kind: '设施类型', community: '社区名称' },
    });
    expect(reading.facilities?.community).toEqual(['东社区']);
    expect(reading.beside).toEqual([]);
  });
});
