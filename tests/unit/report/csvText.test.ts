import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/model/numberText.ts';
import { csvText } from '../../../src/report/csvText.ts';

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
});
