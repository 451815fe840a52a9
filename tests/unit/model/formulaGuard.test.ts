import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../../src/model/formulaGuard.ts';
import { formulaPayloads, harmlessTexts } from '../../helpers/formulaPayloads.ts';

describe('the apostrophe before a formula', () => {
  it.each(formulaPayloads)('is put before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(harmlessTexts)('is not put before %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('is taken away exactly where it was put, of any text', () => {
    const part = fc.constantFrom(
      "'",
      '=',
      '＝',
      '-',
      '5',
      ' ',
      '\n',
      '\u200b',
      'a',
      '\t',
      '@',
      '|',
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(unguardFormula(guardFormula(value))).toBe(value);
      }),
      { numRuns: 20_000 },
    );
  });

  it('stays where others put one before what is no formula', () => {
    for (const text of ["'-5", "'甲", "''", "'"]) expect(unguardFormula(text)).toBe(text);
  });

  it('looks at the first visible character, however far behind', () => {
    expect(guardFormula(`${' '.repeat(5000)}=1`)).toMatch(/^'/u);
    expect(guardFormula(`-${'9'.repeat(30)}`)).not.toMatch(/^'/u);
    const started = process.cpuUsage();
    guardFormula(`${'\u200b '.repeat(500_000)}x`);
    guardFormula("'".repeat(1_000_000));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1);
  });
});
