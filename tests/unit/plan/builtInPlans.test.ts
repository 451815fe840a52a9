import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { builtInPlan, builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { targetsFor } from '../../../src/plan/targetsFor.ts';

/** Figures as `kind year comparator value unit @ scope place`, to be read beside the documents. */
function figuresOf(planId: string, indicatorId: string): string[] {
  const indicator = builtInPlan(planId)?.indicators.find(({ id }) => id === indicatorId);
  return (indicator?.figures ?? []).map((f) =>
    [f.kind, f.year, f.comparator, f.value, f.unit, '@', f.scope, f.setting, f.place]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

function figureCount(
  plan: Plan,
  matches: (figure: Plan['indicators'][0]['figures'][0]) => boolean,
) {
  return plan.indicators.flatMap(({ figures }) => figures).filter(matches).length;
}

test('the plans stand in the order in which they are offered, with their documents', () => {
  expect(builtInPlans.map(({ id, document }) => [id, document.draft, document.date])).toEqual([
    ['shenyang-2025', true, null],
    ['shenyang-basic-2025', true, null],
    ['fuxin-2025', false, '2021-12'],
    ['benxi-2025', false, '2022-01-25'],
    ['liaoning-2025', false, '2022-06-13'],
  ]);
  expect(builtInPlan('nowhere')).toBeNull();
});

test('each plan holds this many indicators, figures, targets, rules and contradictions', () => {
  const counts = builtInPlans.map((plan) => [
    plan.id,
    plan.indicators.length,
    figureCount(plan, () => true),
    figureCount(plan, ({ kind }) => kind === 'target'),
    plan.indicators.filter(({ rule }) => rule).length,
    figureCount(plan, ({ contradiction }) => contradiction !== undefined),
  ]);
  expect(counts).toEqual([
    ['shenyang-2025', 71, 93, 59, 4, 11],
    ['shenyang-basic-2025', 18, 19, 18, 3, 6],
    ['fuxin-2025', 99, 228, 93, 4, 21],
    ['benxi-2025', 53, 61, 48, 13, 12],
    ['liaoning-2025', 11, 13, 11, 2, 2],
  ]);
  const ids = builtInPlans.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  expect(new Set(ids).size).toBe(158);
});

test('an indicator is in one group and from one source in every plan', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { id, group, computableFrom, rule } of builtInPlans.flatMap((p) => p.indicators)) {
    kinds.set(id, (kinds.get(id) ?? new Set()).add(`${group} ${computableFrom} ${rule}`));
  }
  expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe('figures checked by hand against the documents', () => {
  test.each([
    ['shenyang-2025', 'elder-institutions-public', ['baseline 2020 = 45 facilities @ city']],
    [
      'shenyang-2025',
      'elder-visit-rate',
      ['target 2025 = 100 % @ city', 'target 2022 = 100 % @ city'],
    ],
    [
      'shenyang-2025',
      'gov-purchased-home-care-coverage',
      [
        'target 2025 = 100 % @ community urban',
        'target 2023 = 50 % @ community urban',
        'target 2025 = 100 % @ community urban',
      ],
    ],
    [
      'shenyang-2025',
      'childcare-institutions-inclusive',
      [
        'baseline 2020 = 5 facilities @ city',
        'baseline 2020 = 3 facilities @ district 大东区',
        'baseline 2020 = 1 facilities @ district 铁西区',
        'baseline 2020 = 1 facilities @ district 辽中区',
      ],
    ],
    ['shenyang-basic-2025', 'advanced-age-allowance', ['baseline  >= 80 years @ city']],
    [
      'shenyang-basic-2025',
      'floor-area-per-100-households-existing',
      ['target 2023 >= 25 m2/100 households @ residential-area'],
    ],
    ['fuxin-2025', 'minimum-living-rural', ['baseline 2021 = 5475 yuan/year @ rural rural']],
    [
      'fuxin-2025',
      'bottom-line-inclusive-bed-share',
      [
        'target 2021 >= 35 % @ city',
        'target 2022 >= 40 % @ city',
        'target 2023 >= 45 % @ city',
        'target 2024 >= 50 % @ city',
        'target 2025 >= 55 % @ city',
        'baseline 2020 = 30 % @ city',
        'target 2025 >= 55 % @ city',
      ],
    ],
    [
      'benxi-2025',
      'elder-beds-total',
      [
        'baseline 2020 = 10344 beds @ city',
        'target 2023 = 13500 beds @ city',
        'target 2025 = 17000 beds @ city',
      ],
    ],
    ['benxi-2025', 'elder-care-professionals', ['target 2025 = 8000 persons @ city']],
    ['liaoning-2025', 'rural-facility-coverage', ['target 2025 = 80 % @ rural rural']],
    [
      'liaoning-2025',
      'elder-beds-total',
      ['baseline  = 235500 beds @ province', 'target 2025 = 255500 beds @ province'],
    ],
  ])('%s: %s', (planId, indicatorId, expected) => {
    expect(figuresOf(planId, indicatorId)).toEqual(expected);
  });

  test('the seven districts of Fuxin add up to the city: places, enrolled, vacant', () => {
    const sums = ['childcare-places-total', 'childcare-enrolled', 'childcare-places-vacant'].map(
      (id) => {
        const indicator = builtInPlan('fuxin-2025')?.indicators.find((one) => one.id === id);
        const districts = indicator?.figures.filter(({ place }) => place !== undefined) ?? [];
        return [districts.length, districts.reduce((sum, { value }) => sum + value, 0)];
      },
    );
    expect(sums).toEqual([
      [7, 3380],
      [7, 2602],
      [7, 778],
    ]);
  });
});

test('every indicator and target year has one main target', () => {
  for (const plan of builtInPlans) {
    for (const { id, figures } of plan.indicators) {
      for (const year of figures.flatMap((f) => (f.kind === 'target' ? [f.year ?? 2025] : []))) {
        const main = targetsFor(plan, id, year).filter((figure) => figure.main);
        expect([plan.id, id, year, main.length]).toEqual([plan.id, id, year, 1]);
      }
    }
  }
});

test('a remark is ours, in both languages, and no sentence of a document', () => {
  const remarks = builtInPlans
    .flatMap(({ indicators }) => indicators.flatMap(({ figures }) => figures))
    .flatMap(({ note, contradiction }) => [note, contradiction])
    .filter((remark) => remark !== undefined);
  expect(remarks.length).toBeGreaterThan(200);
  for (const { zh, en } of remarks) {
    expect(zh).toMatch(/。$/u);
    expect(en).toMatch(/\.$/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  }
});
