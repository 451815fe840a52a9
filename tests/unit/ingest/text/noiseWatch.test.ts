import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { mulberry32 } from '../../../bench/measure.ts';

const header = '编号,社区名称,区县,经度,纬度,常住人口,60岁以上,3岁以下\n';

function read(body: string, options: ReadOptions = {}) {
  const bytes = new TextEncoder().encode(header + body);
  return readTable({ name: 'p.csv', bytes }, { kind: 'population', ...options });
}

/** Characters drawn from an alphabet; every 30th ends a line. */
function noise(lines: number, alphabet: string): string {
  const next = mulberry32(7);
  const draw = () => alphabet.charAt(Math.floor(next() * alphabet.length));
  return Array.from({ length: lines * 30 }, () => (next() < 1 / 30 ? '\n' : draw())).join('');
}

describe('noise under a good header', () => {
  it('is refused with its reason once there is much of it', () => {
    const { input, population, issues } = read(noise(30_000, 'abc012 ,,"养老'));
    expect(population).toBeNull();
    expect(issues).toMatchObject([{ code: 'file-unreadable', facts: { reason: 'noise' } }]);
    expect(input).toMatchObject({ read: 0, accepted: 0 });
  });

  it('is read where it is short, or where the user chose the delimiter', () => {
    const { input } = read(noise(300, 'abc012 ,,"养老'));
    expect(input.read).toBe(input.accepted + input.rejected + input.skipped);
    expect(input.read).toBeGreaterThan(200);
    const chosen = read(noise(21_000, 'ab,'), { delimiter: ',' });
    expect(chosen.input.read).toBeGreaterThan(20_000);
  });

  it('is not what a table is whose rows end before their blank cells', () => {
    const widths = [8, 7, 8, 5, 8, 6, 8, 3];
    const rows = Array.from({ length: 21_000 }, (_, row) =>
      ['甲', row, '和平区', 123.4, 41.8, 12, 3, 1].slice(0, widths[row % 8]).join(','),
    );
    expect(read(`${rows.join('\n')}\n`).population?.count).toBe(21_000);
  });

  it('is not what a list of one column is', () => {
    const bytes = new TextEncoder().encode(
      `名称\n${Array.from({ length: 21_000 }, (_, row) => `站点${row}`).join('\n')}\n`,
    );
    const { input } = readTable({ name: 'a.csv', bytes }, { kind: 'facilities' });
    expect(input.read).toBe(21_000);
  });
});
