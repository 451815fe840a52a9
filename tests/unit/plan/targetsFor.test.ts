import { describe, expect, test } from 'vitest';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import type { Plan, PlanFigure } from '../../../src/model/plan.ts';
import { lastTargetYear, targetsFor } from '../../../src/plan/targetsFor.ts';

function planOf(id: string): Plan {
  const plan = builtInPlan(id);
  if (plan === null) throw new Error(id);
  return plan;
}

/** The figures short enough to be read in an assertion: year, comparator, value, source. */
function brief(figures: readonly PlanFigure[]): string[] {
  return figures.map((f) => `${f.year} ${f.comparator} ${f.value} ${f.source}`);
}

function madeUp(figures: readonly Partial<PlanFigure>[]): Plan {
  const blank: PlanFigure = {
    kind: 'target',
    year: 2025,
    comparator: '=',
    value: 1,
    unit: '%',
    scope: 'city',
    source: 'A',
    main: false,
  };
  const name = { zh: '指标', en: 'indicator' };
  return {
    schemaVersion: 2,
    id: 'made-up',
    city: null,
    name,
    document: { title: 'x', issuer: null, date: null, draft: false },
    lastTargetYear: 2030,
    indicators: [
      {
        id: 'i',
        name,
        group: 'other',
        computableFrom: 'statistics',
        rule: false,
        figures: figures.map((figure) => ({ ...blank, ...figure })),
      },
    ],
  };
}

describe('the years of a target', () => {
  test.each([
    [2019, '2021 = 2.4'],
    [2021, '2021 = 2.4'],
    [2022, '2022 = 2.8'],
    [2023, '2023 = 3.3'],
    [2024, '2024 = 3.9'],
  ])('Fuxin steps up year by year: %i', (year, expected) => {
    const figures = targetsFor(planOf('fuxin-2025'), 'childcare-places-per-1000', year);
    expect(brief(figures)).toEqual([`${expected} 二（一）整体目标`]);
  });

  test.each([2025, 2031])(
    'the last target holds in %i and is one figure of three sections',
    (y) => {
      const figures = targetsFor(planOf('fuxin-2025'), 'childcare-places-per-1000', y);
      expect(brief(figures)).toEqual([
        '2025 = 4.5 专栏6 主要缺口及短板; 二（一）整体目标; 专栏7 托育方面',
      ]);
      expect(figures[0]?.main).toBe(true);
    },
  );

  test('a year between two targets takes the later one, never a value between', () => {
    const figures = targetsFor(planOf('benxi-2025'), 'childcare-places-per-1000', 2024);
    expect(brief(figures)).toEqual(['2025 = 4.5 三（二）“一小”方面; 三（三）主要指标 托育']);
  });

  test('a target without a year has the last year of the plan', () => {
    const plan = madeUp([{ year: null }]);
    expect(targetsFor(plan, 'i', 2020)[0]?.year).toBe(2030);
    expect(lastTargetYear(plan, 'i')).toBe(2030);
  });

  test('a baseline is never a target', () => {
    const plan = madeUp([{ kind: 'baseline', year: 2020 }]);
    expect(targetsFor(plan, 'i', 2020)).toEqual([]);
    expect(lastTargetYear(plan, 'i')).toBeNull();
  });

  test('each scope has its own years', () => {
    const plan = madeUp([
      { scope: 'urban', year: 2022, value: 80 },
      { scope: 'rural', year: 2025, value: 60 },
    ]);
    expect(targetsFor(plan, 'i', 2022).map((f) => f.value)).toEqual([80, 60]);
  });
});

describe('several figures for one year', () => {
  test('a plan that contradicts itself keeps both, its indicator table first', () => {
    const figures = targetsFor(planOf('fuxin-2025'), 'community-childcare-coverage', 2023);
    expect(brief(figures)).toEqual(['2025 = 40 专栏7 托育方面', '2025 >= 50 一（一）2（1）专栏3']);
    expect(figures.map(({ main }) => main)).toEqual([true, false]);
  });

  test('equal figures are one, = and >= being the same', () => {
    const plan = madeUp([
      { source: 'A', comparator: '>=' },
      { source: 'B', main: true },
      { source: 'A' },
    ]);
    expect(brief(targetsFor(plan, 'i', 2025))).toEqual(['2025 = 1 A; B']);
  });

  test.each([{ comparator: '>' }, { value: 2 }, { unit: 'beds' }, { comparator: '<=' }] as const)(
    'a difference keeps them apart: %o',
    (difference) => {
      expect(targetsFor(madeUp([{}, difference]), 'i', 2025)).toHaveLength(2);
    },
  );

  test('an indicator that the plan does not know has no target', () => {
    expect(targetsFor(planOf('liaoning-2025'), 'elder-beds-per-1000-elders', 2025)).toEqual([]);
  });
});

describe('a plan with many kinds of figure', () => {
  test('the beds of Fuxin rise year by year, and more than 10,000 stands beside 10,000', () => {
    const beds = (year: number) =>
      brief(targetsFor(planOf('fuxin-2025'), 'elder-beds-total', year));
    expect(beds(2022)).toEqual(['2022 = 8700 二（一）整体目标']);
    expect(beds(2023)).toEqual(['2023 = 9200 二（一）整体目标']);
    expect(beds(2025)).toEqual([
      '2025 = 10000 二（一）整体目标; 专栏7 养老领域',
      '2025 > 10000 专栏6 主要缺口及短板',
    ]);
  });

  test('a rule with an earlier year in the text than in the table keeps both years', () => {
    const plan = planOf('shenyang-basic-2025');
    const compliance = (year: number) =>
      brief(targetsFor(plan, 'residential-area-facility-compliance', year));
    expect(compliance(2022)).toEqual(['2023 = 100 二、重点工作（三）2']);
    expect(compliance(2024)).toEqual(['2025 = 100 一、总体要求（四）工作目标 主要指标']);
  });
});
