import type { Comparator } from '../../model/plan.ts';
import { judge } from '../../scorecard/judge.ts';
import { planUnitWord } from '../words/planUnits.ts';

export type Language = 'zh' | 'en';

const signs: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
};

/** A figure with its unit, as it stands in a sentence: `≥55%`, `9200 张`; at most two decimals. */
export function figureText(
  value: number,
  unit: string,
  language: Language,
  comparator: Comparator | '' = '',
): string {
  return `${signOf(comparator)}${decimal(value)}${planUnitWord(unit, language)}`;
}

/** A figure in a column whose name tells the unit: a number, or a text where it has a sign. */
export function figureCell(
  value: number,
  unit: string,
  comparator: Comparator | '' = '',
): string | number {
  const sign = signOf(comparator);
  const mark = isMark(unit) ? planUnitWord(unit, 'zh') : '';
  return sign === '' && mark === '' ? decimal(value) : `${sign}${decimal(value)}${mark}`;
}

/** True for % and ‰, which stay with their number. */
export function isMark(unit: string): unit is '%' | 'per-mille' {
  return unit === '%' || unit === 'per-mille';
}

/**
 * A value with at most two decimals that reads as it was judged: 54.996 against ≥ 55 is 54.99, and a
 * share of all but a few is never 100.
 */
export function asJudged(value: number, comparator: Comparator | '', target: number): number {
  const near = decimal(value);
  const isSame = (one: number) =>
    comparator === '' || judge(one, comparator, target) === judge(value, comparator, target);
  const [printed] = [near, Math.floor(value * 100) / 100, Math.ceil(value * 100) / 100].filter(
    isSame,
  );
  return printed ?? value;
}

/** What is missing, rounded up to two decimals, so that closing it as printed reaches the target. */
export function roundedUp(gap: number): number {
  return Math.ceil(Number((gap * 100).toFixed(6))) / 100;
}

function signOf(comparator: Comparator | ''): string {
  return comparator === '' ? '' : signs[comparator];
}

function decimal(value: number): number {
  return Number(value.toFixed(2));
}
