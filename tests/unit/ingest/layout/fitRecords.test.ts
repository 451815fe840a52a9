import { describe, expect, it } from 'vitest';
import { findLayout } from '../../../../src/ingest/layout/findLayout.ts';
import { fitRecords } from '../../../../src/ingest/layout/fitRecords.ts';
import { tableRows } from '../../../../src/ingest/layout/tableRows.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { openText } from '../../../../src/ingest/text/openText.ts';

const encoder = new TextEncoder();

function rowsOf(text: string): (readonly string[])[] {
  const result = openText({ name: 'x.csv', bytes: encoder.encode(text) }, {});
  if (!result.ok) return [];
  const records = result.opened.sheets[0]?.records ?? [];
  const layout = findLayout(records);
  return [...tableRows(records, layout, fitRecords(records, layout, result.opened.dialect))];
}

const good = Array.from(
  { length: 9 },
  (_, at) => `2024-05-0${at + 1},0${at}:30,${at},lamp ${at},"tall, no ${at}",\n`,
).join('');
const header = 'day,time,count,what,words,left\n';
const cells = ['2024-06-01', '09:15', '4', 'box', 'red, big', ''];

describe('a row that does not fit', () => {
  it.each([
    ['a delimiter too many', '2024-06-01,09:15,,4,box,"red, big",\n'],
    ['one at the start', ',2024-06-01,09:15,4,box,"red, big",\n'],
    ['one at the end', '2024-06-01,09:15,4,box,"red, big",,\n'],
    ['another delimiter', '2024-06-01;09:15;4;box;"red, big";\n'],
    ['spaces for delimiters', '2024-06-01 09:15 4 box "red, big" \n'],
    ['no delimiter before a quote', '2024-06-01,09:15,4,box"red, big",\n'],
    ['nothing wrong', '2024-06-01,09:15,4,box,"red, big",\n'],
  ])('with %s is cut by the look of its columns', (_, row) => {
    expect(rowsOf(header + good + row).at(-1)).toEqual(cells);
  });

  it('joins text whose delimiter nobody quoted, where only one column can hold it', () => {
    const text = `n,day,what,m\n${'1,2024-05-01,a b,2\n'.repeat(6)}1,2024-05-02,red, big, old,3\n`;
    expect(rowsOf(text).at(-1)).toEqual(['1', '2024-05-02', 'red, big, old', '3']);
  });

  it('stays as it is where two cuts would do', () => {
    const text = `a,b,n\n${'x,y,1\n'.repeat(8)}x,y,z,1\n`;
    expect(rowsOf(text).at(-1)).toEqual(['x', 'y', 'z', '1']);
  });

  it('stays as it is where too few rows show what the columns hold', () => {
    expect(rowsOf('n,what,m\n1,a,2\n1,b,c,2\n').at(-1)).toEqual(['1', 'b', 'c', '2']);
  });

  it('is not cut where its first cells are right as they stand', () => {
    const sound = Array.from({ length: 9 }, (_, at) => `n,${at},b\n`).join('');
    expect(rowsOf(`name,n,what\n${sound}n,5,b,c\n`).at(-1)).toEqual(['n', '5', 'b', 'c']);
  });

  it('is not cut at quotes within a quoted cell', () => {
    const sound = Array.from({ length: 9 }, (_, at) => `n,b,${at % 2 ? '' : 'c'},${at}\n`).join('');
    const short = rowsOf(`name,what,left,n\n${sound}n,"b ""old""",5\n`).at(-1);
    expect(short).toEqual(['n', 'b "old"', '5']);
  });

  it('is read so and said', () => {
    const rows = Array.from({ length: 6 }, (_, at) => `${at},甲${at},养老院,123.4,41.8,10\n`);
    const text = `编号,名称,设施类型,经度,纬度,床位\n${rows.join('')}7,,丁,养老院,123.5,41.9,20\n`;
    const { facilities, issues } = readTable({ name: 'x.csv', bytes: encoder.encode(text) }, {});
    expect(facilities?.lng[6]).toBe(123.5);
    expect(facilities?.beds[6]).toBe(20);
    const said = issues.filter(({ line }) => line === 8);
    expect(said).toMatchObject([{ code: 'row-realigned', action: 'repaired' }]);
    expect(said[0]?.facts).toMatchObject({ suggestion: '7 | 丁 | 养老院 | 123.5 | 41.9 | 20' });
  });
});
