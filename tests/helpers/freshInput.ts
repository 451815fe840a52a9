import type { AnalysisInput } from '../../src/scorecard/analysis.ts';

/** The same input in tables that nothing is remembered about, so that everything is computed anew. */
export function freshInput(input: AnalysisInput): AnalysisInput {
  const { facilities, population } = input;
  return {
    ...input,
    facilities: facilities && { ...facilities, id: [...facilities.id] },
    population: population && { ...population },
  };
}
