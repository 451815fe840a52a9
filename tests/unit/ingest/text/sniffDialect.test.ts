import { describe, expect, it } from 'vitest';
import { plainDialect } from '../../../helpers/plainDialect.ts';
import { looseCells } from '../../../../src/ingest/text/looseCells.ts';
import { sniffDialect } from '../../../../src/ingest/text/sniffDialect.ts';
import { splitRecords } from '../../../../src/ingest/text/splitRecords.ts';

const rows = [
  ['day', 'time', 'count', 'what'],
  ['2024-05-01', '08:30', '12', 'lamp, tall'],
  ['2024-05-02', '09:30', '7', 'it is; a "chair"'],
  ['2024-05-03', '10:30', '130', 'box | bag'],
];

function written(delimiter: string, quote: string, escape = quote): string {
  const cellOf = (cell: string) =>
    /[^\w:-]/u.test(cell) ? quote + cell.replaceAll(quote, escape + quote) + quote : cell;
  return `${rows.map((row) => row.map(cellOf).join(delimiter)).join('\n')}\n`;
}

function readBack(text: string) {
  const dialect = sniffDialect(text);
  return { dialect, cells: splitRecords(text, dialect).map((record) => record.cells) };
}

describe('sniffDialect', () => {
  it.each([',', ';', '\t', '|', '，', '；', '、', ', ', ' '])(
    'finds the delimiter %j',
    (delimiter) => {
      const { dialect, cells } = readBack(written(delimiter, '"'));
      expect(dialect).toMatchObject({ delimiter, quote: '"', escape: '"', width: 4 });
      expect(cells).toEqual(rows);
    },
  );

  it.each([',', ';', '\t', ' '])("finds the quote ' between %j", (delimiter) => {
    const { dialect, cells } = readBack(written(delimiter, "'"));
    expect(dialect).toMatchObject({ delimiter, quote: "'" });
    expect(cells).toEqual(rows);
  });

  it('takes an apostrophe before numbers for no quote, even among stray quotes', () => {
    const rows = ['甲,街"老"号,5', '"乙,b,7', "丙,c,'160", '"丁"戊,d,9'];
    const text = `名称,地址,床位\n${'庚,"x""y""",1\n'.repeat(3)}${rows.join('\n')}\n`;
    expect(sniffDialect(text)).toMatchObject({ delimiter: ',', quote: '"' });
  });

  it('finds a backslash before quotes', () => {
    const { dialect, cells } = readBack(written(',', '"', '\\'));
    expect(dialect.escape).toBe('\\');
    expect(cells).toEqual(rows);
  });

  it('prefers quotes that are taken off to quotes that stay', () => {
    expect(readBack("'a','b'\n'c','d'\n").cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readBack("a,b\n'1,2\n").cells[1]).toEqual(["'1", '2']);
  });

  it.each([
    ['one column of sentences', 'remark\nall is well here\nnothing to say here\n'],
    ['one column of names', '名称\n甲 乙\n丙 丁\n'],
    ['enumerations in Chinese text', '说明\n甲、乙、丙\n丁\n戊、己\n'],
  ])('does not cut %s', (_, text) => {
    expect(sniffDialect(text)).toMatchObject({ delimiter: ',', width: 1 });
  });

  it('keeps to what is known', () => {
    expect(sniffDialect('a;b\n1;2\n', { delimiter: ',' }).delimiter).toBe(',');
    expect(sniffDialect("'a','b'\n", { quote: '"' }).quote).toBe('"');
  });
});

describe('looseCells', () => {
  const dialect = plainDialect();
  it.each([
    ['"a,b,c', ['"a', 'b', 'c']],
    ['a,"b,"c, d"', ['a', '"b', 'c, d']],
    ['a,b,""c, d"', ['a', 'b', '"c, d']],
    ['a,b,"', ['a', 'b', '"']],
    ['a,"b, 5"",c', ['a', 'b, 5"', 'c']],
    ['"a ""b""",,c', ['a "b"', '', 'c']],
    ['a,"",', ['a', '', '']],
  ])('%j has the cells %j', (line, cells) => {
    expect(looseCells(line, dialect, 3)).toEqual(cells);
  });
});
