import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatKilometres,
  formatNeed,
  formatPercent,
  formatRatio,
  formatTime,
} from '../../../src/ui/i18n/format.ts';

describe('format', () => {
  it('writes people whole, with thousands', () => {
    expect(formatCount(2571.6, 'zh')).toBe('2,572');
    expect(formatCount(Number.NaN, 'zh')).toBe('—');
    expect(formatCount(Number.POSITIVE_INFINITY, 'zh')).toBe('∞');
  });

  it('rounds needs up, but not for the noise of floating point', () => {
    expect(formatNeed(13.2, 'zh')).toBe('14');
    expect(formatNeed(14, 'zh')).toBe('14');
    // 0.1 + 0.2 - 0.3 is a little above 0.
    expect(formatNeed(12 + (0.1 + 0.2 - 0.3), 'zh')).toBe('12');
  });

  it('shortens large figures in each language', () => {
    expect(formatCompact(1_563_000, 'zh')).toBe('156.3万');
    expect(formatCompact(9_999, 'zh')).toBe('9,999');
    expect(formatCompact(1_563_000, 'en').toUpperCase()).toBe('1.56M');
  });

  it('never prints an incomplete share as whole', () => {
    expect(formatPercent(0.9999, 'zh')).toBe('99.9');
    expect(formatPercent(1, 'zh')).toBe('100.0');
    expect(formatPercent(0.899, 'zh')).toBe('89.9');
    expect(formatPercent(Number.NaN, 'zh')).toBe('—');
  });

  it('turns the units of the model into those of the screen', () => {
    expect(formatKilometres(1720, 'zh')).toBe('1.7');
    expect(formatRatio(4.068, 'zh', 2)).toBe('4.07');
    expect(formatTime(new Date(2025, 0, 1, 9, 5))).toBe('09:05');
  });
});
