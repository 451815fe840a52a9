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
import { scanYear } from '../../../src/ingest/cells/scanYear.ts';
import type { InputKind } from '../../../src/model/project.ts';

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
