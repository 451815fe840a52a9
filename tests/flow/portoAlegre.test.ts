import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import { tablesOf } from '../../src/scorecard/tablesOf.ts';
import { readInputs } from '../helpers/readInputs.ts';

const folder = 'data/samples/porto-alegre';
const { inputs, issues } = readInputs({
  [`${folder}/facilities.csv`]: 'facilities',
  [`${folder}/population.csv`]: 'population',
});

/** People within circles of the real sample, published with it. */
const published = [
  [500, 452_441, 640_123],
  [800, 685_569, 792_421],
  [1000, 768_470, 808_891],
  [1200, 790_005, 811_096],
  [1250, 796_234, 811_240],
] as const;

describe('Porto Alegre', () => {
  it.each(published)('counts the people within %i m exactly', (metres, healthcare, schools) => {
    const { coverage } = analyse({
      ...tablesOf(inputs),
      settings: { ...defaultSettings, metres },
      scenario: null,
      year: null,
    });
    expect(coverage.all.service.elder.coveredPeople).toBe(healthcare);
    expect(coverage.all.service.childcare.coveredPeople).toBe(schools);
    expect(coverage.all.service.elder.peopleAssessed).toBe(812_935);
  });

  it('loses no row: five blank cells give five rejected rows and no facility', () => {
    for (const file of inputs.files) {
      expect(file.read).toBe(file.accepted + file.rejected + file.skipped);
    }
    expect(inputs.facilities?.count).toBe(117 + 177);
    expect(issues.filter(({ code }) => code === 'service-missing')).toHaveLength(5);
  });
});
