import { describe, expect, it } from 'vitest';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow } from '../../helpers/tables.ts';

const base = { elders60: 10, infants0To3: 1, population: 50, households: 20 };

describe('groups', () => {
  it('keeps communities of one name in two streets apart', () => {
    const { territory } = analyseTables(
      [
        { id: 'a', name: '胜利社区', street: '一街道', district: '甲区', ...base, ...east(0) },
        { id: 'b', name: '胜利社区', street: '二街道', district: '甲区', ...base, ...east(10) },
      ],
      [],
    );
    expect(territory.communities.count).toBe(2);
    expect(territory.streets.name).toEqual(['一街道', '二街道']);
  });

  it('joins an uncoded row to the one code of its tuple, and to none of two', () => {
    const row = (id: string, name: string, communityCode: string) =>
      ({ id, name, communityCode, street: '一街道', ...base, ...east(0) }) as const;
    const { communities } = analyseTables(
      [
        row('1', '甲社区', 'C1'),
        row('2', '甲社区', ''),
        row('3', '乙社区', 'C2'),
        row('4', '乙社区', 'C3'),
        row('5', '乙社区', ''),
      ],
      [],
    ).territory;
    expect(communities.id).toEqual(['5', 'C1', 'C2', 'C3']);
    expect([...communities.population]).toEqual([50, 100, 50, 50]);
  });

  it('puts blank parents into 未注明 and keeps the sums', () => {
    const { coverage, territory } = analyseTables(
      [
        { id: 'a', name: '甲', district: '东区', street: '一街道', ...base, ...east(0) },
        { id: 'b', name: '乙', district: '东区', street: '', ...base, ...east(0) },
        { id: 'c', name: '丙', district: '', street: '', ...base, ...east(0) },
      ],
      [
        { id: 'f', district: '东区', beds: 7, ...east(0) },
        { id: 'g', district: '东区', street: '一街道', beds: 5, ...east(0) },
        { id: 'h', district: '东区', street: '无此街道', beds: 3, ...east(0) },
      ],
    );
    expect(territory.districts.name.toSorted()).toEqual(['', '东区']);
    expect(territory.streets.count).toBe(3);
    const sum = (units: typeof coverage.streets) =>
      units.map((unit) => unit.beds.value).reduce((a, b) => a + b, 0);
    expect(sum(coverage.streets)).toBe(15);
    expect(sum(coverage.districts)).toBe(15);
    expect(coverage.all.beds.value).toBe(15);
  });

  it('leaves a facility that is located by hand where its row says, and moves one that had a place', () => {
    const { facilityCommunity, territory } = analyseTables(
      [
        { id: 'a', name: '甲社区', ...base, ...east(0) },
        { id: 'b', name: '乙社区', ...base, ...east(2000) },
      ],
      [
        { id: 'f', community: '甲社区' },
        { id: 'g', community: '甲社区', ...east(0) },
      ],
      {
        scenario: {
          id: 's',
          name: '',
          edits: ['f', 'g'].map((facilityId) => ({ type: 'move', facilityId, ...east(2000) })),
        },
      },
    );
    const namesOf = [...facilityCommunity].map((row) => territory.communities.name[row]);
    expect(namesOf).toEqual(['甲社区', '乙社区']);
  });

  it('places facilities by name within the parent only, suffix and width apart', () => {
    const { facilityCommunity, territory, issues } = analyseTables(
      [
        { id: 'a', name: '东陵社区', district: '沈河区', street: '东陵街道', ...base, ...east(0) },
        {
          id: 'b',
          name: '东陵社区',
          district: '大东区',
          street: '文官街道',
          ...base,
          ...east(3000),
        },
      ],
      [
        { id: '1', district: '沈河区', community: '东陵居委会', ...east(2999) },
        { id: '2', community: '东陵社区', ...east(0) },
        { id: '3', district: '沈河区', street: '东陵', community: '东陵', ...east(0) },
        { id: '4', district: '和平区', ...east(0) },
        { id: '5', ...east(2900) },
        { id: '6', ...east(9000) },
      ],
    );
    const communityOf = (row: number) => territory.communities.id[facilityCommunity[row] ?? -1];
    expect([0, 1, 2, 3, 4, 5].map(communityOf)).toEqual([
      'a',
      undefined,
      'a',
      undefined,
      'b',
      undefined,
    ]);
    const codes = issues
      .map(({ code, line }) => `${line} ${code}`)
      .filter((text) => /facility|group/.test(text));
    expect(codes.toSorted()).toEqual([
      '3 group-ambiguous',
      '5 facility-outside',
      '5 group-unmatched',
      '6 facility-inferred',
      '7 facility-outside',
    ]);
  });

  it('takes no notice of a district or street where the population table names none at all', () => {
    const people = [
      { id: 'a', name: '甲社区', ...base, ...east(0) },
      { id: 'b', name: '乙社区', ...base, ...east(2000) },
    ];
    const parents = { city: '某市', district: '东区', street: '一街道' };
    const rows = [
      { id: '1', ...parents, community: '甲社区', beds: 1, ...east(0) },
      { id: '2', ...parents, community: '丙社区', beds: 10, ...east(0) },
      { id: '3', ...parents, beds: 100, ...east(9000) },
    ];
    const { coverage, issues, ...result } = analyseTables(people, rows);
    const { communities } = result.territory;
    expect(communities.id[result.facilityCommunity[0] ?? -1]).toBe('a');
    expect(coverage.all.beds.value).toBe(11);
    const told = issues.filter(({ code }) => /facility|group/.test(code));
    expect(told.map(({ code, line, value }) => `${line} ${code} ${value}`)).toEqual([
      '3 group-unmatched 丙社区',
      '4 facility-outside ',
    ]);
  });

  it('takes an unknown district code without a name for a district that no demand row has', () => {
    const street = { street: '一街道', streetCode: '210102001' };
    const coded = { id: 'a', name: '甲', district: '东区', districtCode: '210102', ...street };
    const rows = [
      { id: '1', districtCode: '210199', beds: 1, ...east(0) },
      { id: '2', districtCode: '210199', district: '东区', beds: 10, ...east(0) },
      { id: '3', districtCode: '210102', streetCode: '210102999', beds: 100, ...east(0) },
    ];
    const { coverage, issues } = analyseTables([{ ...coded, ...base, ...east(0) }], rows);
    expect(coverage.all.beds.value).toBe(110);
    expect(coverage.all.service.elder.facilities).toBe(2);
    const unmatched = issues.filter(({ code }) => code === 'group-unmatched');
    expect(unmatched.map(({ line, value }) => [line, value])).toEqual([
      [2, '210199'],
      [4, '210102999'],
    ]);
  });

  it('makes no unit 未注明 for a facility that is counted elsewhere or nowhere', () => {
    const row = {
      id: 'a',
      name: '甲',
      city: '沈阳市',
      district: '东区',
      street: '一街道',
      ...base,
    };
    const units = (facility: FacilityRow) => {
      const { territory, coverage } = analyseTables([{ ...row, ...east(0) }], [facility]);
      const beds = coverage.streets.map((street) => street.beds.value);
      return [territory.cities.name, territory.districts.name, territory.streets.name, beds];
    };
    const own = [['沈阳市'], ['东区'], ['一街道']];
    expect(units({ id: 'near', beds: 1, ...east(0) })).toEqual([...own, [1]]);
    expect(units({ id: 'far', district: '东区', beds: 1, ...east(9000) })).toEqual([...own, [0]]);
    const [cities, districts, streets, beds] = units({ id: 'nowhere', beds: 1 });
    expect(cities).toEqual(['沈阳市']);
    expect(districts).toEqual(['', '东区']);
    expect([streets, beds]).toEqual([
      ['', '一街道'],
      [1, 0],
    ]);
  });

  it('lets a code say nothing where the population table has no codes', () => {
    const { coverage } = analyseTables(
      [{ id: 'a', name: '甲', district: '东区', ...base, ...east(0) }],
      [{ id: '1', districtCode: '210102', beds: 1, ...east(0) }],
    );
    expect(coverage.all.beds.value).toBe(1);
  });

  it('names the one city after the plan where no column names it', () => {
    const rows = [{ id: 'a', name: '甲', ...base, ...east(0) }];
    const planned = analyseTables(rows, [], { settings: { planId: 'fuxin-2025' } });
    expect(planned.territory.cities.name).toEqual(['阜新市']);
    expect(analyseTables(rows, []).territory.cities.name).toEqual(['']);
  });
});

describe('years', () => {
  const row = (id: string, name: string, year: number, elders60: number) => ({
    id,
    name,
    elders60,
    ...(Number.isNaN(year) ? {} : { year }),
    ...east(0),
  });

  it('takes for each community its greatest year not after the one asked, else its earliest', () => {
    const rows = [
      row('a', '甲', 2020, 1),
      row('a', '甲', 2023, 2),
      row('b', '乙', 2024, 4),
      row('c', '丙', Number.NaN, 8),
      row('b', '乙', Number.NaN, 16),
    ];
    const elders = (year: number) => analyseTables(rows, [], { year }).coverage.all.elders60.value;
    expect(elders(2022)).toBe(1 + 4 + 8);
    expect(elders(2023)).toBe(2 + 4 + 8);
    expect(analyseTables(rows, []).year).toBe(2024);
    const { issues } = analyseTables(rows, [], { year: 2022 });
    expect(issues.map(({ code }) => code)).toContain('year-ignored');
    expect(issues.filter(({ code }) => code === 'year-carried').map(({ facts }) => facts)).toEqual([
      { year: '2020', asked: '2022', count: '1' },
      { year: '2024', asked: '2022', count: '1' },
    ]);
  });

  it('counts facilities from opened to closed, planned ones only with an opening year', () => {
    const rows = [row('a', '甲', 2020, 10)];
    const open = { service: 'elder', kind: 'institution', beds: 1, ...east(0) } as const;
    const beds = (year: number) =>
      analyseTables(
        rows,
        [
          { ...open, id: '1', opened: 2021 },
          { ...open, id: '2', closed: 2021, beds: 10 },
          { ...open, id: '3', status: 'planned', beds: 100 },
          { ...open, id: '4', status: 'planned', opened: 2022, beds: 1000 },
          { ...open, id: '5', status: 'candidate', opened: 2000, beds: 10_000 },
          { ...open, id: '6', beds: 100_000 },
        ],
        { year },
      ).coverage.all.beds.value;
    expect(beds(2020)).toBe(100_010);
    expect(beds(2021)).toBe(100_001);
    expect(beds(2022)).toBe(101_001);
  });
});
