import { expect, test } from 'vitest';
import { builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { countedUnit, unitIssues } from '../../../src/plan/planUnits.ts';
import { computedIndicators } from '../../../src/scorecard/indicators.ts';

test('the built-in plans agree with each other on every unit that is counted', () => {
  for (const plan of builtInPlans) expect(unitIssues(plan.id, plan)).toEqual([]);
});

test('it is the unit in which the value is counted', () => {
  // The circle is a time in the plan; what is counted is the share of people within it.
  const others = computedIndicators.filter(({ id }) => id !== 'service-circle-minutes');
  const differing = others.filter(({ id, unit }) => (countedUnit(id) ?? unit) !== unit);
  expect(differing).toEqual([]);
  expect(countedUnit('service-circle-minutes')).toBe('minutes');
});

test('what is entered, or unknown, has none', () => {
  expect(countedUnit('birth-rate')).toBeNull();
  expect(countedUnit('our-own')).toBeNull();
});
