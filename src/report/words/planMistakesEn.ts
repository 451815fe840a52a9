import type { PlanMistake } from '../../plan/checkPlan.ts';
import { around } from './facts.ts';

/** What is wrong at one place of a plan file, in English. */
export const planMistakesEn: Readonly<Record<PlanMistake, (expected: string) => string>> = {
  missing: () => 'this is missing',
  unknown: () => 'no plan file has this',
  version: (expected) =>
    `a version of the file that is not read${around('; it should be ', expected, '')}`,
  choice: (expected) => `should be one of: ${expected}`,
  number: () => 'should be a plain number, without unit or sign of approximation',
  negative: () => 'a figure that tables answer cannot be negative',
  year: () => 'should be a year from 1900 to 2200',
  date: () => 'a date should be written 2022, 2022-01 or 2022-01-25',
  truth: () => 'should be true or false',
  text: () => 'should be one line of text, and not blank',
  unit: (expected) => `not the unit that the indicator is counted in, which is ${expected}`,
  twice: () => 'an indicator of this id stands in the file before',
  otherPlan: () => 'another plan than in the first row; a file holds one plan',
  otherRow: () => 'differs from the first row of the indicator',
  shape: () => 'of the wrong structure, or empty',
};
