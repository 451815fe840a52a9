import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../../src/scorecard/analysis.ts';
import { freshInput } from '../../helpers/freshInput.ts';
import { facilityTable, type PopulationRow, populationTable } from '../../helpers/tables.ts';

const place = { city: '阜新市', district: '东区', lng: 121, lat: 42 };

function stepThrough(people: readonly PopulationRow[]): (number | null)[] {
  const population = populationTable(
    people.map((row, i) => ({ id: `p${i}`, name: '甲', ...place, ...row })),
  );
  const facilities = facilityTable([
    { id: 'f', kind: 'institution', beds: 10, opened: 2022, ...place },
    { id: 'g', kind: 'institution', beds: 20, opened: 2020, closed: 2024, ...place },
  ]);
  return [2021, 2022, 2023, 2024, 2021, 2025, 2022].map((year) => {
    const settings = { ...defaultSettings, planId: 'fuxin-2025' };
    const input: AnalysisInput = {
      facilities,
      population,
      matrix: null,
      settings,
      scenario: null,
      year,
    };
    const stepped = analyse(input);
    expect(stepped).toEqual(analyse(freshInput(input)));
    expect(stepped.territory.year).toBe(year);
    return stepped.coverage.all.bedsPer1000Elders.value;
  });
}

it('a step of the year shows what an analysis from the start shows, with people of one year', () => {
  const values = stepThrough([{ elders60: 1000, year: 2020 }]);
  expect(values).toEqual([20, 30, 30, 10, 20, 10, 30]);
});

it('and with people of several', () => {
  const values = stepThrough([
    { elders60: 1000, year: 2020 },
    { elders60: 2000, year: 2023 },
  ]);
  expect(values).toEqual([20, 30, 15, 5, 20, 5, 30]);
});
