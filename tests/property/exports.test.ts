import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaPayloads, harmlessTexts } from '../helpers/formulaPayloads.ts';
import { type TextTable, throughCsv, throughXlsx } from '../helpers/exportRoundTrip.ts';

const naughty = [
  ...formulaPayloads,
  ...harmlessTexts,
  "'=1+1",
  "''-1+1",
  '"',
  '""',
  '"=1"',
  'a"b',
  'a,b',
  'a;b',
  'a\tb',
  'a\nb',
  '\\"',
  ' 前后 ',
  '合计',
  '__proto__',
  'constructor',
  'NULL',
  '1E+02',
  '00021',
  '１２３',
  '_x0041_',
  '_x005F_',
  '<script>alert(1)</script>',
  '&amp;',
  ']]>',
  '\u202eabc',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  'Z͑ͫ̓a̴̢l̷g̶o',
];

const cell = fc.oneof(fc.constantFrom(...naughty), fc.string({ unit: 'binary', maxLength: 12 }));

/** A first column that is filled and simple keeps rows apart from blank ones, and headers known. */
function tables(cells: fc.Arbitrary<string>): fc.Arbitrary<TextTable> {
  return fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(cells, { minLength: width, maxLength: width });
    return fc
      .array(row, { minLength: 1, maxLength: 5 })
      .map((rows) => rows.map((line, at) => [at === 0 ? '编号' : `r${at}`, ...line]));
  });
}

describe('a table that is written and read again is the same in every cell', () => {
  it('as CSV, but for control characters, by which binaries are known, and CR, which reads as LF', () => {
    const writable = cell.map((text) =>
      text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, ''),
    );
    fc.assert(
      fc.property(tables(writable), (table) => {
        expect(throughCsv(table, { delimiter: ',', quote: '"' })).toEqual(table);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('as XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(tables(cell), async (table) => {
        expect(await throughXlsx(table)).toEqual(trimmed(table));
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});

/** A sheet ends at its last filled column, and fills rows up to it. */
function trimmed(table: TextTable): TextTable {
  const width = Math.max(...table.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return table.map((row) => row.slice(0, width));
}
