import { describe, expect, test } from 'vitest';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { figureNotes, noteSentence } from '../../../src/ui/main/figureNotes.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import type { IndicatorId } from '../../../src/state/session.ts';
import { analyseTables, east, type Question } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const home = (id: string, beds: number, part: FacilityRow = {}): FacilityRow => ({
  id,
  kind: 'institution',
  beds,
  district: '甲区',
  ...east(0),
  ...part,
});
const people = (id: string, part: PopulationRow = {}): PopulationRow => ({
  id,
  city: '沈阳市',
  district: '甲区',
  setting: 'urban',
  population: 1000,
  elders60: 200,
  infants0To3: 20,
  ...east(100),
  ...part,
});

/** What the card of the whole place says in Chinese. */
function said(
  indicator: IndicatorId,
  rows: readonly PopulationRow[],
  facilities: readonly FacilityRow[],
  question?: Question,
): string[] {
  const analysis = analyseTables(rows, facilities, question);
  const place = placeOfFilter(analysis, { district: null, street: null });
  return figureNotes(analysis, indicator, place).map((note) =>
    noteSentence(note, dictionaries.zh, 'zh'),
  );
}

describe('beds', () => {
  test('of other kinds are named, with what they are', () => {
    const facilities = [
      home('a', 370),
      home('b', 100, { kind: 'regional_centre' }),
      home('c', 40, { kind: 'day_care' }),
      home('d', 10, { kind: 'community_station' }),
      home('closed', 99, { kind: 'day_care', closed: 2000 }),
      home('hospital', 500, { kind: 'hospital' }),
      home('plain', Number.NaN, { kind: 'rural_mutual_aid' }),
    ];
    expect(said('beds-per-1000', [people('1')], facilities)).toEqual([
      '另有 150 张未计（区域养老服务中心、社区养老服务站、日间照料）',
    ]);
    expect(said('places-per-1000', [people('1')], facilities)).toEqual([
      '设施表没有托育设施，暂不计算',
    ]);
  });

  test('not counted stand in the district that they belong to', () => {
    const analysis = analyseTables(
      [people('1'), people('2', { district: '乙区' })],
      [home('a', 30, { kind: 'day_care', district: '乙区' })],
    );
    const beds = analysis.coverage.districts.map(({ otherBeds }) => otherBeds.value);
    expect(
      new Map(analysis.territory.districts.name.map((name, row) => [name, beds[row]])),
    ).toEqual(
      new Map([
        ['甲区', 0],
        ['乙区', 30],
      ]),
    );
  });

  test('unknown in some homes leave a figure, in all of them none', () => {
    const some = [home('a', 10), home('b', 10), home('c', 10), home('d', Number.NaN)];
    expect(said('beds-per-1000', [people('1')], some)).toEqual(['床位已知 3 / 4 家机构，1 家未填']);
    expect(said('beds-per-1000', [people('1')], [home('a', Number.NaN)])).toEqual([
      '1 家机构床位数未知，暂不计算',
    ]);
  });

  test('people unknown where a home stands make the ratio blank, and are said', () => {
    const rows = [people('1', { name: '东', elders60: Number.NaN }), people('2', { name: '西' })];
    expect(said('beds-per-1000', rows, [home('a', 10, { community: '东' })])).toEqual([
      '有机构的社区老年人数未知，暂不计算',
      '人口数据齐全 1 / 2 个社区',
    ]);
  });
});

describe('what a circle knows', () => {
  const rows = [
    people('1', { name: '东' }),
    people('2', { name: '西', elders60: Number.NaN }),
    people('3', { name: '村', setting: 'rural', elders60: Number.NaN }),
  ];

  test('is counted over urban communities where the figure is', () => {
    const settings = { planId: 'shenyang-2025' };
    expect(said('elder-circle', rows, [home('a', 1)], { settings })).toEqual([
      '人口数据齐全 1 / 2 个城市社区',
    ]);
    expect(said('elder-circle', rows, [home('a', 1)])).toEqual(['人口数据齐全 1 / 3 个社区']);
  });

  test('is counted in rows where a community has several', () => {
    const parts = [...rows, people('4', { name: '东', ...east(50) })];
    expect(said('elder-circle', parts, [home('a', 1)])).toEqual(['人口数据齐全 2 / 4 行']);
  });

  test('is not mentioned where everything is known', () => {
    expect(said('elder-circle', [people('1')], [home('a', 1)])).toEqual([]);
  });
});
