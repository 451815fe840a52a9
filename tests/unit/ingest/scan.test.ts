import { describe, expect, it } from 'vitest';
import {
  choiceFromCell,
  choiceWords,
  normaliseChoice,
} from '../../../src/ingest/columns/choiceValues.ts';
import {
  canonicalHeader,
  columnsOf,
  knownHeaders,
  normaliseHeader,
} from '../../../src/ingest/columns/headerSynonyms.ts';
import { scanNumber } from '../../../src/ingest/cells/scanNumber.ts';
import { scanYear } from '../../../src/ingest/cells/scanYear.ts';
import type { InputKind } from '../../../src/model/project.ts';

const numbers: readonly (readonly [string, number, boolean])[] = [
  ['12', 12, false],
  ['0', 0, false],
  ['007', 7, false],
  ['-5', -5, false],
  ['-0', 0, false],
  ['12.50', 12.5, false],
  ['.5', 0.5, false],
  ['5.', 5, false],
  ['+8', 8, true],
  ['１２０', 120, true],
  ['１２．５', 12.5, true],
  ['1,234', 1234, true],
  ['1，234，567', 1234567, true],
  ['1 234', 1234, true],
  ['120人', 120, true],
  ['85.3 ㎡', 85.3, true],
  ['12.3万', 123000, true],
  ['1.1万人', 11000, true],
  ['2亿', 200000000, true],
  ['94%', 0.94, true],
  ['94％', 0.94, true],
  ['1e5', 100000, true],
  ['1.5E-3', 0.0015, true],
  ['－3', -3, true],
  ['', Number.NaN, false],
  [' ', Number.NaN, false],
  ['—', Number.NaN, false],
  ['-', Number.NaN, false],
  ['/', Number.NaN, false],
  ['无', Number.NaN, false],
  ['暂无', Number.NaN, false],
];

describe('scanNumber', () => {
  it.each(numbers)('%j is %d', (cell, value, repaired) => {
    expect(scanNumber(cell)).toEqual({ ok: true, value, repaired });
  });

  it.each([
    '1.2.3',
    'abc',
    '12a',
    '0x10',
    '12,34',
    '1,2345',
    ',123',
    '1e',
    '1e999',
    '--1',
    '3-4',
    '约100',
    '1'.repeat(65),
    '%',
    '万',
  ])('%j is no number', (cell) => {
    expect(scanNumber(cell)).toEqual({ ok: false });
  });
});

describe('scanYear', () => {
  it.each([
    ['2022', 2022],
    ['2022年', 2022],
    ['2022-2023', 2023],
    ['2022/5/1', 2022],
    ['2022年5月', 2022],
    ['20220501', 2022],
    ['2020.0', 2020],
    ['', Number.NaN],
  ])('%j is %d', (cell, year) => {
    expect(scanYear(cell)).toMatchObject({ ok: true, value: year });
  });

  it.each(['22', '1899', '2101', '去年', '20225', '2022x'])('%j is no year', (cell) => {
    expect(scanYear(cell)).toEqual({ ok: false });
  });
});

const kinds: readonly InputKind[] = ['facilities', 'population', 'matrix'];

describe.each(kinds)('headers of %s', (kind) => {
  it('have one meaning each, and every synonym is found', () => {
    const meanings = new Map<string, string>();
    for (const [text, header] of knownHeaders(kind)) {
      const plain = normaliseHeader(text);
      expect([text, meanings.get(plain) ?? header]).toEqual([text, header]);
      meanings.set(plain, header);
      expect(canonicalHeader(kind, text)).toBe(header);
    }
  });

  it('stand for columns that exist', () => {
    const headers = columnsOf[kind].map((column): string => column.header);
    for (const [, header] of knownHeaders(kind)) expect(headers).toContain(header);
  });
});

describe('normaliseHeader', () => {
  it.each([
    ['常住人口（人）', 'population'],
    [' 60岁以上 ', 'elders_60'],
    ['POP_60P', 'elders_60'],
    ['0～3岁', 'infants_0_3'],
    ['Ｌｎｇ', 'lng'],
    ['街道（乡镇）', 'street'],
  ])('%j is %s', (text, header) => {
    expect(canonicalHeader('population', text)).toBe(header);
  });

  it('does not take a unit that changes the number for the default one', () => {
    expect(canonicalHeader('population', '常住人口（万人）')).toBeNull();
  });
});

describe('choices', () => {
  it.each(Object.keys(choiceWords))('of %s have one meaning each', (field) => {
    const meanings = new Map<string, string>();
    for (const [word, texts] of Object.entries(choiceWords[field] ?? {})) {
      for (const text of [word, ...texts]) {
        const plain = normaliseChoice(text);
        expect([text, meanings.get(plain) ?? word]).toEqual([text, word]);
        meanings.set(plain, word);
        expect(choiceFromCell(field, text)).toBe(word);
      }
    }
  });

  it('are whole values', () => {
    expect(choiceFromCell('kind', '某某养老院')).toBeNull();
    expect(choiceFromCell('kind', '')).toBe('');
  });
});
