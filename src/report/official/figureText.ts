import type { Comparator } from '../../model/plan.ts';
import { isCounted, judge } from '../../coverage/judge.ts';
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
  return `${signOf(comparator, value, unit)}${printed(value)}${planUnitWord(unit, language)}`;
}

/** A figure in a column whose name tells the unit: a number, or a text where it has a sign. */
export function figureCell(
  value: number,
  unit: string,
  comparator: Comparator | '' = '',
): string | number {
  const sign = signOf(comparator, value, unit);
  const mark = isMark(unit) ? planUnitWord(unit, 'zh') : '';
  return sign === '' && mark === '' ? printed(value) : `${sign}${printed(value)}${mark}`;
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

/**
 * What is missing as it is printed: whole for what is counted, else the difference of the printed
 * value and the target, so that both add up on paper. NaN where either is missing.
 */
export function printedGap(
  { gap, target, comparator }: { gap: number; target: number; comparator: Comparator | '' },
  value: number,
  unit: string,
): number {
  if (gap === 0 || Number.isNaN(gap) || isCounted(unit)) return gap;
  return decimal(Math.abs(target - asJudged(value, comparator, target)));
}

function signOf(comparator: Comparator | '', value: number, unit: string): string {
  // There is nothing above all.
  const isAll = unit === '%' && value === 100 && comparator === '>=';
  return comparator === '' || isAll ? '' : signs[comparator];
}

/** A hospital to which no way leads is infinitely far. */
function printed(value: number): number | string {
  return value === Infinity ? '∞' : decimal(value);
}

function decimal(value: number): number {
  return Number(value.toFixed(2));
}
