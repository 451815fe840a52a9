import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../../src/ingest/layout/columnNames.ts';
import { findLayout } from '../../../../src/ingest/layout/findLayout.ts';
import type { ChosenLayout } from '../../../../src/ingest/layout/layout.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { plainDialect } from '../../../helpers/plainDialect.ts';
import { splitRecords } from '../../../../src/ingest/text/splitRecords.ts';

const initials: Readonly<Record<string, string>> = {
  header: 'H',
  data: 'd',
  title: 't',
  'repeated-header': 'r',
  note: 'n',
  'other-table': 'o',
};

function layoutOf(lines: readonly string[], chosen?: ChosenLayout) {
  const records = splitRecords(`${lines.join('\n')}\n`, plainDialect());
  const layout = findLayout(records, chosen);
  const roles = layout.roles.map((role) => initials[role]).join('');
  return { ...layout, roles, names: columnNames(records, layout) };
}

describe('findLayout', () => {
  it.each([
    ['a plain table', ['name,n', 'a,1', 'b,2'], 'Hdd'],
    ['a title', ['List of things', 'name,n,m', 'a,1,1'], 'tHd'],
    ['a title with delimiters', ['List of things,,', ',,', 'name,n,m', 'a,1,1'], 'ttHd'],
    ['who reports and when', ['填报单位：甲局,,日期：3月', '机构名称,床位,托位', '甲,1,2'], 'tHd'],
    ['a header alone', ['name,n'], 'H'],
    ['a header twice', ['name,n', 'name,n', 'a,1'], 'HHd'],
    ['no header', ['2024-01-01,a,1', '2024-01-02,b,2', '2024-01-03,c,3'], 'ddd'],
    ['years as headers', ['区县,2019,2020', '甲,1,2', '乙,3,4'], 'Hdd'],
    ['numbers below text headers', ['a,b', '1,2', '3,4'], 'Hdd'],
    ['text only', ['a,b', 'c,d', 'e,f'], 'Hdd'],
    ['one column', ['name', 'a', 'b'], 'Hdd'],
    ['a page header', ['name,n', 'a,1', 'name,n', 'b,2'], 'Hdrd'],
    ['the same table once more', ['name,n', 'a,1', 'b,2', 'name,n', 'a,1', 'b,2'], 'Hddooo'],
    ['a wider table below', ['x,y,z', 'a,1,2', 'x,y,z,w', 'a,1,2,3'], 'Hdoo'],
    ['a narrower table below', ['x,y,z', 'a,1,2', 'x,y', 'a,1'], 'Hdoo'],
    ['another table after a gap', ['x,y,z', 'a,1,2', '', 'Second', 'u,v', 'b,3'], 'Hddooo'],
    ['text rows after a gap', ['x,y,z', 'a,b,c', '', 'd,e,f', 'g,h,i'], 'Hdddd'],
    ['a note', ['x,y,z', 'a,1,2', '注：数据截至三月,,'], 'Hdn'],
    ['signatures', ['x,y,z', 'a,1,2', '制表人：甲,,审核人：乙'], 'Hdn'],
    ['a sentence at the end', ['x,y,z', 'a,1,2', ',,', '以上数据，由各区填报。'], 'Hddn'],
    ['a row with a name only', ['x,y,z', 'a,1,2', 'b,,'], 'Hdd'],
    ['nothing', ['', ','], 'tt'],
  ])('%s', (_, lines, roles) => {
    expect(layoutOf(lines).roles).toBe(roles);
  });

  it('joins the rows of a header, taking the lower cell alone under a blank one', () => {
    const { headers, names } = layoutOf([
      '机构名称,位置,,床位,',
      ',经度,纬度,合计数,护理型床位',
      '甲,123.4,41.8,10,5',
    ]);
    expect(headers).toEqual(['机构名称', '位置 经度', '纬度', '床位 合计数', '护理型床位']);
    expect(names).toEqual(['机构名称', '经度', '纬度', '床位 合计数', '护理型床位']);
  });

  it('goes on over a row that names parts, and units under columns that have names', () => {
    const { roles, names } = layoutOf([
      '机构名称,经度,纬度,床位,,建筑面积',
      ',,,总数,护理型,（㎡）',
      '甲,123.4,41.8,30,10,900',
    ]);
    expect(roles).toBe('HHd');
    expect(names.slice(3)).toEqual(['床位 总数', '护理型', '建筑面积 （㎡）']);
    // A word there is the kind of something, and the row one of data.
    expect(layoutOf(['名称,经度,,床位,,备注', '甲,,,a,b,良好', '乙,1,2,3,4,']).roles).toBe('Hdd');
  });

  it('goes on below names that a merged cell spread over several columns', () => {
    const { roles, names } = layoutOf([
      '街道,社区,位置,位置,人口数（人）,人口数（人）,备注',
      ',,经度,纬度,常住人口,其中：60岁及以上,',
      '甲街道,一社区,123.4,41.8,500,100,',
      '甲街道,二社区,123.5,41.9,400,90,',
    ]);
    expect(roles).toBe('HHdd');
    expect(names).toEqual(['街道', '社区', '经度', '纬度', '常住人口', '其中：60岁及以上', '备注']);
    const twice = ['名称,床位,床位', '甲院,无,无', '乙院,3,4'];
    expect(layoutOf(twice).roles).toBe('Hdd');
  });

  it('keeps the upper name where two columns would have the same one', () => {
    const { names } = layoutOf(['名称,甲区,,乙区,', ',床位,经度,床位,纬度', '甲,1,2,3,4']);
    expect(names).toEqual(['名称', '甲区 床位', '经度', '乙区 床位', '纬度']);
  });

  it('writes a header that is there twice as its truth does', () => {
    expect(layoutOf(['DAY,QTY', 'DAY,QTY', '2024-01-01,1']).headers).toEqual([
      'DAY DAY',
      'QTY QTY',
    ]);
  });

  it('names the columns of a table without a header by their number', () => {
    expect(layoutOf(['1,a', '2,b']).names).toEqual(['#1', '#2']);
  });

  it('does as the user chose', () => {
    const lines = ['a,b', 'c,d', '1,2'];
    const chosen = (line: number, rows: number) => ({ named: [], lines: { line, rows } });
    expect(layoutOf(lines, chosen(2, 1)).roles).toBe('tHd');
    expect(layoutOf(lines, chosen(1, 2)).roles).toBe('HHd');
    expect(layoutOf(lines, chosen(1, 0)).roles).toBe('ddd');
  });
});

describe('a sheet of several tables', () => {
  const sheet = [
    '颜色,形状,数量',
    '红,圆,1',
    '蓝,方,2',
    '',
    '附表：养老机构',
    '机构名称,设施类型,经度,纬度,床位',
    '甲,养老院,123.4,41.8,100',
    '合计,,,,100',
    '注：床位为核定数,,,,',
  ];

  it('is read at the table that is recognised, and every other row is said', () => {
    const bytes = new TextEncoder().encode(sheet.join('\n'));
    const { input, facilities, issues } = readTable({ name: 'x.csv', bytes }, {});
    expect(facilities?.name).toEqual(['甲']);
    expect(input.headerLine).toBe(6);
    const { read, accepted, rejected, skipped } = input;
    expect([read, accepted, rejected, skipped]).toEqual([8, 1, 0, 7]);
    const rows = issues.filter((issue) => issue.action === 'skipped');
    expect(rows.map((issue) => `${issue.line} ${issue.code}`)).toEqual([
      '1 table-other',
      '2 table-other',
      '3 table-other',
      '4 row-blank',
      '5 row-title',
      '8 row-total',
      '9 row-note',
    ]);
  });
});
