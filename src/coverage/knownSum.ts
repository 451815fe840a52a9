import type { IndicatorFigure, KnownOf, KnownRows, KnownSum, Ratio } from './coverageResult.ts';

/**
 * Adds what is known of some rows of a column, in their order. Over no rows the sum is 0; where rows
 * exist and none is known it is NaN; otherwise the sum of the known, with how many they are.
 */
export function knownSum(column: Float64Array, rows: readonly number[]): KnownSum {
  let value = 0;
  let known = 0;
  for (const row of rows) {
    const one = column[row] ?? Number.NaN;
    if (Number.isNaN(one)) continue;
    known++;
    value += one;
  }
  return { value: rows.length > 0 && known === 0 ? Number.NaN : value, known, rows: rows.length };
}

/** No data. */
export const noFigure: IndicatorFigure = {
  value: Number.NaN,
  numerator: Number.NaN,
  denominator: Number.NaN,
  partly: [],
};

/** What is known in part of some things, as a list to join with others; empty where all are known. */
export function partlyKnown(of: KnownOf, known: number, rows: number): readonly KnownRows[] {
  return known < rows ? [{ of, known, rows }] : [];
}

/**
 * `a ÷ b`, NaN when either is missing or `b` is 0: a denominator of 0 is no data, not 0 or infinity.
 *
 * @param factor 100 for a percentage, 1000 for a rate. It is multiplied first, so that the one division
 * rounds once: 29 of 50 are 58 %, not 57.99999999999999, and 11 of 20 are not above 55 %.
 */
export function share(a: number, b: number, factor = 1): number {
  return b > 0 ? (factor * a) / b : Number.NaN;
}

/**
 * A sum over facilities per 1,000 people: known ÷ known, with how many communities are known.
 *
 * @param blocked true where a community that has such facilities has unknown people: the ratio is then no data
 */
export function per1000(supply: KnownSum, people: KnownSum, blocked: boolean): Ratio {
  return {
    value: blocked ? Number.NaN : share(supply.value, people.value, 1000),
    numerator: supply.value,
    denominator: people.value,
    known: people.known,
    of: people.rows,
  };
}

/**
 * Rounds a need up to whole people, places or beds. A billionth is forgiven first, so that
 * 4.1 × 3000 ÷ 1000 needs 13 and not one more for the last bit of a double.
 */
export function ceilNeed(need: number): number {
  return Math.ceil(Number((need - 1e-9).toFixed(9))) + 0;
}

/** Rounds down to a whole number, forgiving the same billionth the other way. */
export function floorNeed(need: number): number {
  return Math.floor(Number((need + 1e-9).toFixed(9))) + 0;
}
