import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/scorecard/analysis.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const city = '阜新市';
const a = { city, district: '东区', street: '一街道' };
const b = { city, district: '东区', street: '二街道' };
const c = { city, district: '西区', street: '三街道' };

function person(id: string, place: PopulationRow): PopulationRow {
  return { id, name: id, setting: 'urban', population: 100, elders60: 10, ...place, ...east(0) };
}

const people = [person('甲', a), person('乙', a), person('丙', b), person('丁', c)];

function analysed(...places: readonly FacilityRow[]): Analysis {
  const facilities = places.map(
    (place, i): FacilityRow => ({ id: `f${i}`, kind: 'day_care', service: 'elder', ...place }),
  );
  return analyseTables(people, facilities, { settings: { planId: 'fuxin-2025' } });
}

/** Communities with a facility of their own in each unit, the city and the districts first. */
function owned({ territory, coverage }: Analysis): string {
  return (['cities', 'districts', 'streets'] as const)
    .flatMap((level) =>
      coverage[level].map(
        (unit, row) =>
          `${territory[level].name[row] ?? ''} ${unit.service.elder.communitiesWithFacility}`,
      ),
    )
    .sort()
    .join(', ');
}

describe('communities with a facility of their own', () => {
  it.each<[string, readonly FacilityRow[], string]>([
    [
      'are counted where facilities name them, and none where there is no facility',
      [{ ...a, community: '甲' }],
      '一街道 1, 三街道 0, 东区 1, 二街道 0, 西区 0, 阜新市 1',
    ],
    [
      'are not known where facilities name their street only',
      [a, { ...c, community: '丁' }],
      '一街道 NaN, 三街道 1, 东区 NaN, 二街道 0, 西区 1, 阜新市 1',
    ],
    [
      'are not known in the streets of a district whose facilities name it alone',
      [
        { city, district: '东区' },
        { ...c, community: '丁' },
      ],
      ' NaN, 一街道 NaN, 三街道 1, 东区 NaN, 二街道 NaN, 西区 1, 阜新市 1',
    ],
    [
      'are none in a district that others of the city are told from',
      [{ city, district: '东区' }],
      ' NaN, 一街道 NaN, 三街道 0, 东区 NaN, 二街道 NaN, 西区 0, 阜新市 NaN',
    ],
    [
      'count those that are known, where some facilities name none',
      [a, { ...a, community: '甲' }],
      '一街道 1, 三街道 0, 东区 1, 二街道 0, 西区 0, 阜新市 1',
    ],
  ])('%s', (_, places, expected) => {
    expect(owned(analysed(...places))).toBe(expected);
  });

  it('are not known anywhere where facilities name the city alone', () => {
    const analysis = analysed({ city });
    expect(owned(analysis)).not.toMatch(/\d/u);
    expect(analysis.coverage.all.service.elder.communityCoverage).toBeNaN();
    const rows = analysis.scorecard.filter(
      ({ indicatorId }) => indicatorId === 'home-community-elder-service-coverage',
    );
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['noData']));
    expect(new Set(rows.map(({ missing }) => missing))).toEqual(new Set(['facilities.community']));
  });

  it('are not known of a community without a district where facilities name districts alone', () => {
    const whole = person('全市', { city });
    const others = [{ city, district: '东区' }, c];
    const { territory, coverage } = analyseTables(
      [...people, whole],
      others.map((place, i) => ({ id: `f${i}`, service: 'childcare', places: 50, ...place })),
      { settings: { planId: 'fuxin-2025' } },
    );
    const { childcare, elder } = coverage.communities;
    expect([...childcare.ownFacilities]).toEqual(territory.communities.id.map(() => Number.NaN));
    // Places that may be theirs are no data, not nought.
    expect([...coverage.communityPlaces]).toEqual([...childcare.ownFacilities]);
    expect(new Set(childcare.status)).toEqual(new Set(['noData']));
    // No facility of the service at all: nobody can tell either.
    expect([...elder.ownFacilities]).toEqual([...childcare.ownFacilities]);
  });

  it('are none of a community without a district where all facilities name communities', () => {
    const whole = person('全市', { city });
    const { coverage, territory } = analyseTables(
      [...people, whole],
      [{ id: 'f', service: 'childcare', places: 50, ...a, community: '甲' }],
      { settings: { planId: 'fuxin-2025' } },
    );
    const places = territory.communities.name.map((name, row) => [
      name,
      coverage.communityPlaces[row],
    ]);
    expect(Object.fromEntries(places)).toEqual({ 甲: 50, 乙: 0, 丙: 0, 丁: 0, 全市: 0 });
  });

  it('are none where what is named is not found, which is told as a finding', () => {
    const analysis = analysed({ ...a, community: '戊' });
    expect(owned(analysis)).toContain('东区 0');
    expect(analysis.issues.map(({ code }) => code)).toContain('group-unmatched');
  });
});
