import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { planById } from '../../../src/plan/planById.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { catalogueOf } from '../../../src/scorecard/catalogue.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { inputsOfTexts } from '../../helpers/inputsOfTexts.ts';

const population = `id,name,city,district,lng,lat,population,elders_60,infants_0_3
a,甲,阜新市,细河区,121.6,42.0,1000,300,20
b,乙,阜新市,彰武县,122.5,42.4,2000,500,40
`;
const facilities = `id,name,service,kind,city,district,lng,lat,beds,places
f,院,elder,institution,阜新市,细河区,121.6,42.0,100,
g,托,childcare,childcare_institution,阜新市,彰武县,122.5,42.4,,9
`;
const statistics = `plan_id,indicator_id,scope,unit_name,year,value
fuxin-2025,life-expectancy,city,阜新市,2024,78.6
`;

function planOf(id: string): Plan {
  const plan = planById([], id);
  if (!plan) throw new Error(`${id} is built in`);
  return plan;
}

function analysisOf(planId: string, year = 2025) {
  const inputs = inputsOfTexts(population, facilities, statistics);
  const settings = { ...defaultSettings, planId };
  return analyse({ ...tablesOf(inputs), settings, scenario: null, year });
}

function fuxinOf(id: string, scope: 'city' | 'district' = 'city', unit = 0, year = 2025) {
  const catalogue = catalogueOf(analysisOf('fuxin-2025', year), planOf('fuxin-2025'), {
    scope,
    unit,
  });
  return catalogue.filter(({ indicatorId }) => indicatorId === id);
}

describe('the catalogue of a plan', () => {
  it.each(builtInPlans.map((plan) => [plan.id, plan] as const))(
    '%s names every indicator and rule, in its order',
    (_, plan) => {
      const analysis = analysisOf(plan.id);
      const unit =
        plan.city === null
          ? ({ scope: 'province', unit: -1 } as const)
          : ({ scope: 'city', unit: 0 } as const);
      const ids = catalogueOf(analysis, plan, unit).map(({ indicatorId }) => indicatorId);
      const isSpokenFor = plan.city === null || plan.city === '阜新市';
      expect([...new Set(ids)]).toEqual(isSpokenFor ? plan.indicators.map(({ id }) => id) : []);
    },
  );

  it('gives a computed figure with its target, gap and beginning', () => {
    expect(fuxinOf('elder-institutions-total')).toMatchObject([
      {
        answeredBy: 'tables',
        answer: 'computed',
        value: 1,
        comparator: '=',
        target: 130,
        gap: 129,
        unit: 'facilities',
        status: 'short',
        yearDue: 2025,
        derived: false,
        baseline: { value: 109, year: 2020 },
      },
    ]);
  });

  it('gives an entered figure, and asks for the one that is not', () => {
    expect(fuxinOf('life-expectancy')).toMatchObject([
      {
        answeredBy: 'entry',
        answer: 'entered',
        value: 78.6,
        target: 79.5,
        status: 'near',
        contradiction: null,
        baseline: { value: 78, contradiction: { zh: '正文写作超过 78 岁。' } },
      },
    ]);
    expect(fuxinOf('vaccination-rate')).toMatchObject([
      { answeredBy: 'entry', answer: 'noData', value: Number.NaN, status: 'noData', target: 90 },
    ]);
  });

  it('keeps both figures of a plan that contradicts itself, the main one first', () => {
    const both = fuxinOf('community-childcare-coverage');
    expect(both.map(({ target, main }) => [target, main])).toEqual([
      [40, true],
      [50, false],
    ]);
    expect(both.map(({ contradiction }) => contradiction?.zh)).toEqual([
      '基期无数据；专栏3 所引文件为 50% 以上，两者并列。',
      '引自较早的市级文件；专栏7 的目标为 40%，两者并列。',
    ]);
  });

  it('takes the target of the year, and marks what is below the level of the plan', () => {
    expect(fuxinOf('childcare-places-per-1000', 'city', 0, 2023)).toMatchObject([
      { value: 3, target: 3.3, yearDue: 2023, status: 'near', derived: false },
    ]);
    const [district] = fuxinOf('elder-institutions-total', 'district');
    expect(district).toMatchObject({ derived: true, status: 'notAssessed', target: 130 });
  });

  it('gives a district the beginning that the plan states of itself', () => {
    const { districts } = analysisOf('fuxin-2025').territory;
    const xihe = districts.name.indexOf('细河区');
    const [places] = fuxinOf('childcare-places-total', 'district', xihe);
    expect(places?.baseline).toMatchObject({ value: 960, place: '细河区' });
    expect(fuxinOf('childcare-places-total')[0]?.baseline).toMatchObject({ value: 3380 });
    const [elders] = fuxinOf('pop-60plus-share');
    expect(elders).toMatchObject({ target: Number.NaN, comparator: '', baseline: { value: 26.3 } });
  });

  it('says which columns are missing', () => {
    expect(fuxinOf('nursing-bed-share')[0]).toMatchObject({
      answer: 'noData',
      missing: ['facilities.nursing_beds'],
    });
  });

  it('tells thresholds of the law, which nobody measures', () => {
    const city = population.replaceAll('阜新市', '本溪市');
    const inputs = inputsOfTexts(city, facilities.replaceAll('阜新市', '本溪市'));
    const settings = { ...defaultSettings, planId: 'benxi-2025' };
    const analysis = analyse({ ...tablesOf(inputs), settings, scenario: null, year: 2025 });
    const unit = { scope: 'city', unit: 0 } as const;
    const nobody = catalogueOf(analysis, planOf('benxi-2025'), unit).filter(
      ({ answeredBy }) => answeredBy === 'nobody',
    );
    expect(nobody.map(({ indicatorId, rule }) => [indicatorId, rule])).toEqual([
      ['large-elder-project-phasing-beds', true],
      ['commitment-procedure-area', true],
      ['fire-filing-exempt-area', true],
      ['fire-filing-exempt-invest', true],
    ]);
  });
});
