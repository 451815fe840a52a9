import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { buildStreetNetwork } from '../../../src/reach/streets/streetNetwork.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../../src/scorecard/analysis.ts';
import { certaintyOf } from '../../../src/scorecard/certainty/certaintyOf.ts';
import { usualDoubts } from '../../../src/scorecard/certainty/doubts.ts';
import { findRemedies } from '../../../src/scorecard/remedy/findRemedies.ts';
import { type FacilityRow, facilityTable, populationTable } from '../../helpers/tables.ts';
import { type ToyStreets, toyStreets } from '../../helpers/toyStreets.ts';

const rules = { snapMetres: 200, stepsSpeedFactor: 0.5 };
/** A and D are 100 m apart as the crow flies, and more than 2 km along the streets. */
const river = toyStreets(`
A----------------------------------------B
                                         |
D----------------------------------------C`);
const road = toyStreets(`A${'-'.repeat(80)}B`);

function inputOf(toy: ToyStreets, facilities: readonly FacilityRow[]): AnalysisInput {
  const { network } = buildStreetNetwork('toy', toy.streets, rules);
  const home = { id: 'a', name: '甲', elders60: 10, year: 2024, ...toy.at('A', 1, 1) };
  return {
    population: populationTable([home]),
    facilities: facilityTable(facilities),
    matrix: null,
    streets: network,
    settings: { ...defaultSettings, method: 'street' },
    scenario: null,
    year: 2024,
  };
}

describe('certainty along streets', () => {
  // 15 min of 0.48 m/s are 432 m, of 1.2 m/s 1,080 m, and near up to 1,296 m; either end ± 50 m.
  it.each([
    [325, 'surelyMet'],
    [340, 'borderline'],
    [1390, 'borderline'],
    [1405, 'surelyShort'],
  ])('a walk of %d m is %s', (metres, certainty) => {
    // Both stand a metre beside the road.
    const input = inputOf(road, [{ id: 'f', ...road.at('A', metres - 1, 1) }]);
    const analysis = analyse(input);
    expect(analysis.coverage.communities.elder.metres[0]).toBeCloseTo(metres, 3);
    expect(certaintyOf(analysis, input, usualDoubts).elder.certainty).toEqual([certainty]);
  });

  it('names the speed of the way, without detour', () => {
    const input = inputOf(road, [{ id: 'f', ...road.at('A', 899, 1) }]);
    const { speedToMeet } = certaintyOf(analyse(input), input, usualDoubts).elder;
    expect(speedToMeet[0]).toBeCloseTo(1, 6);
  });
});

describe('remedies along streets', () => {
  it('offer no opening that is near as the crow flies only', () => {
    const input = inputOf(river, [
      { id: 'far', ...river.at('D', 1, 1) },
      { id: 'across', status: 'planned', opened: 2025, ...river.at('D', 2, 1) },
      { id: 'along', status: 'planned', opened: 2026, ...river.at('A', 500, 1) },
    ]);
    const question = {
      area: { level: 'community', id: 'a' },
      service: 'elder',
      measure: 'circle',
    } as const;
    const answer = findRemedies(analyse(input), input, question);
    const changes = answer.type === 'cleared' ? answer.remedies.map(({ change }) => change) : [];
    expect(changes).toMatchObject([
      { type: 'opening', facilityId: 'along', year: 2024 },
      { type: 'site', ...river.at('A', 1, 1) },
    ]);
  });
});
