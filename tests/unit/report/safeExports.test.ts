import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/report/csvText.ts';
import { sheetNames, workbookBytes } from '../../../src/report/workbookBytes.ts';
import { formulaPayloads } from '../../helpers/formulaPayloads.ts';

const time = new Date(Date.UTC(2026, 0, 1));
const columns = formulaPayloads.slice(0, 15);
const rows = [formulaPayloads.slice(15), formulaPayloads.slice(0, 15)];

describe('an independent reader', () => {
  it('finds no formula in a CSV, neither in headers nor in cells', () => {
    const { data } = Papa.parse<string[]>(csvText(columns, rows).slice(1), {
      skipEmptyLines: true,
    });
    expect(data.flat()).toHaveLength(45);
    for (const cell of data.flat()) {
      const start = cell.normalize('NFKC').replace(/^[\s\p{Cc}\p{Cf}]+/u, '');
      expect(start).not.toMatch(/^[=+\-@|]/u);
      expect(cell).not.toMatch(/^[\t\r\n]/u);
    }
  });

  it('finds only texts in a workbook, exactly those that were written', async () => {
    const bytes = await workbookBytes([{ name: '=1+1', columns, rows }], time);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets[0]?.rows).toEqual([columns, ...rows]);
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[\s>]/u);
    }
  });
});

describe('a workbook of results', () => {
  it('says at the end of a text too long for a cell how much of it is left out', async () => {
    const long = `${'长'.repeat(32_760)}${'😀'.repeat(20)}`;
    const fits = 'x'.repeat(32_767);
    const table = { name: 't', columns: ['text'], rows: [[long], [fits]] };
    const { sheets } = await readXlsx(await workbookBytes([table], time));
    const [, [cell] = [], [whole] = []] = sheets[0]?.rows ?? [];
    expect(whole).toBe(fits);
    const [, kept = '', left = ''] = /^(.*)…\[\+(\d+)\]$/u.exec(String(cell)) ?? [];
    expect(long.startsWith(kept)).toBe(true);
    expect(kept.length + Number(left)).toBe(long.length);
    expect(String(cell).length).toBeLessThanOrEqual(32_767);
    expect(String(cell).length).toBeGreaterThan(32_760);
  });

  it('does not cut a sign of two halves', async () => {
    const texts = [0, 1].map((shift) => 'x'.repeat(shift) + '😀'.repeat(17_000));
    const rows = texts.map((text) => [text]);
    const { sheets } = await readXlsx(
      await workbookBytes([{ name: 't', columns: ['text'], rows }], time),
    );
    for (const [cell] of sheets[0]?.rows.slice(1) ?? []) {
      expect(String(cell)).toMatch(/^x?(?:😀)+…\[\+\d+\]$/u);
    }
  });

  it('has numbers as numbers, blanks for what is missing, and the same bytes every time', async () => {
    const table = {
      name: 'communities',
      columns: ['id', 'n'],
      rows: [
        ['021', 0.1],
        [null, Number.NaN],
        ['', Number.POSITIVE_INFINITY],
        ['a', true],
        ['b', -5],
      ],
    };
    const bytes = await workbookBytes([table, table], time);
    expect(await workbookBytes([table, table], time)).toEqual(bytes);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['communities', 'communities (2)']);
    expect(sheets[0]?.rows).toEqual([
      ['id', 'n'],
      ['021', 0.1],
      [null, null],
      [null, 'inf'],
      ['a', 'true'],
      ['b', -5],
    ]);
  });

  it('gives sheets names that a spreadsheet allows', () => {
    const long = '社'.repeat(40);
    expect(
      sheetNames(["'a/b:c'", '', 'A', 'a', long, long, 'History', '\u{1f600}'.repeat(16)]),
    ).toEqual([
      'a b c',
      'Sheet',
      'A',
      'a (2)',
      '社'.repeat(31),
      `${'社'.repeat(27)} (2)`,
      'History 1',
      '\u{1f600}'.repeat(15),
    ]);
  });
});
