import { describe, expect, it } from 'vitest';
import { collectRows, rowCells } from '../../../../src/ingest/rows/dataRows.ts';
import { mulberry32 } from '../../../bench/measure.ts';

describe('collected rows', () => {
  it('are told apart by their trimmed cells, as by a map of whole rows', () => {
    const next = mulberry32(11);
    const texts = ['', ' ', '甲', ' 甲', '0', '00', '一个有十三个字以上的长长的名称', '乙 '];
    const earlier = new Map<string, number>();
    const kept: string[][] = [];
    const rows = collectRows(5);
    for (let line = 1; line <= 30_000; line++) {
      const width = 3 + Math.floor(next() * 5);
      const cells = Array.from({ length: width }, () => texts[Math.floor(next() * 8)] ?? '');
      const trimmed = cells.map((cell) => cell.trim());
      const key = JSON.stringify(
        trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1),
      );
      expect(rows.add({ line, record: line + 7, cells, raw: undefined })).toBe(
        earlier.get(key) ?? null,
      );
      if (earlier.has(key)) continue;
      earlier.set(key, line);
      kept.push([...trimmed, '', ''].slice(0, 5));
    }
    const data = rows.rows();
    expect(data.count).toBe(earlier.size);
    expect(data.count).toBeGreaterThan(4096);
    expect([...data.line]).toEqual([...earlier.values()]);
    expect(data.record[9]).toBe((data.line[9] ?? 0) + 7);
    expect([...rowCells(data)]).toEqual(kept);
  });

  it('remember what the file has where the user wrote over it', () => {
    const rows = collectRows(2);
    rows.add({ line: 2, record: 1, cells: ['a', 'b'], raw: undefined });
    rows.add({ line: 3, record: 2, cells: [' a', '120'], raw: [' a', '约120'] });
    expect([...rows.rows().edited]).toEqual([[1, { cells: [' a', '120'], raw: [' a', '约120'] }]]);
  });
});
