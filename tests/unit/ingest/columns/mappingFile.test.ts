import { describe, expect, it } from 'vitest';
import {
  headerFingerprint,
  mappingFileText,
  readMappingFile,
} from '../../../../src/ingest/columns/mappingFile.ts';

describe('mapping files', () => {
  it('are read in the plain form', () => {
    expect(readMappingFile('{"facilities": {"name": "机构名称"}, "matrix": {}}')).toEqual({
      facilities: { columns: { name: '机构名称' } },
      matrix: { columns: {} },
    });
  });

  it('are read behind the mark that editors of Windows write', () => {
    expect(readMappingFile('\ufeff{"population": {"name": "小区"}}')).toEqual({
      population: { columns: { name: '小区' } },
    });
  });

  it('are read as they are written', () => {
    const mappings = {
      facilities: {
        columns: { name: '机构名称', beds: '' },
        values: { kind: { 宾馆: 'other' } },
        datum: 'gcj02' as const,
      },
      population: { columns: {} },
    };
    expect(readMappingFile(mappingFileText(mappings))).toEqual(mappings);
  });

  it.each([
    '',
    'no json',
    '[]',
    'null',
    '{"facilities": 1}',
    '{"facilities": {"name": 1}}',
    '{"streets": {}}',
    '{"version": 2, "facilities": {"columns": {}}}',
    '{"version": 1, "facilities": {"name": "x"}}',
    '{"version": 1, "facilities": {"columns": {}, "datum": "mars"}}',
  ])('%j is none', (json) => {
    expect(readMappingFile(json)).toBeNull();
  });
});

describe('headerFingerprint', () => {
  it('is the same for the same headers in any order and width', () => {
    const one = headerFingerprint(['名称', '床位（张）', 'lng']);
    expect(headerFingerprint(['ｌｎｇ', ' 名称 ', '床位(张)'])).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells other headers apart, also where they join alike', () => {
    const prints = [['a', 'b'], ['ab'], ['a', 'b', ''], ['a', 'a', 'b'], ['a","b'], []].map(
      headerFingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
