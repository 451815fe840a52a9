import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/model/numberText.ts';
import { csvText, formulaSafe } from '../../../src/report/csvText.ts';

describe('CSV', () => {
  it('starts with a BOM, ends lines with CRLF, quotes what needs it', () => {
    expect(
      csvText(
        ['甲', 'b'],
        [
          ['x,y', 1.5],
          ['say "hi"', null],
        ],
      ),
    ).toBe('\ufeff甲,b\r\n"x,y",1.5\r\n"say ""hi""",\r\n');
  });

  it('prints the shortest decimal without exponent, blank for missing, inf for unreachable', () => {
    const cases: [number, string][] = [
      [0.1, '0.1'],
      [-0, '0'],
      [1e21, '1000000000000000000000'],
      [1.5e-7, '0.00000015'],
      [-2.5e-9, '-0.0000000025'],
      [1.2345e22, '12345000000000000000000'],
      [Number.NaN, ''],
      [Number.POSITIVE_INFINITY, 'inf'],
    ];
    for (const [value, text] of cases) expect(numberText(value)).toBe(text);
  });

  it('disarms what a spreadsheet would run and leaves plain numbers alone', () => {
    for (const bad of [
      '=1+1',
      '+cmd|x',
      '-1+1',
      '@SUM(A1)',
      ' =1',
      '\n=1',
      '＝1+1',
      '\u200b=1',
      '\t1',
      '|x',
      '＠x',
    ]) {
      expect(formulaSafe(bad)).toBe(`'${bad}`);
    }
    for (const good of ['-5', '+8613800000000', '3.5', '甲', 'a=b', '', '-0.25', '=', '-', '>=']) {
      expect(formulaSafe(good)).toBe(good);
    }
  });
});
