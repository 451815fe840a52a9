import { describe, expect, it } from 'vitest';
import { choiceFromCell, normaliseChoice } from '../../../src/ingest/columns/choiceValues.ts';
import { choiceWords } from '../../../src/ingest/columns/choiceWords.ts';
import { scanYear } from '../../../src/ingest/cells/scanYear.ts';

describe('scanYear', () => {
  it.each([
    ['2022', 2022],
    ['2022年', 2022],
    ['2022-2023', 2023],
    ['2022/5/1', 2022],
    ['2022年5月', 2022],
    ['20220501', 2022],
    ['2020.0', 2020],
    ['二〇二二年', 2022],
    ['二○一九年十二月', 2019],
    ['一九九八', 1998],
    ['', Number.NaN],
  ])('%j is %d', (cell, year) => {
    expect(scanYear(cell)).toMatchObject({ ok: true, value: year });
  });

  it.each([
    ['2022-2023', 2022],
    ['2021年至2025年', 2021],
    ['2022/5/1', 2022],
    ['', Number.NaN],
  ])('%j begins in %d', (cell, first) => {
    expect(scanYear(cell)).toMatchObject({ ok: true, first });
  });

  it.each(['22', '1899', '2101', '去年', '20225', '2022x', '一九', '十二', '一二三四'])(
    '%j is no year',
    (cell) => {
      expect(scanYear(cell)).toEqual({ ok: false });
    },
  );
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
