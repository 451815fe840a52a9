import { describe, expect, test } from 'vitest';
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
    'column-unknown colour',
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
    'value-unknown indicators.1.id',
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
  const minutes = { ...figure, value: 15, unit: 'minutes' };
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
      { id: 'service-circle-minutes', name, figures: [minutes] },
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
        { id: 'service-circle-minutes', group: 'elder', ...shared, figures: [minutes] },
      ],
    },
  });
  expect(findings(JSON.stringify({ ...old, document: undefined }))).toEqual([
    'column-missing document',
  ]);
});

describe('what is wrong, and in which line', () => {
  const lead = plan?.indicators.find(({ id }) => id === 'childcare-places-per-1000');
  const [figure] = lead?.figures ?? [];

  function told(figures: readonly unknown[], part: object = {}): string[] {
    const text = JSON.stringify({ ...plan, indicators: [{ ...lead, figures, ...part }] }, null, 1);
    const lines = text.split('\n');
    return readPlan('plan.json', text).issues.map(({ line, value, facts }) => {
      // The line that is named holds the value that is named.
      expect(lines[line - 1]).toContain(value);
      return [facts['plan'], value, facts['expected']].filter(Boolean).join(' ');
    });
  }

  test('of a figure', () => {
    expect(told([{ ...figure, value: '4.5' }])).toEqual(['number 4.5']);
    expect(told([figure, { ...figure, value: -1 }])).toEqual(['negative -1']);
    expect(told([{ ...figure, year: 20251 }])).toEqual(['year 20251']);
    expect(told([{ ...figure, main: 'yes' }])).toEqual(['truth yes']);
    expect(told([{ ...figure, comparator: '~' }])).toEqual(['choice ~ =, >=, >, <=, <']);
    expect(told([{ ...figure, source: 7 }])).toEqual(['text 7']);
    expect(told([{ ...figure, colour: 'red' }])).toEqual(['unknown']);
    expect(told([{ ...figure, unit: undefined }])).toEqual(['missing']);
    expect(told([])).toEqual(['shape']);
  });

  test('what tables answer keeps its unit, what is entered may have any', () => {
    const places = 'places/1000 residents';
    expect(told([{ ...figure, unit: 'places' }])).toEqual([`unit places ${places}`]);
    const entered = { id: 'our-own', computableFrom: 'statistics' };
    expect(told([{ ...figure, unit: '‰', value: -1.5 }], entered)).toEqual([]);
  });

  test('text that is no JSON', () => {
    const lineOf = (text: string) => readPlan('plan.json', text).issues[0]?.line;
    expect(lineOf('{\n "id": "p",\n "city": nil\n}')).toBe(3);
    expect(lineOf('{\n "id": "p",\n')).toBe(2);
  });
});
