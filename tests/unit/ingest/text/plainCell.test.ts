import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { plainCell } from '../../../../src/ingest/text/plainCell.ts';

describe('a cell that is written so that a spreadsheet leaves it alone', () => {
  it.each([
    ['="0012"', '0012'],
    ['=""', ''],
    [`'="0012"`, '="0012"'],
    [`'=1`, '=1'],
    ['="a"&"b"', '="a"&"b"'],
    ['=1', '=1'],
    ['"0012"', '"0012"'],
  ])('%s is %s', (written, meant) => {
    expect(plainCell(written)).toBe(meant);
  });

  it('keeps the zeros of codes, quoted or not', () => {
    const lines = ['社区代码,社区名称,常住人口', '="001","甲社区",10', '"=""002""",乙社区,20'];
    const bytes = new TextEncoder().encode(lines.join('\r\n'));
    const { population, issues } = readTable({ name: 'p.csv', bytes }, {});
    expect(population?.communityCode).toEqual(['001', '002']);
    expect(issues.filter(({ line }) => line > 1 && line < 4)).toHaveLength(0);
  });
});
