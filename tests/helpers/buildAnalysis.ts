import { effectiveFacilities } from '../../src/edit/effectiveFacilities.ts';
import { emptyPopulationTable } from '../../src/model/emptyPopulationTable.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { Analysis, AnalysisInput } from '../../src/scorecard/analysis.ts';

/** An analysis of no people: as small as one can be, with the year and the facilities asked about. */
export function buildAnalysis(input: AnalysisInput): Analysis {
  return {
    ...analyse({ ...input, facilities: null, population: emptyPopulationTable(), scenario: null }),
    year: input.year,
    facilities: effectiveFacilities(input.facilities, input.scenario).table,
  };
}
