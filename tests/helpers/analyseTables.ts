import { defaultSettings } from '../../src/model/defaultSettings.ts';
import type { Scenario, Settings } from '../../src/model/project.ts';
import type { TravelMatrix } from '../../src/model/tables.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { StreetNetwork } from '../../src/reach/streets/streetNetwork.ts';
import type { Analysis } from '../../src/scorecard/analysis.ts';
import { type FacilityRow, facilityTable, type PopulationRow, populationTable } from './tables.ts';

export interface Question {
  readonly settings?: Partial<Settings>;
  readonly scenario?: Scenario;
  readonly year?: number;
  readonly matrix?: TravelMatrix;
  readonly streets?: StreetNetwork;
}

/** Analyses rows as the headless door would; limit 1000 m unless the settings say otherwise. */
export function analyseTables(
  population: readonly PopulationRow[],
  facilities: readonly FacilityRow[],
  question: Question = {},
): Analysis {
  return analyse({
    population: populationTable(population),
    facilities: facilityTable(facilities),
    matrix: question.matrix ?? null,
    streets: question.streets ?? null,
    settings: { ...defaultSettings, metres: 1000, ...question.settings },
    scenario: question.scenario ?? null,
    year: question.year ?? null,
  });
}

/** A place so many metres east of the origin on the equator, where a degree is the same both ways. */
export function east(metres: number): { lng: number; lat: number } {
  return { lng: (metres / 6_371_008.8) * (180 / Math.PI), lat: 0 };
}
