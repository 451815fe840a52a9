import { directionOf } from '../../plan/targetsFor.ts';
import type { Comparator } from '../../model/plan.ts';
import type { Language } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { noValue } from '../i18n/format.ts';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;
const usualDigits = 2;

function rounded(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: usualDigits }).format(
    value,
  );
}

/** A figure of a plan, to two decimals. */
export function figureText(value: number, language: Language): string {
  return Number.isNaN(value) ? noValue : rounded(value, language);
}

/**
 * What is missing in its own unit, rounded up at its second decimal: a gap is never told smaller than
 * it is. Between two shares lie percentage points.
 */
export function gapText(gap: number, unit: string, words: Dictionary, language: Language): string {
  if (Number.isNaN(gap)) return noValue;
  if (gap === 0) return rounded(0, language);
  const scale = 10 ** usualDigits;
  // The tolerance keeps the noise of floating point from adding a hundredth.
  const number = rounded(Math.ceil(gap * scale - 1e-6) / scale, language);
  return unit === '%' ? `${number} ${words.plan.percentagePoints}` : withUnit(number, unit, words);
}

/** A number with its unit in words: `94%`, `271 处`, `35 m²`. */
export function withUnit(number: string, unit: string, { planUnits }: Dictionary): string {
  const word = planUnits[unit] ?? unit;
  return word === '%' || word === '‰' ? `${number}${word}` : `${number} ${word}`;
}

/** The sign before a target; none where any value that reaches it will do. */
export function comparatorSign(comparator: Comparator | ''): string {
  if (comparator === '' || comparator === '=') return '';
  switch (directionOf(comparator)) {
    case 'atLeast':
      return '≥ ';
    case 'above':
      return '> ';
    case 'atMost':
      return '≤ ';
    case 'below':
      return '< ';
  }
}
