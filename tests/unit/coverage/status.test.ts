import { describe, expect, it } from 'vitest';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const station = { id: 'f', service: 'elder', kind: 'community_station', ...east(0) } as const;

function statusAt(metres: number, settings = {}) {
  const rows = [
    { id: 'a', name: '甲', elders60: 100, population: 500, setting: 'urban', ...east(metres) },
  ];
  const analysis = analyseTables(rows, [station], { settings });
  return analysis.coverage.communities.elder.status[0];
}

describe('status of a community by the circle', () => {
  it('is met within the limit, near up to 1.2 times the limit, short beyond', () => {
    expect(statusAt(999)).toBe('met');
    expect(statusAt(1001)).toBe('near');
    expect(statusAt(1199)).toBe('near');
    expect(statusAt(1201)).toBe('short');
  });

  it('uses 623.077 m for 15 minutes at 0.9 m/s and a detour of 1.3', () => {
    expect(statusAt(623, { metres: null })).toBe('met');
    expect(statusAt(623.1, { metres: null })).toBe('near');
    expect(statusAt(747.6, { metres: null })).toBe('near');
    expect(statusAt(747.8, { metres: null })).toBe('short');
  });

  it('is near when 90 % of the people are within reach, however far the rest', () => {
    const rows = [
      { id: 'a1', name: '甲', elders60: 90, ...east(100) },
      { id: 'a2', name: '甲', elders60: 10, ...east(4000) },
    ];
    const { elder } = analyseTables(rows, [station]).coverage.communities;
    expect(elder.status).toEqual(['near']);
    expect(elder.covered[0]).toBe(0.9);
    expect(elder.circleShortfall[0]).toBe(10);
    expect(elder.metres[0]).toBeCloseTo(4000, 6);
  });

  it('is short below 90 %', () => {
    const rows = [
      { id: 'a1', name: '甲', elders60: 89, ...east(100) },
      { id: 'a2', name: '甲', elders60: 11, ...east(4000) },
    ];
    expect(analyseTables(rows, [station]).coverage.communities.elder.status).toEqual(['short']);
  });

  it('does not assess villages against a plan, and says so before no data', () => {
    const rows = [
      { id: 'a', name: '甲', setting: 'rural', elders60: 10, ...east(5000) },
      { id: 'b', name: '乙', setting: 'rural', elders60: Number.NaN, ...east(0) },
      { id: 'c', name: '丙', setting: '', elders60: Number.NaN, ...east(0) },
    ];
    const planned = analyseTables(rows, [station], { settings: { planId: 'shenyang-2025' } });
    expect(planned.coverage.communities.elder.status).toEqual([
      'notAssessed',
      'notAssessed',
      'noData',
    ]);
    expect(planned.coverage.communities.elder.shortfall[0]).toBe(10);
    const unplanned = analyseTables(rows, [station]);
    expect(unplanned.coverage.communities.elder.status).toEqual(['short', 'noData', 'noData']);
  });

  it('gives no data, not 0 %, where nobody lives or no one is counted', () => {
    const rows = [
      { id: 'a', name: '甲', elders60: 0, ...east(0) },
      { id: 'b', name: '乙', elders60: 7 },
    ];
    const { elder } = analyseTables(rows, [station]).coverage.communities;
    expect(elder.status).toEqual(['noData', 'noData']);
    expect(elder.covered[0]).toBeNaN();
    expect(elder.peopleAssessed[0]).toBe(0);
    expect(elder.peopleAssessed[1]).toBeNaN();
    expect([...elder.rowsMissing]).toEqual([0, 1]);
  });

  it('holds childcare against the plan by places of its own facilities', () => {
    const rows = [
      { id: 'a', name: '甲', population: 1000, infants0To3: 20, city: '沈阳市', ...east(0) },
      { id: 'b', name: '乙', population: 1000, infants0To3: 20, city: '沈阳市', ...east(100) },
      { id: 'c', name: '丙', population: 1000, infants0To3: 20, city: '沈阳市', ...east(200) },
      { id: 'd', name: '丁', infants0To3: 20, city: '沈阳市', ...east(300) },
    ];
    const nursery = (id: string, community: string, places: number) =>
      ({ id, service: 'childcare', community, places, ...east(0) }) as const;
    const { childcare } = analyseTables(
      rows,
      [nursery('x', '甲', 5), nursery('y', '乙', 4), nursery('z', '丁', 9)],
      { settings: { planId: 'shenyang-2025' } },
    ).coverage.communities;
    // 4.5 per 1,000 of 1,000 people: 4.5 places, so 5 are needed; 4 of 4.5 is 89 %.
    expect(childcare.status).toEqual(['met', 'short', 'short', 'noData']);
    expect([...childcare.shortfall]).toEqual([0, 1, 5, Number.NaN]);
    expect(childcare.shortfallUnit).toBe('places');
    expect(childcare.circleStatus).toEqual(['met', 'met', 'met', 'met']);
  });
});

describe('missing is not zero', () => {
  it('leaves a service without any facility row as no data everywhere, with one issue', () => {
    const rows = [
      { id: 'a', name: '甲', elders60: 10, infants0To3: 2, population: 50, ...east(0) },
    ];
    const analysis = analyseTables(rows, [station]);
    expect(analysis.coverage.communities.childcare.status).toEqual(['noData']);
    expect(analysis.coverage.all.places.value).toBeNaN();
    expect(analysis.coverage.all.placesPer1000.value).toBeNaN();
    expect(analysis.issues.filter(({ code }) => code === 'service-absent')).toHaveLength(1);
  });

  it('calls a facility that is only closed unreachable, not missing', () => {
    const rows = [{ id: 'a', name: '甲', elders60: 10, year: 2024, ...east(0) }];
    const { elder } = analyseTables(rows, [{ ...station, closed: 2020 }]).coverage.communities;
    expect(elder.seconds[0]).toBe(Number.POSITIVE_INFINITY);
    expect(elder.nearestFacility[0]).toBe(-1);
    expect(elder.status).toEqual(['short']);
  });

  it('lets all people stand in only where the table has no such column at all', () => {
    const analysis = analyseTables(
      [{ id: 'a', name: '甲', population: 50, ...east(0) }],
      [station],
    );
    const { elder } = analysis.coverage.communities;
    expect(elder.peopleAssessed[0]).toBe(50);
    expect(elder.shortfallUnit).toBe('people');
    expect(analysis.coverage.all.elders60.value).toBeNaN();
    expect(analysis.coverage.all.bedsPer1000Elders.value).toBeNaN();
    expect(analysis.issues.filter(({ code }) => code === 'column-stand-in')).toHaveLength(2);
  });
});
