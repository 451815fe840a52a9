import { describe, expect, test } from 'vitest';
import { builtInPlan, builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { planHeader, planRows } from '../../../src/plan/planCsv.ts';
import type { Plan, PlanFigure } from '../../../src/plan/planSchema.ts';
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
    schemaVersion: 1,
    id: 'made-up',
    city: null,
    name,
    document: { title: 'x', draft: false },
    lastTargetYear: 2030,
    indicators: [{ id: 'i', name, figures: figures.map((figure) => ({ ...blank, ...figure })) }],
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

describe('the built-in plans', () => {
  test('stand in the order in which they are offered', () => {
    expect(builtInPlans.map(({ id }) => id)).toEqual([
      'shenyang-2025',
      'shenyang-basic-2025',
      'fuxin-2025',
      'benxi-2025',
      'liaoning-2025',
    ]);
    expect(builtInPlan('nowhere')).toBeNull();
  });

  test('hold exactly these figures', () => {
    const lines = builtInPlans.flatMap(planRows).map((row) => {
      const cell = (header: (typeof planHeader)[number]) => row[planHeader.indexOf(header)];
      return [cell('plan_id'), cell('indicator_id'), cell('kind'), cell('year')]
        .concat([cell('comparator'), cell('value'), cell('unit'), cell('section')])
        .join(' | ');
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "shenyang-2025 | service-circle-minutes | target | 2025 | <= | 15 | minutes | 二、总体要求（三）发展目标 1-8",
        "shenyang-2025 | service-circle-minutes | target | 2025 | <= | 15 | minutes | 三、重点任务（二）14",
        "shenyang-2025 | community-elder-facility-coverage | baseline | 2020 | = | 94 | % | 一、实施背景（一）发展基础",
        "shenyang-2025 | community-elder-facility-coverage | target | 2025 | = | 100 | % | 二、总体要求（三）发展目标 1-8",
        "shenyang-2025 | community-childcare-coverage | target | 2025 | >= | 40 | % | 二、总体要求（三）发展目标 托育方面",
        "shenyang-2025 | childcare-places-per-1000 | target | 2025 | = | 4.5 | places/1000 residents | 二、总体要求（三）发展目标 托育方面",
        "fuxin-2025 | home-community-elder-service-coverage | baseline | 2020 | = | 60 | % | 专栏6 主要缺口及短板",
        "fuxin-2025 | home-community-elder-service-coverage | target | 2025 | = | 100 | % | 专栏6 主要缺口及短板",
        "fuxin-2025 | home-community-elder-service-coverage | baseline | 2020 | = | 60 | % | 专栏7 养老领域",
        "fuxin-2025 | home-community-elder-service-coverage | target | 2025 | = | 100 | % | 专栏7 养老领域",
        "fuxin-2025 | community-childcare-coverage | target | 2025 | >= | 50 | % | 一（一）2（1）专栏3",
        "fuxin-2025 | community-childcare-coverage | target | 2025 | = | 40 | % | 专栏7 托育方面",
        "fuxin-2025 | childcare-places-per-1000 | baseline | 2020 | = | 2.04 | places/1000 residents | 专栏6 主要缺口及短板",
        "fuxin-2025 | childcare-places-per-1000 | target | 2025 | = | 4.5 | places/1000 residents | 专栏6 主要缺口及短板",
        "fuxin-2025 | childcare-places-per-1000 | target | 2021 | = | 2.4 | places/1000 residents | 二（一）整体目标",
        "fuxin-2025 | childcare-places-per-1000 | target | 2022 | = | 2.8 | places/1000 residents | 二（一）整体目标",
        "fuxin-2025 | childcare-places-per-1000 | target | 2023 | = | 3.3 | places/1000 residents | 二（一）整体目标",
        "fuxin-2025 | childcare-places-per-1000 | target | 2024 | = | 3.9 | places/1000 residents | 二（一）整体目标",
        "fuxin-2025 | childcare-places-per-1000 | target | 2025 | = | 4.5 | places/1000 residents | 二（一）整体目标",
        "fuxin-2025 | childcare-places-per-1000 | baseline | 2020 | = | 2.04 | places/1000 residents | 专栏7 托育方面",
        "fuxin-2025 | childcare-places-per-1000 | target | 2025 | = | 4.5 | places/1000 residents | 专栏7 托育方面",
        "benxi-2025 | home-community-elder-service-coverage | target | 2025 | = | 70 | % | 三（三）主要指标 养老",
        "benxi-2025 | community-childcare-coverage | target | 2025 | >= | 50 | % | 三（二）“一小”方面",
        "benxi-2025 | community-childcare-coverage | target | 2025 | >= | 50 | % | 三（三）主要指标 托育",
        "benxi-2025 | childcare-places-per-1000 | target | 2023 | = | 4.1 | places/1000 residents | 三（二）“一小”方面",
        "benxi-2025 | childcare-places-per-1000 | target | 2025 | >= | 4.5 | places/1000 residents | 三（二）“一小”方面",
        "benxi-2025 | childcare-places-per-1000 | target | 2025 | = | 4.5 | places/1000 residents | 三（三）主要指标 托育",
        "benxi-2025 | elder-beds-per-1000-elders | target | 2025 | = | 40 | beds/1000 elders | 三（三）主要指标 养老",
        "liaoning-2025 | service-circle-minutes | target | 2025 | <= | 15 | minutes | 二（二）5",
        "liaoning-2025 | community-elder-facility-coverage | target | 2025 | = | 100 | % | 二（一）2",
        "liaoning-2025 | childcare-places-per-1000 | baseline |  | = | 3 | places/1000 residents | 一（二）总体目标",
        "liaoning-2025 | childcare-places-per-1000 | target | 2025 | = | 4.5 | places/1000 residents | 一（二）总体目标",
      ]
    `);
  });

  test('have one main target for each indicator and year', () => {
    for (const plan of builtInPlans) {
      for (const { id, figures } of plan.indicators) {
        for (const year of figures.flatMap((f) => (f.kind === 'target' ? [f.year ?? 2025] : []))) {
          const main = targetsFor(plan, id, year).filter((figure) => figure.main);
          expect([plan.id, id, year, main.length]).toEqual([plan.id, id, year, 1]);
        }
      }
    }
  });
});
