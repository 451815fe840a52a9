import { describe, expect, it } from 'vitest';
import { resultTables } from '../../../src/report/resultTables.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const place = { city: '甲市', district: '东区', street: '一街', ...east(0) };
const person = (id: string, households?: number): PopulationRow => ({
  id,
  name: id,
  setting: 'urban',
  population: 1000,
  elders60: 100,
  ...place,
  ...(households === undefined ? {} : { households }),
});
const home = { kind: 'institution', community: 'a', ...place } as const;
const facilities: readonly FacilityRow[] = [
  { id: '1', ...home, beds: 100, nursingBeds: 60, floorAreaM2: 500 },
  { id: '2', ...home, kind: 'destitute_home', beds: 50, floorAreaM2: 250 },
  { id: '3', ...home, kind: 'day_care', beds: 9, nursingBeds: 9, floorAreaM2: 50 },
  { id: '4', ...home, service: 'childcare', kind: 'childcare_institution', places: 40 },
  { id: '5', ...home, service: 'both', kind: '', places: 20, inclusivePlaces: 5 },
];

const wanted = [
  'nursing_beds',
  'institution_beds',
  'nursing_bed_share',
  'inclusive_places',
  'inclusive_place_share',
  'floor_area_m2',
  'floor_area_per_100_households',
];

function districtRow(people: readonly PopulationRow[], rows: readonly FacilityRow[]) {
  const table = resultTables(analyseTables(people, rows)).find(({ name }) => name === 'districts');
  return wanted.map((column) => table?.rows[0]?.[table.columns.indexOf(column)]);
}

describe('nursing beds, inclusive places and floor area of a unit', () => {
  it('add up what is known, and divide rows where both figures are', () => {
    const row = districtRow([person('a', 400), person('b', 600)], facilities);
    // Homes: 60 nursing of 100 + 50 beds, but of the second home no nursing beds are known.
    expect(row).toEqual([60, 150, 0.6, 5, 0.25, 800, 80]);
  });

  it('are no data where rows exist and none is known, and none where there is no row', () => {
    const plain = districtRow([person('a', 400)], [{ id: '1', ...home }]);
    expect(plain).toEqual([NaN, NaN, NaN, NaN, NaN, NaN, NaN]);
    const care = { id: '3', ...home, kind: 'day_care', floorAreaM2: 50 } as const;
    expect(districtRow([person('a', 400)], [care]).slice(0, 3)).toEqual([0, 0, NaN]);
  });

  it('is no ratio where a community with floor area has unknown households', () => {
    expect(districtRow([person('a'), person('b', 600)], facilities).slice(5)).toEqual([800, NaN]);
  });
});
