import { describe, expect, it } from 'vitest';
import { readStreets } from '../../../src/network/osm/readStreets.ts';
import { buildStreetNetwork } from '../../../src/reach/streets/streetNetwork.ts';
import type { ScorecardRow } from '../../../src/scorecard/scorecardResult.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

/** Two districts of a city: 东区 with a and b, 西区 with c; households, and those in new estates. */
function people(city: string, households: readonly (readonly [number, number])[]): PopulationRow[] {
  return ['a', 'b', 'c'].map((id, i): PopulationRow => {
    const [all = Number.NaN, newOnes = Number.NaN] = households[i] ?? [];
    return {
      id,
      name: id,
      city,
      district: id === 'c' ? '西区' : '东区',
      setting: 'urban',
      population: 1000,
      ...east(id === 'b' ? 5500 : 0),
      households: all,
      householdsNew: newOnes,
    };
  });
}

function within(city: string, rows: readonly FacilityRow[]): FacilityRow[] {
  return rows.map((row, i) => ({
    id: `f${i}`,
    city,
    district: row.community === 'c' ? '西区' : '东区',
    ...row,
  }));
}

function rowsOf(planId: string, city: string, facilities: readonly FacilityRow[], year = 2025) {
  const households = [
    [400, 100],
    [800, 0],
    [600, 300],
  ] as const;
  const table = within(city, facilities);
  return analyseTables(people(city, households), table, { settings: { planId }, year }).scorecard;
}

function figures(rows: readonly ScorecardRow[], id: string) {
  return rows
    .filter(({ indicatorId }) => indicatorId === id)
    .map(({ unitName, value, numerator, denominator, status }) => [
      unitName,
      value,
      numerator,
      denominator,
      status,
    ]);
}

const childcare = { service: 'childcare', kind: 'childcare_institution', ...east(0) } as const;

describe('the least floor area of a childcare institution', () => {
  const id = 'childcare-min-floor-area';
  const rows = rowsOf('shenyang-2025', '沈阳市', [
    { ...childcare, community: 'a', floorAreaM2: 320 },
    { ...childcare, community: 'b', floorAreaM2: 200 },
    { ...childcare, community: 'c', floorAreaM2: 185 },
    { ...childcare, community: 'c' },
    { ...childcare, community: 'c', kind: 'kindergarten_class', floorAreaM2: 60 },
    { ...childcare, community: 'c', floorAreaM2: 50, closed: 2020 },
  ]);

  it('is that of the smallest known one, with how many of the known have the 200 m²', () => {
    expect(figures(rows, id).slice(0, 3)).toEqual([
      ['沈阳市', 185, 2, 3, 'near'],
      ['沈阳市/东区', 200, 2, 2, 'met'],
      ['沈阳市/西区', 185, 0, 1, 'near'],
    ]);
  });

  it('is no data without the column', () => {
    const [row] = rowsOf('shenyang-2025', '沈阳市', [{ ...childcare, community: 'a' }]).filter(
      ({ indicatorId }) => indicatorId === id,
    );
    expect(row).toMatchObject({ status: 'noData', missing: 'facilities.floor_area_m2' });
  });
});

describe('the distance of an institution from a hospital', () => {
  const id = 'max-distance-elder-institution-hospital';
  const hospitals: readonly FacilityRow[] = [
    { kind: 'hospital', community: 'a', ...east(0) },
    { kind: 'hospital', community: 'a', ...east(20_000), closed: 2020 },
  ];
  const institutions: readonly FacilityRow[] = [
    { kind: 'institution', community: 'a', ...east(3000) },
    { kind: 'destitute_home', community: 'b', ...east(5500) },
    { kind: 'institution', community: 'c', ...east(-4000) },
    { kind: 'institution', community: 'c' },
    { kind: 'day_care', community: 'c', ...east(90) },
  ];

  it('is that of the farthest, straight, with how many are within the 5 km', () => {
    const rows = figures(rowsOf('benxi-2025', '本溪市', [...hospitals, ...institutions]), id);
    const rounded = rows.map(([name, km, ...rest]) => [name, Number(km).toFixed(9), ...rest]);
    expect(rounded.slice(0, 3)).toEqual([
      ['本溪市', '5.500000000', 2, 3, 'near'],
      ['本溪市/东区', '5.500000000', 1, 2, 'near'],
      ['本溪市/西区', '4.000000000', 1, 1, 'met'],
    ]);
  });

  it('is no data without a hospital', () => {
    expect(figures(rowsOf('benxi-2025', '本溪市', institutions), id)[0]).toEqual([
      '本溪市',
      NaN,
      0,
      0,
      'noData',
    ]);
  });

  it('is that of the way where walks are measured along streets', () => {
    // From 0 round by the north to 3,000 m: 5,000 m of way; -4,000 m lies on an island; 5,500 m off the street.
    const [a, b] = [east(0).lng, east(3000).lng];
    const north = east(1000).lng;
    const lines = [
      [
        [a, 0],
        [a, north],
        [b, north],
        [b, 0],
      ],
      [
        [east(-4000).lng, 0],
        [east(-4500).lng, 0],
      ],
    ];
    const bytes = new TextEncoder().encode(
      JSON.stringify({ type: 'MultiLineString', coordinates: lines }),
    );
    const read = readStreets('streets', bytes, null);
    if (!read.ok) throw new Error('unreadable');
    const rules = { snapMetres: 200, stepsSpeedFactor: 1 };
    const streets = buildStreetNetwork('streets', read.value, rules).network;
    const city = '本溪市';
    const table = within(city, [...hospitals, ...institutions]);
    const question = { settings: { planId: 'benxi-2025', method: 'street' }, year: 2025 } as const;
    const rows = analyseTables(people(city, []), table, { ...question, streets }).scorecard;
    expect(figures(rows, id).slice(0, 3)).toEqual([
      ['本溪市', Infinity, 1, 3, 'short'],
      ['本溪市/东区', Infinity, 1, 2, 'short'],
      ['本溪市/西区', Infinity, 0, 1, 'short'],
    ]);
    const near = table.filter(({ community }) => community === 'a');
    const [whole] = figures(
      analyseTables(people(city, []), near, { ...question, streets }).scorecard,
      id,
    );
    expect(Number(whole?.[1]).toFixed(3)).toBe('5.000');
    const straight = analyseTables(people(city, []), near, {
      settings: { planId: 'benxi-2025' },
      year: 2025,
      streets,
    });
    expect(Number(figures(straight.scorecard, id)[0]?.[1]).toFixed(3)).toBe('3.000');
  });

  it('follows a hospital that a scenario moves', () => {
    const city = '本溪市';
    const table = within(city, [...hospitals, ...institutions]);
    const question = { settings: { planId: 'benxi-2025' }, year: 2025 };
    const move = { type: 'move', facilityId: 'f0', ...east(4000) } as const;
    const scenario = { id: 's', name: 's', edits: [move] };
    const moved = analyseTables(people(city, []), table, { ...question, scenario }).scorecard;
    const [, east1, west] = figures(moved, id);
    expect(Number(east1?.[1]).toFixed(6)).toBe('1.500000');
    expect(Number(west?.[1]).toFixed(6)).toBe('8.000000');
  });
});

describe('residential areas with the floor area that they need', () => {
  const id = 'residential-area-facility-compliance';
  const care = { kind: 'day_care', ...east(0) } as const;

  it('are new and existing estates of each community, where facilities tell their estate', () => {
    // New: a needs 35, c 105 m²; existing: a 75, b 200, c 75 m².
    const rows = rowsOf('shenyang-basic-2025', '沈阳市', [
      { ...care, community: 'a', estate: 'new', floorAreaM2: 35 },
      { ...care, community: 'a', estate: 'existing', floorAreaM2: 74 },
      { ...care, community: 'b', estate: 'existing', floorAreaM2: 200 },
      { ...care, community: 'c', estate: 'new', floorAreaM2: 100 },
      { ...care, community: 'c', estate: 'existing' },
    ]);
    // In c some floor area is unknown: neither of its areas can be said to fail.
    expect(figures(rows, id).slice(0, 3)).toEqual([
      ['沈阳市', 200 / 3, 2, 3, 'short'],
      ['沈阳市/东区', 200 / 3, 2, 3, 'short'],
      ['沈阳市/西区', NaN, NaN, NaN, 'noData'],
    ]);
  });

  it('are whole communities where none does, held against both norms together', () => {
    // a needs 35 + 75 = 110, b 200, c 105 + 75 = 180 m².
    const rows = rowsOf('shenyang-basic-2025', '沈阳市', [
      { ...care, community: 'a', floorAreaM2: 110 },
      { ...care, community: 'c', floorAreaM2: 120 },
      { ...care, community: 'c', floorAreaM2: 60 },
    ]);
    expect(figures(rows, id).slice(0, 3)).toEqual([
      ['沈阳市', 200 / 3, 2, 3, 'short'],
      ['沈阳市/东区', 50, 1, 2, 'short'],
      ['沈阳市/西区', 100, 1, 1, 'met'],
    ]);
  });

  it('say what they would need', () => {
    const bare = { id: 'a', name: 'a', city: '沈阳市', district: '东区', ...east(0) };
    const table = within('沈阳市', [{ ...care, community: 'a' }]);
    const { scorecard } = analyseTables([bare], table, {
      settings: { planId: 'shenyang-basic-2025' },
    });
    expect(scorecard.find(({ indicatorId }) => indicatorId === id)?.missing.split(' ')).toEqual([
      'facilities.floor_area_m2',
      'facilities.estate',
      'population.households',
      'population.households_new',
    ]);
  });
});

describe('institutions and inclusive beds added', () => {
  const home = { kind: 'institution', community: 'a', ...east(0) } as const;
  const homes = [
    { ...home, opened: 2020, inclusiveBeds: 100 },
    { ...home, opened: 2021, inclusiveBeds: 30 },
    { ...home, opened: 2025, inclusiveBeds: 5 },
    { ...home, opened: 2025 },
    { ...home, inclusiveBeds: 400 },
  ];

  it('are those opened in the five years up to the one shown', () => {
    const rows = rowsOf('shenyang-2025', '沈阳市', homes);
    expect(figures(rows, 'elder-institutions-added')[0]?.slice(0, 2)).toEqual(['沈阳市', 3]);
    expect(figures(rows, 'elder-beds-inclusive-added')[0]?.slice(0, 2)).toEqual(['沈阳市', 35]);
    const before = rowsOf('shenyang-2025', '沈阳市', homes, 2020);
    expect(figures(before, 'elder-institutions-added')[0]?.slice(0, 2)).toEqual(['沈阳市', 1]);
  });
});
