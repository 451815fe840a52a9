import { describe, expect, it } from 'vitest';
import { scorecardTable } from '../../../src/report/resultTables.ts';
import type { Analysis } from '../../../src/scorecard/analysis.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const place = { city: '阜新市', district: '南区', setting: 'urban', ...east(0) };
const people: readonly PopulationRow[] = [
  { id: 'a', name: 'a', population: 1000, elders60: 200, infants0To3: 40, ...place },
  { id: 'b', name: 'b', population: 500, elders60: Number.NaN, ...place },
  { id: 'c', name: 'c', population: 800, elders60: 100, ...place, district: '北区' },
];
const south = { city: '阜新市', district: '南区', ...east(0) };
const institution = { kind: 'institution', community: 'a', ...south } as const;
const facilities: readonly FacilityRow[] = [
  { id: 'i1', ...institution, beds: 100, nursingBeds: 60, ownership: 'public', residents: 40 },
  { id: 'i2', ...institution, beds: 50 },
  { id: 'i3', ...institution, ownership: 'private', residents: 9 },
  { id: 'h', kind: 'destitute_home', ...south, community: 'a', ownership: 'public' },
];

function analysed(planId: string, rows = facilities): Analysis {
  return analyseTables(people, rows, { settings: { planId, minutes: 15 }, year: 2025 });
}

function figure(analysis: Analysis, id: string) {
  const found = analysis.scorecard.find(
    ({ indicatorId, scope }) => indicatorId === id && scope === 'city',
  );
  if (!found) throw new Error(`${id} is scored`);
  return found;
}

describe('known n of N', () => {
  const analysis = analysed('fuxin-2025');
  const partly = (id: string) => figure(analysis, id).partly;

  it('counts the facilities of which a sum or share is known', () => {
    // 60 ÷ 100 of i1 alone; beds of i1 and i2 of four homes.
    expect(figure(analysis, 'nursing-bed-share')).toMatchObject({ value: 60, numerator: 60 });
    expect(partly('nursing-bed-share')).toEqual([{ of: 'facilities', known: 1, rows: 4 }]);
    expect(partly('elder-beds-total')).toEqual([{ of: 'facilities', known: 2, rows: 4 }]);
    expect(partly('elder-institutions-total')).toEqual([]);
  });

  it('counts one of unknown owner as unknown, not as none of the public ones', () => {
    // i1 is known; h has no residents, i2 no owner; i3 is private.
    expect(partly('public-institution-occupancy')).toEqual([
      { of: 'facilities', known: 1, rows: 3 },
    ]);
    expect(figure(analysis, 'public-institution-occupancy').value).toBe(40);
  });

  it('counts the communities and rows of which people are known', () => {
    expect(partly('pop-60plus')).toEqual([{ of: 'communities', known: 2, rows: 3 }]);
    expect(partly('population-total')).toEqual([]);
    expect(partly('elder-beds-per-1000-elders')).toEqual([
      { of: 'facilities', known: 2, rows: 4 },
      { of: 'communities', known: 2, rows: 3 },
    ]);
    expect(partly('service-circle-minutes')).toEqual([{ of: 'peopleRows', known: 2, rows: 3 }]);
  });

  it('counts the districts of which it is known whether they have such a home', () => {
    // 南区 has a home for the destitute whose nursing beds are blank, 北区 has none.
    expect(partly('county-destitute-nursing-institution-coverage')).toEqual([
      { of: 'districts', known: 1, rows: 2 },
    ]);
  });

  it('counts the facilities of which it is known whether they keep a norm', () => {
    const kind = { kind: 'childcare_institution', service: 'childcare', ...south } as const;
    const rows = [
      { id: 'k1', ...kind, floorAreaM2: 300 },
      { id: 'k2', ...kind },
      { id: 'k3', ...kind, opened: 2030, floorAreaM2: 100 },
    ];
    const rule = figure(analysed('fuxin-2025', rows), 'childcare-min-floor-area');
    expect(rule.partly).toEqual([{ of: 'facilities', known: 1, rows: 2 }]);
  });

  it('stands in the table, blank where all is known', () => {
    const { columns, rows } = scorecardTable(analysis);
    const cell = (id: string) =>
      rows.find((cells) => cells[1] === id && cells[2] === 'city')?.[columns.indexOf('known')];
    expect(cell('elder-beds-per-1000-elders')).toBe('facilities 2/4; communities 2/3');
    expect(cell('population-total')).toBe('');
  });
});
