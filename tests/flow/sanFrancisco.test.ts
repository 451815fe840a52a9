import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import type { FacilityTable } from '../../src/model/tables.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import { tablesOf } from '../../src/scorecard/tablesOf.ts';
import { readInputs } from '../helpers/readInputs.ts';

const folder = 'tests/fixtures/spopt-sf';
const { inputs } = readInputs({
  [`${folder}/facilities.csv`]: 'facilities',
  [`${folder}/population.csv`]: 'population',
  [`${folder}/matrix.csv`]: 'matrix',
});

/** People within a distance of the stores that `isOpen` keeps open. */
function covered(metres: number, isOpen: (id: string) => boolean = () => true): number {
  const { facilities } = inputs;
  if (!facilities) throw new Error('The fixture has stores');
  const open: FacilityTable = {
    ...facilities,
    closed: facilities.closed.map((_, row) =>
      isOpen(facilities.id[row] ?? '') ? Number.NaN : 2000,
    ),
  };
  const { coverage } = analyse({
    ...tablesOf(inputs),
    facilities: open,
    settings: { ...defaultSettings, method: 'matrix', metres },
    scenario: null,
    year: 2020,
  });
  return coverage.all.service.elder.coveredPeople;
}

describe('San Francisco by a matrix of walking distances', () => {
  it('counts people within a distance of any of the 16 stores', () => {
    expect(covered(1000)).toBe(211_130);
    expect(covered(2000)).toBe(634_054);
    expect(covered(3000)).toBe(811_665);
    expect(covered(5000)).toBe(955_113);
  });

  it('counts 875,247 people within 5,000 m of the four stores of the published optimum', () => {
    const four = new Set(['Store_11', 'Store_12', 'Store_15', 'Store_2']);
    expect(covered(5000, (id) => four.has(id))).toBe(875_247);
  });
});
