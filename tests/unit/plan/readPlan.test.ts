import { expect, test } from 'vitest';
import { builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { readPlan } from '../../../src/plan/readPlan.ts';

const [plan] = builtInPlans;

function findings(text: string): string[] {
  const { ok, issues } = readPlan('plan.json', text);
  expect(ok).toBe(issues.length === 0);
  return issues.map(({ code, column }) => `${code} ${column}`);
}

test('what is written is read back', () => {
  const read = readPlan('plan.json', JSON.stringify(plan));
  expect(read).toEqual({ ok: true, value: plan, issues: [] });
});

test('text that is no JSON is unreadable', () => {
  expect(findings('{')).toEqual(['file-unreadable ']);
});

test('every mistake is named by its place', () => {
  const broken = JSON.stringify(plan)
    .replace('"id":"shenyang-2025",', '"colour":"red",')
    .replace('"comparator":"<="', '"comparator":"~"')
    .replace('"year":2025', '"year":"2025"');
  expect(findings(broken).sort()).toEqual([
    'column-missing id',
    'column-unknown ',
    'value-unknown indicators.0.figures.0.comparator',
    'value-unknown indicators.0.figures.0.year',
  ]);
});

test('a later version is refused', () => {
  expect(findings(JSON.stringify({ ...plan, schemaVersion: 2 }))).toEqual([
    'value-unknown schemaVersion',
  ]);
});
