import { describe, expect, test } from 'vitest';
import { barOf, indicatorFigure, missingTo } from '../../../src/ui/main/indicatorFigure.ts';
import { statusCounts } from '../../../src/ui/main/legendCounts.ts';
import { limitMetres, overrunOf } from '../../../src/ui/main/limit.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { searchByName } from '../../../src/ui/main/searchIndex.ts';
import { shortList } from '../../../src/ui/main/shortList.ts';
import { serviceDelta } from '../../../src/ui/main/scenarioDelta.ts';
import { communityVerdict } from '../../../src/ui/main/communityVerdict.ts';
import { comparisonTable } from '../../../src/ui/districts/comparisonTable.ts';
import { sortUnits } from '../../../src/ui/districts/sortUnits.ts';
import { compareUnits } from '../../../src/ui/districts/unitRows.ts';
import { worstUnits } from '../../../src/ui/districts/worstUnits.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { indicatorIds } from '../../../src/ui/main/indicator.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { PopulationRow } from '../../helpers/tables.ts';
import { unitColumnNames } from '../../helpers/unitColumnNames.ts';

/** One community a row, so many metres east of the facility at the origin. */
function community(id: string, metres: number, part: PopulationRow = {}): PopulationRow {
  return {
    id,
    name: `社区${id}`,
    city: '沈阳市',
    district: metres < 3000 ? '甲区' : '乙区',
    street: '街道',
    setting: 'urban',
    population: 1000,
    elders60: 200,
    infants0To3: 20,
    ...east(metres),
    ...part,
  };
}

const rows = [
  community('a', 100),
  community('b', 1500, { elders60: 300 }),
  community('c', 4000, { elders60: 500 }),
  community('d', 5000, { elders60: 500 }),
  community('e', 6000, { setting: 'rural', elders60: 900 }),
  community('f', 1600, { elders60: Number.NaN }),
];
const station = {
  id: 's',
  name: '服务站',
  service: 'elder' as const,
  kind: 'community_station' as const,
  seats: 30,
  ...east(0),
};
const nursery = { ...station, id: 'n', name: '托育园', service: 'childcare' as const, places: 8 };
const facilities = [station, { ...nursery, kind: 'childcare_institution' as const }];
const settings = { planId: 'shenyang-2025', metres: null };
const analysis = analyseTables(rows, facilities, { settings });
const everything = placeOfFilter(analysis, { district: null, street: null });

describe('indicator cards', () => {
  test('without any community people are unknown, not none, and places are what they are', () => {
    const lonely = analyseTables([], facilities, { settings: { planId: null } });
    const all = placeOfFilter(lonely, { district: null, street: null });
    const circle = indicatorFigure(lonely, 'elder-circle', all);
    expect([circle.numerator, circle.denominator]).toEqual([Number.NaN, Number.NaN]);
    const places = indicatorFigure(lonely, 'places-per-1000', all);
    expect([places.numerator, places.denominator]).toEqual([8, Number.NaN]);
  });

  test('the circle takes value, target and gap from the scorecard of the city', () => {
    const figure = indicatorFigure(analysis, 'elder-circle', everything);
    // Urban people of known number: 200 covered of 200 + 300 + 500 + 500.
    expect([figure.numerator, figure.denominator]).toEqual([200, 1500]);
    expect(figure.value).toBeCloseTo(100 * (200 / 1500), 12);
    expect([figure.target, figure.missing, figure.status]).toEqual([100, 1300, 'short']);
  });

  test('an indicator that the plan does not know has its value and no target', () => {
    const figure = indicatorFigure(analysis, 'childcare-circle', everything);
    expect(figure.target).toBeNaN();
    expect([figure.missing, figure.status]).toEqual([Number.NaN, 'notAssessed']);
    // Infants of the five urban communities: with any plan villages are not assessed.
    expect(figure.denominator).toBe(100);
  });

  test('without a plan no card has a target', () => {
    const plain = analyseTables(rows, facilities, { settings: { planId: null } });
    const place = placeOfFilter(plain, { district: null, street: null });
    for (const id of indicatorIds) {
      expect(indicatorFigure(plain, id, place).target).toBeNaN();
    }
  });

  test('what is missing is rounded up, and the product of floating numbers adds nothing', () => {
    const missing = (target: number, factor: number, numerator: number, denominator: number) =>
      missingTo({ value: target, comparator: '>=' }, factor, { numerator, denominator });
    expect(missing(4.5, 1000, 24, 8146)).toBe(13);
    expect(missing(55, 100, 0, 100)).toBe(55);
    expect(missing(4.5, 1000, 40, 8146)).toBe(0);
  });

  test('the bar of a share ends at 100, that of a ratio at the greater of value and target', () => {
    const share = {
      ...indicatorFigure(analysis, 'elder-circle', everything),
      value: 40,
      target: 80,
    };
    expect(barOf(share)).toEqual({ filled: 0.4, target: 0.8 });
    const ratio = indicatorFigure(analysis, 'places-per-1000', everything);
    expect(barOf({ ...ratio, value: 9, target: 4.5 })).toEqual({ filled: 1, target: 0.5 });
    expect(barOf({ ...ratio, value: 9, target: Number.NaN })).toBeNull();
  });

  test('a district shows its own figures', () => {
    const key = analysis.territory.districts.key[analysis.territory.districts.name.indexOf('甲区')];
    const place = placeOfFilter(analysis, { district: key ?? '', street: null });
    const figure = indicatorFigure(analysis, 'elder-circle', place);
    expect([place.name, figure.numerator, figure.denominator]).toEqual(['甲区', 200, 500]);
  });
});

describe('the ranked list', () => {
  test('holds the short communities, worst first, ties by id', () => {
    const list = shortList(analysis, 'elder-circle', everything, 'shortfall');
    expect(list.rows.map((row) => [row.id, row.shortfall])).toEqual([
      ['c', 500],
      ['d', 500],
      ['b', 300],
    ]);
  });

  test('by distance the farthest comes first', () => {
    const list = shortList(analysis, 'elder-circle', everything, 'distance');
    expect(list.rows.map((row) => row.id)).toEqual(['d', 'c', 'b']);
  });

  test('statuses add up to all communities, as the legend prints them', () => {
    for (const id of indicatorIds) {
      const { byStatus, total, judged, rows: short } = shortList(analysis, id, everything, 'name');
      const counts = statusCounts(communityVerdict(analysis, id).status);
      expect(byStatus).toEqual(counts);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      expect(total).toBe(rows.length);
      expect([judged, short.length]).toEqual([
        counts.short + counts.near + counts.met,
        counts.short,
      ]);
    }
  });

  test('villages are not assessed where the plan counts urban communities', () => {
    expect(communityVerdict(analysis, 'elder-circle').status[4]).toBe('notAssessed');
    expect(communityVerdict(analysis, 'elder-own-facility').status[4]).toBe('notAssessed');
    expect(communityVerdict(analysis, 'childcare-own-facility').status[4]).toBe('short');
  });

  test('when nobody is short, those nearest to the line stand there', () => {
    const near = analyseTables([rows[0] ?? {}], facilities, { settings });
    const place = placeOfFilter(near, { district: null, street: null });
    const list = shortList(near, 'elder-circle', place, 'shortfall');
    expect([list.rows.length, list.nearest.map((row) => row.id)]).toEqual([0, ['a']]);
  });
});

describe('limits and overruns', () => {
  test('the default limit is 623.077 m', () => {
    expect(limitMetres(defaultSettings, 'elder')).toBeCloseTo(623.0769, 4);
    expect(limitMetres({ ...defaultSettings, metres: 1000 }, 'elder')).toBe(1000);
  });

  test('the overrun is the difference of the printed figures', () => {
    expect(overrunOf(defaultSettings, 1437, 2075.67)).toEqual({
      unit: 'minutes',
      value: 34.6,
      over: 19.6,
      within: false,
    });
  });

  test('a hair over the limit is still over it', () => {
    expect(overrunOf(defaultSettings, 624, 901)).toMatchObject({ value: 15, over: 0.1 });
    const straight = { ...defaultSettings, metres: 1000 };
    expect(overrunOf(straight, 1000.4, 1)).toMatchObject({ value: 1000, over: 1 });
    expect(overrunOf(straight, 1000, 1)).toMatchObject({ over: 0, within: true });
  });
});

describe('a scenario against the baseline', () => {
  const scenario = {
    id: 'scenario-1',
    name: '方案A',
    edits: [
      {
        type: 'open' as const,
        facilityId: 'new-1',
        name: '新站',
        service: 'elder' as const,
        seats: 30,
        places: Number.NaN,
        ...east(4500),
      },
    ],
  };
  const after = analyseTables(rows, facilities, { settings, scenario });

  test('names who gains; parts add up to the whole', () => {
    const delta = serviceDelta(analysis, after, 'elder', true);
    expect(delta?.changes.map((change) => [change.id, change.people])).toEqual([
      ['c', 500],
      ['d', 500],
    ]);
    expect(delta).toMatchObject({ people: 1000, newlyMet: 2, noLongerMet: 0 });
    expect([delta?.shortBefore, delta?.shortAfter]).toEqual([3, 1]);
    expect(delta?.coverageAfter).toBeCloseTo(100 * (1200 / 1500), 12);
  });

  test('the way back is the same with the other sign', () => {
    const delta = serviceDelta(after, analysis, 'elder', true);
    expect(delta).toMatchObject({ people: -1000, newlyMet: 0, noLongerMet: 2 });
  });
});

describe('districts', () => {
  const comparison = compareUnits(analysis, 'elder-circle', 'elder', {
    district: null,
    street: null,
  });

  test('the totals row equals the indicator cards', () => {
    expect(comparison.total.figure).toEqual(indicatorFigure(analysis, 'elder-circle', everything));
    expect(comparison.total.gap).toBe(comparison.total.figure.missing);
    const short = comparison.rows.reduce((sum, row) => sum + row.short, 0);
    expect(short).toBe(shortList(analysis, 'elder-circle', everything, 'name').rows.length);
  });

  test('sort by any column, no data last either way', () => {
    const names = (descending: boolean) =>
      sortUnits(comparison.rows, 'gap', descending).map((row) => row.name);
    expect(names(true)).toEqual(['乙区', '甲区']);
    expect(names(false)).toEqual(['甲区', '乙区']);
    const [first, second] = comparison.rows;
    if (!first || !second) throw new Error('two districts expected');
    const blank = { ...first, figure: { ...first.figure, value: Number.NaN } };
    for (const descending of [true, false]) {
      expect(sortUnits([blank, second], 'figure', descending)[1]?.key).toBe(first.key);
    }
  });

  test('by places the gap is in places, and the worst units are those that lack most', () => {
    const byPlaces = compareUnits(analysis, 'places-per-1000', 'childcare', {
      district: null,
      street: null,
    });
    for (const { unit, gap } of byPlaces.rows) {
      const found = analysis.coverage.districts[unit];
      const needed = Math.ceil((4.5 * (found?.population.value ?? 0)) / 1000);
      expect(gap).toBe(Math.max(0, needed - (found?.places.value ?? 0)));
    }
    const worst = [...byPlaces.rows].sort((a, b) => b.gap - a.gap)[0];
    expect(worst?.gap).toBeGreaterThan(0);
    expect(worstUnits(byPlaces)[0]).toBe(worst?.name);
    const table = comparisonTable(byPlaces, unitColumnNames, '全市');
    expect(table.columns).toEqual(['name', 'figure', 'gap', '未达标', '社区', 'own', 'beds']);
  });

  test('a district opens into its streets', () => {
    const district = comparison.rows.find((row) => row.name === '乙区')?.key ?? '';
    const streets = compareUnits(analysis, 'elder-circle', 'elder', { district, street: null });
    expect([streets.level, streets.rows.length, streets.total.name]).toEqual(['street', 1, '乙区']);
    expect(streets.total.gap).toBe(1000);
  });
});

describe('search', () => {
  test('names that begin with the words come first; facilities follow communities', () => {
    expect(searchByName(analysis, '社区').map((hit) => hit.name)).toEqual([
      '社区a',
      '社区b',
      '社区c',
      '社区d',
    ]);
    expect(searchByName(analysis, '服务').map((hit) => hit.selection)).toEqual([
      { type: 'facility', id: 's' },
    ]);
    expect(searchByName(analysis, ' ')).toEqual([]);
  });
});
