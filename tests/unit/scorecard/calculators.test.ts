import { describe, expect, it } from 'vitest';
import type { ScorecardRow } from '../../../src/scorecard/scorecardResult.ts';
import { computedIndicators } from '../../../src/scorecard/indicators.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const city = '阜新市';
const south = { city, district: '南区' };
const north = { city, district: '北区' };

/** Two districts: 南区 with a street of two communities and a township of one, 北区 with a street of one. */
const people: readonly PopulationRow[] = [
  person('a', { ...south, street: '甲街道' }, [1000, 200, 150, 30, 40, 15, 400, 100]),
  person('b', { ...south, street: '甲街道' }, [2000, 300, 200, 50, 60, 25, 800, 0]),
  {
    ...person('c', { ...south, street: '乙镇' }, [500, 150, 120, 40, 10, 5, 200, 0]),
    setting: 'rural',
  },
  person('d', { ...north, street: '丙街道' }, [1500, 250, 180, 20, 30, 10, 600, 300]),
];

function person(id: string, place: PopulationRow, counts: readonly number[]): PopulationRow {
  const [population = 0, elders60 = 0, elders65 = 0, elders80 = 0, ...rest] = counts;
  const [infants0To3 = 0, toddlers2To3 = 0, households = 0, householdsNew = 0] = rest;
  const elders = { population, elders60, elders65, elders80 };
  const others = { infants0To3, toddlers2To3, households, householdsNew };
  return { id, name: id, setting: 'urban', ...place, ...elders, ...others, ...east(0) };
}

const at = {
  a: { ...south, street: '甲街道', community: 'a', ...east(0) },
  b: { ...south, street: '甲街道', community: 'b', ...east(0) },
  c: { ...south, street: '乙镇', community: 'c', ...east(0) },
  d: { ...north, street: '丙街道', community: 'd', ...east(0) },
};

const institutions: readonly FacilityRow[] = [
  {
    id: 'i1',
    kind: 'institution',
    ownership: 'public',
    beds: 100,
    nursingBeds: 60,
    safetyNetBeds: 50,
    inclusiveBeds: 20,
    residents: 40,
    star: '3',
    medical: 'yes',
    landM2: 1000,
    floorAreaM2: 500,
    estate: 'new',
    ...at.a,
  },
  {
    id: 'i2',
    kind: 'institution',
    ownership: 'private',
    beds: 50,
    nursingBeds: 10,
    safetyNetBeds: 0,
    inclusiveBeds: 30,
    residents: 30,
    star: '无',
    medical: 'no',
    landM2: 500,
    floorAreaM2: 300,
    estate: 'existing',
    ...at.b,
  },
  {
    id: 'i3',
    kind: 'institution',
    ownership: 'private',
    beds: 40,
    nursingBeds: 20,
    safetyNetBeds: 0,
    inclusiveBeds: 0,
    floorAreaM2: 200,
    ...at.d,
  },
  {
    id: 'h1',
    kind: 'destitute_home',
    ownership: 'public',
    beds: 30,
    nursingBeds: 15,
    safetyNetBeds: 30,
    inclusiveBeds: 0,
    residents: 20,
    star: '5',
    medical: 'yes',
    ...at.c,
  },
];

const others: readonly FacilityRow[] = [
  { id: 'rc', kind: 'regional_centre', demonstration: 'yes', ...at.a },
  { id: 'st', kind: 'community_station', ...at.b },
  { id: 'dc', kind: 'day_care', seats: 20, beds: 99, ...at.b },
  { id: 'ma', kind: 'rural_mutual_aid', beds: 6, ...at.c },
  {
    id: 'x1',
    kind: 'hospital',
    hospitalLevel: '三级甲等',
    geriatrics: 'yes',
    greenChannel: 'yes',
    ...at.a,
  },
  { id: 'x2', kind: 'hospital', hospitalLevel: '二级', geriatrics: 'no', ...at.d },
  {
    id: 'x3',
    kind: 'hospital',
    hospitalLevel: '一级',
    geriatrics: 'no',
    greenChannel: 'no',
    ...at.d,
  },
  { id: 'u1', kind: 'senior_university', ...at.b },
  {
    id: 'k1',
    service: 'childcare',
    kind: 'childcare_institution',
    places: 50,
    inclusivePlaces: 30,
    enrolled: 40,
    registered: 'yes',
    demonstration: 'yes',
    ...at.a,
  },
  {
    id: 'k2',
    service: 'childcare',
    kind: 'childcare_institution',
    places: 30,
    inclusivePlaces: 0,
    enrolled: 35,
    registered: 'no',
    ...at.d,
  },
  { id: 'k3', service: 'childcare', kind: 'kindergarten_class', places: 20, enrolled: 10, ...at.b },
  // Neither is in service, and neither counts anywhere.
  { id: 'z1', kind: 'institution', ownership: 'public', beds: 500, closed: 2020, ...at.a },
  { id: 'z2', kind: 'regional_centre', status: 'candidate', ...at.d },
];

const facilities = [...institutions, ...others];

function rowsOf(planId: string, table = facilities, population = people): readonly ScorecardRow[] {
  return analyseTables(population, table, { settings: { planId }, year: 2025 }).scorecard;
}

const fuxin = rowsOf('fuxin-2025');

function rowOf(indicatorId: string, scope = 'city', rows = fuxin): ScorecardRow | undefined {
  return rows.find((row) => row.indicatorId === indicatorId && row.scope === scope);
}

/** Indicator, numerator, denominator (null: nothing is divided), factor; worked out by hand. */
const worked: readonly [
  id: string,
  numerator: number,
  denominator: number | null,
  factor?: number,
][] = [
  ['elder-institutions-total', 4, null],
  ['elder-institutions-public', 2, null],
  ['elder-institutions-private', 2, null],
  ['elder-institutions-private-inclusive', 1, null],
  ['elder-institutions-private-market', 1, null],
  ['elder-beds-total', 100 + 50 + 40 + 30, null],
  ['elder-beds-public', 100 + 30, null],
  ['elder-beds-private-inclusive', 50, null],
  ['elder-beds-private-market', 40, null],
  ['regional-home-care-centres', 1, null],
  ['demo-home-community-centres', 1, null],
  ['community-elder-stations', 1, null],
  ['community-daycare-rooms', 1, null],
  ['rural-mutual-aid-homes', 1, null],
  ['rural-nursing-homes', 1, null],
  ['elder-daycare-beds', 20 + 6, null],
  ['elder-institution-residents', 40 + 30 + 20, null],
  ['elder-bed-utilisation', 90, 100 + 50 + 30, 100],
  ['public-institution-occupancy', 40 + 20, 100 + 30, 100],
  ['nursing-bed-share', 60 + 10 + 20 + 15, 220, 100],
  ['bottom-line-inclusive-bed-share', 70 + 30 + 0 + 30, 220, 100],
  ['star-rated-institution-share', 2, 3, 100],
  ['institution-medical-service-share', 2, 3, 100],
  ['elder-land-per-person', 1500, 5000, 1],
  ['floor-area-per-100-households-new', 500, 400, 100],
  ['floor-area-per-100-households-existing', 300, 1600, 100],
  ['childcare-sites-total', 3, null],
  ['kindergartens-with-toddler-class', 1, null],
  ['childcare-institutions-registered', 1, null],
  ['childcare-institutions-demo', 1, null],
  ['childcare-institutions-inclusive', 1, null],
  ['childcare-places-total', 100, null],
  ['childcare-enrolled', 85, null],
  ['childcare-places-vacant', 10 + 0 + 10, null],
  ['childcare-vacancy-share', 20, 100, 100],
  ['inclusive-childcare-place-share', 30, 50 + 30, 100],
  ['childcare-enrolment-rate', 85, 140, 100],
  ['geriatrics-dept-share', 1, 2, 100],
  ['elder-green-channel-hospital-share', 1, 2, 100],
  ['street-centre-coverage', 1, 2, 100],
  ['township-centre-coverage', 0, 1, 100],
  ['district-public-institution-share', 1, 2, 100],
  ['county-destitute-nursing-institution-coverage', 1, 2, 100],
  ['population-total', 5000, null],
  ['pop-60plus', 900, null],
  ['pop-60plus-share', 900, 5000, 100],
  ['pop-65plus', 650, null],
  ['pop-65plus-share', 650, 5000, 100],
  ['pop-80plus', 140, null],
  ['pop-80plus-share-of-elders', 140, 900, 100],
  ['pop-0-3', 140, null],
  ['pop-2-3', 55, null],
  ['pop-0-2', 85, null],
  ['rural-facility-coverage', 1, 1, 100],
];

/** Tested in standards.test.ts: they depend on a norm of the plan, or on years. */
const testedWithNorms = [
  'childcare-min-floor-area',
  'max-distance-elder-institution-hospital',
  'residential-area-facility-compliance',
  'elder-institutions-added',
  'elder-beds-inclusive-added',
];

describe('each indicator that the tables answer, by hand', () => {
  it.each(worked)('%s', (id, numerator, denominator, factor = 1) => {
    const row = rowOf(id);
    expect(row).toMatchObject({ numerator, denominator: denominator ?? Number.NaN, missing: '' });
    const value = denominator === null ? numerator : (factor * numerator) / denominator;
    expect(row?.value).toBeCloseTo(value, 10);
  });

  it.each(['county-destitute-nursing-institution-min', 'senior-university-min-per-county'])(
    '%s is that of the district with the fewest',
    (id) => {
      expect(rowOf(id)).toMatchObject({ value: 0, numerator: 1, denominator: 2 });
      const districts = fuxin.filter((row) => row.indicatorId === id && row.scope === 'district');
      expect(districts.map(({ unitName, value }) => [unitName, value])).toEqual([
        ['阜新市/北区', 0],
        ['阜新市/南区', 1],
      ]);
    },
  );

  it('leaves none out', () => {
    const tested = new Set([...worked.map(([id]) => id), 'senior-university-min-per-county']);
    tested.add('county-destitute-nursing-institution-min');
    for (const id of testedWithNorms) tested.add(id);
    const before = computedIndicators.slice(0, 6).map(({ id }) => id);
    expect(computedIndicators.map(({ id }) => id).sort()).toEqual([...before, ...tested].sort());
  });
});

describe('readings of their own', () => {
  it('a province plan means all elder beds, a figure for counties the homes for the destitute', () => {
    const other = { id: 'o1', kind: 'other', beds: 80, nursingBeds: 75, ...at.b } as const;
    const [province] = rowsOf('liaoning-2025', [...facilities, other]).filter(
      ({ indicatorId, scope }) => indicatorId === 'nursing-bed-share' && scope === 'province',
    );
    expect(province).toMatchObject({ numerator: 105 + 75, denominator: 220 + 80 });
    const shares = rowsOf('fuxin-2025', [...facilities, other]).filter(
      ({ indicatorId, scope }) => indicatorId === 'nursing-bed-share' && scope === 'city',
    );
    expect(
      shares.map(({ target, numerator, denominator }) => [target, numerator, denominator]),
    ).toEqual([
      [55, 105, 220],
      [50, 15, 30],
    ]);
  });

  it('a street is not asked for what its district has to have', () => {
    const streets = fuxin.filter(
      ({ indicatorId, scope, unitName }) =>
        indicatorId === 'senior-university-min-per-county' &&
        scope === 'street' &&
        unitName.startsWith('阜新市/南区'),
    );
    expect(streets.map(({ value }) => value)).toEqual([Number.NaN, Number.NaN]);
  });

  it('a total of the city is no target of its districts, a share or ratio is held against it', () => {
    const district = fuxin.filter(({ unitName }) => unitName === '阜新市/南区');
    const of = (id: string) =>
      district
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ target, gap, derived, status }) => ({ target, gap, derived, status }));
    const below = { derived: true, status: 'notAssessed' };
    expect(of('elder-institutions-total')).toEqual([{ target: 130, gap: Number.NaN, ...below }]);
    expect(of('childcare-places-per-1000')).toMatchObject([{ gap: 0, ...below }]);
  });

  it('a gap in people, beds or facilities is whole, and more than a number is one more', () => {
    expect(rowOf('elder-institutions-total')).toMatchObject({ target: 130, gap: 126 });
    const full = { id: 'big', kind: 'institution', beds: 9780, ...at.a } as const;
    const beds = rowsOf('fuxin-2025', [...facilities, full]).filter(
      ({ indicatorId, scope }) => indicatorId === 'elder-beds-total' && scope === 'city',
    );
    expect(
      beds.map(({ comparator, value, gap, status }) => [comparator, value, gap, status]),
    ).toEqual([
      ['=', 10000, 0, 'met'],
      ['>', 10000, 1, 'near'],
    ]);
  });
});

describe('a figure that is exactly its target', () => {
  it.each([
    [11, 20, 55],
    [29, 50, 58],
    [57, 100, 57],
    [7, 100, 7],
    [14, 50, 28],
  ])('is not a last bit more or less: %i of %i', (nursingBeds, beds, percent) => {
    const home = { id: 'i', kind: 'institution', beds, nursingBeds, ...at.a } as const;
    const rows = rowsOf('fuxin-2025', [home]);
    expect(rowOf('nursing-bed-share', 'city', rows)?.value).toBe(percent);
  });
});

describe('what is not known', () => {
  it('an indicator without its columns says which are missing', () => {
    const plain = rowsOf(
      'shenyang-2025',
      [{ id: 'i', kind: 'institution', city: '沈阳市', community: 'a', ...east(0) }],
      people.map((row) => ({ id: row.id ?? '', name: row.name ?? '', city: '沈阳市', ...east(0) })),
    );
    const missingOf = (id: string) => {
      const row = rowOf(id, 'city', plain);
      return [row?.status, row?.missing];
    };
    expect(missingOf('star-rated-institution-share')).toEqual(['noData', 'facilities.star']);
    expect(missingOf('elder-beds-total')).toEqual(['noData', 'facilities.beds']);
    expect(missingOf('nursing-bed-share')).toEqual([
      'noData',
      'facilities.beds facilities.nursing_beds',
    ]);
    expect(missingOf('pop-65plus')).toEqual(['notAssessed', 'population.elders_65']);
    expect(missingOf('elder-institutions-total')).toEqual(['notAssessed', '']);
  });

  it('a service or a kind that the table does not hold at all is no data, not none', () => {
    const rows = rowsOf('fuxin-2025', [...institutions]);
    for (const id of ['childcare-sites-total', 'senior-university-min-per-county']) {
      expect([id, rowOf(id, 'city', rows)?.value]).toEqual([id, Number.NaN]);
    }
    expect(rowOf('regional-home-care-centres', 'city', rows)?.value).toBe(0);
  });

  it('a rule for groups is no data where the table lists none of the kind that stands', () => {
    const homes = 'county-destitute-nursing-institution-min';
    const home = { kind: 'destitute_home', beds: 30, nursingBeds: 15, ...at.c } as const;
    const valueOf = (id: string, ...rows: readonly FacilityRow[]) =>
      rowOf(id, 'city', rowsOf('fuxin-2025', [...institutions.slice(0, 3), ...rows]))?.value;
    expect(valueOf(homes)).toBeNaN();
    expect(valueOf('street-centre-coverage')).toBeNaN();
    // A project says where one will be, not who has none; a closed one was listed.
    const project = { id: 'p', ...home, status: 'planned', opened: 2020 } as const;
    expect(valueOf(homes, project)).toBeNaN();
    expect(valueOf(homes, { id: 'h', ...home })).toBe(0);
    expect(valueOf(homes, { id: 'h', ...home, closed: 2021 })).toBe(0);
  });

  it('a column that no row fills is no answer, even where one would not matter', () => {
    const table = institutions.map((row) => ({ ...row, inclusiveBeds: Number.NaN }));
    const rows = rowsOf('fuxin-2025', table);
    expect(rowOf('elder-institutions-private-inclusive', 'city', rows)?.value).toBeNaN();
    // With the column, a public institution is none of them for certain.
    const [known] = institutions;
    const filled = rowsOf('fuxin-2025', [{ ...known, inclusiveBeds: 20 }, ...table.slice(1)]);
    expect(rowOf('elder-institutions-private-inclusive', 'city', filled)?.value).toBe(0);
  });

  it('a rule for every street says nothing where no centre names its street', () => {
    const centre = { id: 'c', kind: 'regional_centre', city, district: '南区' } as const;
    const rows = rowsOf('fuxin-2025', [...institutions, centre]);
    const values = rows.filter(
      ({ indicatorId, scope }) => indicatorId === 'street-centre-coverage' && scope !== 'street',
    );
    expect(values.map(({ unitName, value }) => [unitName, value])).toMatchObject([
      ['阜新市', Number.NaN],
      ['阜新市/北区', 0],
      ['阜新市/南区', Number.NaN],
    ]);
  });

  it('a share of people is that of the rows where both figures are known', () => {
    const [a, b, ...rest] = people;
    const { elders65: _, ...withoutElders } = a ?? {};
    const { population: __, ...withoutPopulation } = b ?? {};
    const rows = rowsOf('fuxin-2025', facilities, [withoutElders, withoutPopulation, ...rest]);
    expect(rowOf('pop-65plus', 'city', rows)?.value).toBe(500);
    expect(rowOf('population-total', 'city', rows)?.value).toBe(3000);
    expect(rowOf('pop-65plus-share', 'city', rows)).toMatchObject({
      value: 15,
      numerator: 300,
      denominator: 2000,
    });
    // 甲街道: a names no elders, b no population.
    const own = rows.find(
      ({ indicatorId, unitName }) =>
        indicatorId === 'pop-65plus-share' && unitName === '阜新市/南区/甲街道',
    );
    expect(own?.value).toBeNaN();
  });

  it('children under two are those of the rows that name both of their ages', () => {
    const [a, b, ...rest] = people;
    const { infants0To3: _, ...withoutInfants } = a ?? {};
    const { toddlers2To3: __, ...withoutToddlers } = b ?? {};
    const rows = rowsOf('fuxin-2025', facilities, [withoutInfants, withoutToddlers, ...rest]);
    expect(rowOf('pop-0-2', 'city', rows)?.value).toBe(25);
  });
});
