import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { planById } from '../../../src/plan/planById.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { projectsUnderWay } from '../../../src/scorecard/projectsUnderWay.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { inputsOfTexts } from '../../helpers/inputsOfTexts.ts';

const population = `id,name,city,district,lng,lat,population,elders_60,infants_0_3,year
a,甲,本溪市,平山区,123.7,41.3,1000,300,20,2020
b,乙,本溪市,明山区,123.8,41.3,2000,500,40,2020
`;
const facilities = `id,name,kind,city,district,lng,lat,beds
f,现有,institution,本溪市,平山区,123.7,41.3,100
`;
const projects = `id,group,name,start_year,end_year,city,county,beds,places
P1,elder,甲养老院,2021,2022,本溪市,平山区,40,
P2,elder,乙养老院,2022,2023,本溪市,明山区,25,
P3,elder,丙社区居家养老服务网络,2022,2023,本溪市,明山区,7,
P4,elder,丁养老院,2022,2023,本溪市,明山区,,
P5,child,戊幼儿园托育,2023,2023,本溪市,平山区,,12
P6,elder,己养老院,2019,2020,本溪市,平山区,9,
`;

function scoreOf(inputs: ReturnType<typeof inputsOfTexts>, year: number, ownPlan?: Plan) {
  const settings = { ...defaultSettings, planId: ownPlan?.id ?? 'benxi-2025' };
  const own = ownPlan ? { ownPlan } : {};
  const { scorecard, issues } = analyse({
    ...tablesOf(inputs),
    ...own,
    settings,
    scenario: null,
    year,
  });
  return {
    issues,
    value: (id: string, unitName = '本溪市') =>
      scorecard.find((row) => row.indicatorId === id && row.unitName === unitName),
    values: (id: string, unitName: string) =>
      scorecard.filter((row) => row.indicatorId === id && row.unitName === unitName),
  };
}

function benxi(): Plan {
  const plan = planById([], 'benxi-2025');
  if (!plan) throw new Error('The plan of Benxi is built in');
  return plan;
}

describe('planned projects', () => {
  const inputs = inputsOfTexts(population, facilities, projects);

  it.each([
    [2021, 109],
    [2022, 149],
    [2023, 181],
  ])('count among the facilities from the last year of their work: %i', (year, beds) => {
    expect(scoreOf(inputs, year).value('elder-beds-total')?.value).toBe(beds);
  });

  it('count for the district that they name', () => {
    expect(scoreOf(inputs, 2023).value('elder-beds-total', '本溪市/明山区')?.value).toBe(32);
    expect(scoreOf(inputs, 2023).value('childcare-places-total', '本溪市/平山区')?.value).toBe(12);
  });

  it('are told where the plan announces another number', () => {
    const told = scoreOf(inputs, 2023).issues.filter(
      ({ code }) => code === 'project-count-differs',
    );
    expect(told.map(({ facts }) => [facts['service'], facts['announced'], facts['count']])).toEqual(
      [
        ['elder', '26', '5'],
        ['childcare', '18', '1'],
      ],
    );
  });

  it('add up to what the plan starts from, all kinds alike, but for what was open before', () => {
    const { projects: table } = inputs;
    if (!table) throw new Error('There are projects');
    const sums = projectsUnderWay(benxi(), table).map((sum) => [
      sum.unit,
      sum.year,
      sum.opened,
      sum.value,
      sum.known,
      sum.projects,
      sum.target,
      sum.targetYear,
      sum.gap,
      sum.status,
    ]);
    expect(sums).toEqual([
      ['beds', 2022, 40, 10384, 1, 1, 13500, 2023, 3116, 'short'],
      ['beds', 2023, 32, 10416, 3, 4, 13500, 2023, 3084, 'short'],
      ['beds', 2024, 0, 10416, 3, 4, 17000, 2025, 6584, 'short'],
      ['beds', 2025, 0, 10416, 3, 4, 17000, 2025, 6584, 'short'],
      ['places', 2023, 12, 12, 1, 1, 5437, 2023, 5425, 'short'],
      ['places', 2024, 0, 12, 1, 1, 5967, 2025, 5955, 'short'],
      ['places', 2025, 0, 12, 1, 1, 5967, 2025, 5955, 'short'],
    ]);
  });
});

describe('the number of listed projects', () => {
  const both = 'P7,both,庚综合服务中心,2019,,,,,\nP8,child,辛托育,,,阜新市,,,\n';
  const score = scoreOf(inputsOfTexts(population, facilities, projects + both), 2020);

  it('counts the rows of the city by service, of both in either, whatever their years', () => {
    // P1–P4, P6 and P7; P5 and P7, not P8 of another city.
    const found = { derived: false, status: 'notAssessed', unitOfValue: 'projects' };
    expect(score.value('listed-projects-elder')).toMatchObject({ value: 6, ...found });
    expect(score.value('listed-projects-child')).toMatchObject({ value: 2, ...found });
    expect(score.value('listed-projects-elder', '本溪市/平山区')).toBeUndefined();
  });

  it('is no row without a table of projects', () => {
    const without = scoreOf(inputsOfTexts(population, facilities), 2020);
    expect(without.value('listed-projects-elder')).toBeUndefined();
  });
});

describe('entered figures', () => {
  const statistics = `plan_id,indicator_id,scope,unit_name,year,value,numerator,denominator
benxi-2025,elder-visit-rate,city,本溪市,2022,50,,
benxi-2025,elder-visit-rate,city,本溪市,2023,57,5700,10000
benxi-2025,elder-visit-rate,city,本溪市,2024,99,,
,elder-visit-rate,district,本溪市/平山区,,70,,
fuxin-2025,elder-visit-rate,district,本溪市/明山区,2023,1,,
benxi-2025,elder-beds-total,city,本溪市,2023,5,,
benxi-2025,elder-visit-rate,city,沈阳市,2023,5,,
benxi-2025,no-such-thing,city,本溪市,2023,5,,
benxi-2025,life-expectancy,city,本溪市,2023,,,
`;
  const score = scoreOf(inputsOfTexts(population, facilities, statistics), 2023);

  it('stand in the scorecard, the latest that is not after the year, held against the target', () => {
    expect(score.value('elder-visit-rate')).toMatchObject({
      value: 57,
      numerator: 5700,
      denominator: 10000,
      comparator: '>=',
      target: 60,
      gap: 3,
      unitOfValue: '%',
      status: 'near',
      derived: false,
      entered: true,
      year: 2025,
    });
  });

  it('are derived below the level of the plan, and hold for any plan where they name none', () => {
    const row = score.value('elder-visit-rate', '本溪市/平山区');
    expect(row).toMatchObject({ value: 70, derived: true, status: 'notAssessed' });
    expect(score.value('elder-visit-rate', '本溪市/明山区')).toBeUndefined();
    expect(score.value('life-expectancy')).toBeUndefined();
  });

  it('hold for a copy of their plan too, unless the copy has its own', () => {
    const copy = { ...benxi(), id: 'benxi-2025-copy', originId: 'benxi-2025' };
    const copied = scoreOf(inputsOfTexts(population, facilities, statistics), 2023, copy);
    expect(copied.value('elder-visit-rate')).toMatchObject({ planId: copy.id, value: 57 });
    expect(copied.value('elder-visit-rate', '本溪市/明山区')).toBeUndefined();
    const own = `${statistics}benxi-2025-copy,elder-visit-rate,city,本溪市,2023,58,,\n`;
    const inputs = inputsOfTexts(population, facilities, own);
    expect(scoreOf(inputs, 2023, copy).value('elder-visit-rate')?.value).toBe(58);
    expect(scoreOf(inputs, 2023).value('elder-visit-rate')?.value).toBe(57);
    const stranger = { ...benxi(), id: 'other' };
    expect(scoreOf(inputs, 2023, stranger).value('elder-visit-rate')).toBeUndefined();
  });

  it('do not take the place of what the tables answer, and are told where they fit nothing', () => {
    expect(score.value('elder-beds-total')?.value).toBe(100);
    expect(score.value('elder-beds-total')?.entered).toBeUndefined();
    const told = score.issues.filter(({ code }) => code.startsWith('statistics-'));
    expect(told.map(({ code, line, facts }) => [code, line, facts['reason']])).toEqual([
      ['statistics-computed', 7, undefined],
      ['statistics-unmatched', 8, 'unit'],
      ['statistics-unmatched', 9, 'indicator'],
    ]);
  });

  it('leave what the tables answer where another reading of the indicator has no data', () => {
    // Fuxin has a target for all institutions and one for homes for the destitute, of which there is none.
    const filled = scoreOf(
      inputsOfTexts(
        population.replaceAll('本溪市', '阜新市'),
        'id,name,kind,city,district,lng,lat,beds,nursing_beds\nf,现有,institution,阜新市,平山区,123.7,41.3,100,60\n',
        'indicator_id,scope,unit_name,year,value\nnursing-bed-share,city,阜新市,2023,51\n',
      ),
      2025,
      planById([], 'fuxin-2025') ?? undefined,
    );
    const rows = filled.values('nursing-bed-share', '阜新市');
    expect(rows.map(({ value, entered }) => [value, entered])).toEqual([
      [60, undefined],
      [Number.NaN, undefined],
    ]);
    expect(filled.issues.map(({ code }) => code)).toContain('statistics-computed');
  });

  it('fill in for what the tables cannot answer', () => {
    const filled = scoreOf(
      inputsOfTexts(
        population,
        facilities,
        'indicator_id,scope,unit_name,year,value\nnursing-bed-share,city,本溪市,2023,51\n',
      ),
      2023,
    );
    expect(filled.value('nursing-bed-share')).toMatchObject({ value: 51, status: 'met' });
  });
});
