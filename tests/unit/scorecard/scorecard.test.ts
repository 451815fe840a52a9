import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { planById } from '../../../src/plan/planById.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { gapTo, judge } from '../../../src/coverage/judge.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import { facilityTable, populationTable } from '../../helpers/tables.ts';

const rows = [
  {
    id: 'a',
    name: '甲',
    city: '沈阳市',
    district: '东区',
    street: '一',
    setting: 'urban',
    population: 1000,
    elders60: 94,
    infants0To3: 9,
    ...east(0),
  },
  {
    id: 'b',
    name: '乙',
    city: '沈阳市',
    district: '东区',
    street: '二',
    setting: 'urban',
    population: 1000,
    elders60: 6,
    infants0To3: 9,
    ...east(3000),
  },
  {
    id: 'c',
    name: '丙',
    city: '沈阳市',
    district: '东区',
    street: '二',
    setting: 'rural',
    population: 1000,
    elders60: 50,
    infants0To3: 9,
    ...east(4000),
  },
];
const facilities = [
  {
    id: 'f',
    service: 'elder',
    kind: 'institution',
    community: '甲',
    district: '东区',
    beds: 4,
    ...east(0),
  },
  {
    id: 'g',
    service: 'childcare',
    kind: 'childcare_institution',
    community: '甲',
    district: '东区',
    places: 6,
    ...east(0),
  },
] as const;

function score(planId: string, settings = {}) {
  return analyseTables(rows, facilities, { settings: { metres: null, planId, ...settings } });
}

/** A new site of a scenario. */
const site = {
  type: 'open',
  facilityId: 'n',
  name: '新',
  service: 'elder',
  ...east(3000),
} as const;

describe('scorecard', () => {
  it('prints the service circle as the share of people within it', () => {
    const row = score('shenyang-2025').scorecard.find(
      ({ indicatorId, scope }) => indicatorId === 'service-circle-minutes' && scope === 'city',
    );
    expect(row).toMatchObject({
      value: 94,
      comparator: '>=',
      target: 100,
      gap: 6,
      unitOfValue: '%',
      status: 'near',
      derived: false,
      numerator: 94,
      denominator: 100,
      year: 2025,
      unitName: '沈阳市',
    });
  });

  it('assesses city figures at the city and derives them below', () => {
    const places = score('shenyang-2025').scorecard.filter(
      ({ indicatorId }) => indicatorId === 'childcare-places-per-1000',
    );
    expect(
      places.map(({ scope, value, status, derived }) => ({ scope, value, status, derived })),
    ).toEqual([
      { scope: 'city', value: 2, status: 'short', derived: false },
      { scope: 'district', value: 2, status: 'notAssessed', derived: true },
      { scope: 'street', value: 6, status: 'notAssessed', derived: true },
      { scope: 'street', value: 0, status: 'notAssessed', derived: true },
    ]);
    expect(places[0]?.gap).toBe(2.5);
  });

  it('scores communities with a facility of their own at every level', () => {
    const own = score('shenyang-2025').scorecard.filter(
      ({ indicatorId }) => indicatorId === 'community-elder-facility-coverage',
    );
    expect(own.map(({ unitName, value, status }) => [unitName, value, status])).toEqual([
      ['沈阳市', 50, 'short'],
      ['沈阳市/东区', 50, 'short'],
      ['沈阳市/东区/一', 100, 'met'],
      ['沈阳市/东区/二', 0, 'short'],
    ]);
  });

  it('carries the value of an indicator that the plan has no target for', () => {
    const beds = score('shenyang-2025').scorecard.find(
      ({ indicatorId, scope }) => indicatorId === 'elder-beds-per-1000-elders' && scope === 'city',
    );
    expect(beds).toMatchObject({
      status: 'notAssessed',
      numerator: 4,
      denominator: 150,
      comparator: '',
    });
    expect(beds?.target).toBeNaN();
    expect(beds?.value).toBeCloseTo(26.6667, 3);
  });

  it('counts a new day-care centre by its seats, and not as a home of unknown beds', () => {
    const edits = [{ ...site, seats: 30, places: Number.NaN }];
    const { coverage } = analyseTables(rows, facilities, {
      scenario: { id: 's', name: 'S', edits },
    });
    expect(coverage.all.beds).toEqual({ value: 4, known: 1, rows: 1 });
    expect(coverage.all.service.elder.facilities).toBe(2);
  });

  it('adds a new site up anew where only its kind is another', () => {
    const others = [
      { id: 'd', kind: 'day_care', ...east(0) },
      { id: 's', kind: 'community_station', ...east(0) },
    ] as const;
    const tables = {
      population: populationTable(rows),
      facilities: facilityTable([...facilities, ...others]),
      matrix: null,
      settings: { ...defaultSettings, planId: 'shenyang-2025' },
      year: null,
    };
    const counts = (['day_care', 'community_station'] as const).map((kind) => {
      const edits = [{ ...site, kind, seats: 30, places: Number.NaN }];
      const { scorecard } = analyse({ ...tables, scenario: { id: 's', name: 'S', edits } });
      return ['community-daycare-rooms', 'community-elder-stations'].map(
        (id) => scorecard.find(({ indicatorId }) => indicatorId === id)?.value,
      );
    });
    expect(counts).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('does not assess the circle at another limit than the plan names, and says so', () => {
    for (const settings of [{ minutes: 10 }, { metres: 1000 }]) {
      const { scorecard, issues } = score('shenyang-2025', settings);
      expect(scorecard[0]?.status).toBe('notAssessed');
      expect(issues.map(({ code }) => code)).toContain('plan-limit-differs');
    }
  });

  it('assesses each of two contradicting circles by its own minutes', () => {
    const plan = planById([], 'shenyang-2025');
    if (!plan) throw new Error('The plan of Shenyang is built in');
    const indicators = plan.indicators.map((indicator) => {
      const [figure] = indicator.figures;
      if (indicator.id !== 'service-circle-minutes' || !figure) return indicator;
      return { ...indicator, figures: [15, 10].map((value) => ({ ...figure, value })) };
    });
    const own = { ...plan, id: 'own', indicators };
    const statuses = (minutes: number) =>
      analyse(
        {
          population: populationTable(rows),
          facilities: facilityTable(facilities),
          matrix: null,
          settings: { ...defaultSettings, planId: 'own', minutes },
          scenario: null,
          year: null,
          ownPlan: own,
        },
        own,
      )
        .scorecard.filter(
          ({ indicatorId, scope }) => indicatorId === 'service-circle-minutes' && scope === 'city',
        )
        .map(({ status }) => status);
    expect(statuses(15)).toEqual(['near', 'notAssessed']);
    expect(statuses(10)).toEqual(['notAssessed', 'near']);
  });

  it('scores with a city plan only the city that it names', () => {
    const { scorecard, issues } = score('benxi-2025');
    expect(scorecard).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('plan-unknown-city');
  });

  it('scores everything loaded with the province plan', () => {
    const all = score('liaoning-2025').scorecard.filter(({ scope }) => scope === 'province');
    expect(
      all.find(({ indicatorId }) => indicatorId === 'childcare-places-per-1000'),
    ).toMatchObject({
      unitName: '全部',
      derived: false,
      status: 'short',
    });
  });
});

describe('judging', () => {
  it('compares unrounded values, = and >= as at least, > strictly, <= and < as limits', () => {
    expect(judge(4.5, '=', 4.5)).toBe('met');
    expect(judge(4.499999, '=', 4.5)).toBe('near');
    expect(judge(4.05, '>=', 4.5)).toBe('near');
    expect(judge(4.04, '>=', 4.5)).toBe('short');
    expect(judge(1, '>', 1)).toBe('near');
    expect(judge(5, '<=', 5)).toBe('met');
    expect(judge(5.5, '<=', 5)).toBe('near');
    expect(judge(5.6, '<=', 5)).toBe('short');
    expect(judge(5, '<', 5)).toBe('near');
    expect(judge(Number.NaN, '>=', 5)).toBe('noData');
  });

  it('has no gap when met and none to tell when nothing is known', () => {
    expect(gapTo(5, '>=', 4, '%')).toBe(0);
    expect(gapTo(3, '>=', 4, '%')).toBe(1);
    expect(gapTo(6, '<=', 5, '%')).toBe(1);
    expect(gapTo(Number.NaN, '>=', 4, '%')).toBeNaN();
  });
});
