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
    .replace('"comparator":"="', '"comparator":"~"')
    .replace('"year":2020', '"year":"2020"');
  expect(findings(broken).sort()).toEqual([
    'column-missing id',
    'column-unknown ',
    'value-unknown indicators.0.figures.0.comparator',
    'value-unknown indicators.0.figures.0.year',
  ]);
});

test('a later version is refused', () => {
  expect(findings(JSON.stringify({ ...plan, schemaVersion: 3 }))).toEqual([
    'value-unknown schemaVersion',
  ]);
});

test('an indicator that stands twice is refused', () => {
  const [first] = plan?.indicators ?? [];
  expect(findings(JSON.stringify({ ...plan, indicators: [first, first] }))).toEqual([
    'value-unknown indicators',
  ]);
});

test('a plan of version 1 is read, its figures unchanged', () => {
  const figure = {
    kind: 'target',
    year: 2025,
    comparator: '>=',
    value: 40,
    unit: '%',
    scope: 'community',
    source: 'A',
    main: true,
  };
  const name = { zh: '指标', en: 'indicator' };
  const old = {
    schemaVersion: 1,
    id: 'old',
    city: null,
    name,
    document: { title: '旧方案', draft: true },
    lastTargetYear: 2025,
    indicators: [
      { id: 'community-childcare-coverage', name, figures: [figure] },
      { id: 'service-circle-minutes', name, figures: [figure] },
      { id: 'elder-beds-per-1000-elders', name, figures: [] },
    ],
  };
  const shared = { name, computableFrom: 'facilities+population', rule: false, figures: [figure] };
  expect(readPlan('old.json', JSON.stringify(old))).toEqual({
    ok: true,
    issues: [],
    value: {
      ...old,
      schemaVersion: 2,
      document: { title: '旧方案', issuer: null, date: null, draft: true },
      indicators: [
        { id: 'community-childcare-coverage', group: 'child', ...shared },
        { id: 'service-circle-minutes', group: 'elder', ...shared },
      ],
    },
  });
  expect(findings(JSON.stringify({ ...old, document: undefined }))).toEqual([
    'column-missing document',
  ]);
});
