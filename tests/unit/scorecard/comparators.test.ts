import { describe, expect, it } from 'vitest';
import { gapTo, judge } from '../../../src/coverage/judge.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { type Comparator, comparators, type Plan } from '../../../src/model/plan.ts';
import { planById } from '../../../src/plan/planById.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { blendedFloorArea } from '../../../src/scorecard/blendedFloorArea.ts';
import { projectsUnderWay } from '../../../src/scorecard/projectsUnderWay.ts';
import { findRemedies } from '../../../src/scorecard/remedy/findRemedies.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { communityFacts } from '../../../src/ui/main/communityFacts.ts';
import { formulaLines } from '../../../src/ui/main/Formula.tsx';
import { indicatorFigure } from '../../../src/ui/main/indicatorFigure.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { east } from '../../helpers/analyseTables.ts';
import { inputsOfTexts } from '../../helpers/inputsOfTexts.ts';
import {
  type FacilityRow,
  facilityTable,
  type PopulationRow,
  populationTable,
} from '../../helpers/tables.ts';

const city = { city: '沈阳市', district: '东区', street: '一', setting: 'urban' };
const communities: readonly PopulationRow[] = ['a', 'b', 'c'].map((id, i) => ({
  ...city,
  id,
  name: id,
  population: 2000,
  infants0To3: 20,
  households: 400,
  householdsNew: 100,
  ...east(i * 3000),
}));
const childcare = { service: 'childcare', kind: 'childcare_institution' } as const;
// 9 places for 2,000 people are 4.5 a thousand.
const facilities: readonly FacilityRow[] = [8, 9, 10].map((places, i) => ({
  ...city,
  ...childcare,
  id: `f${i}`,
  community: 'abc'[i] ?? '',
  places,
  floorAreaM2: 190 + 10 * i,
  ...east(i * 3000),
}));

/** A built-in plan, every target of which has another comparator. */
function planWith(comparator: Comparator, id = 'shenyang-2025'): Plan {
  const plan = planById([], id);
  if (!plan) throw new Error(`${id} is built in`);
  const indicators = plan.indicators.map((indicator) => ({
    ...indicator,
    figures: indicator.figures.map((figure) => ({ ...figure, comparator })),
  }));
  return { ...plan, id: 'own', indicators };
}

function inputWith(ownPlan: Plan, table = facilities) {
  return {
    population: populationTable(communities),
    facilities: facilityTable(table),
    matrix: null,
    settings: { ...defaultSettings, planId: 'own' },
    scenario: null,
    year: 2025,
    ownPlan,
  };
}

const scored = (comparator: Comparator) => analyse(inputWith(planWith(comparator)));

describe('every comparator of a plan file', () => {
  const cases = comparators.flatMap((comparator) =>
    [8, 9, 9.5, 10, 11, 12].map((value) => [comparator, value] as const),
  );

  it.each(cases)(
    '%s 10 of beds: the gap from %f closes it, and one bed less does not',
    (comparator, value) => {
      const gap = gapTo(value, comparator, 10, 'beds');
      const towards = comparator === '<' || comparator === '<=' ? -1 : 1;
      expect(judge(value + towards * gap, comparator, 10)).toBe('met');
      if (gap > 0) expect(judge(value + towards * (gap - 1), comparator, 10)).not.toBe('met');
    },
  );

  it.each([
    ['=', ['short', 'met', 'met'], [1, 0, 0]],
    ['>=', ['short', 'met', 'met'], [1, 0, 0]],
    ['>', ['short', 'near', 'met'], [2, 1, 0]],
    ['<=', ['met', 'met', 'short'], [0, 0, 0]],
    ['<', ['met', 'near', 'short'], [0, 0, 0]],
  ] as const)(
    '%s 4.5 places per 1,000 holds for communities as for the city',
    (comparator, status, missing) => {
      const analysis = scored(comparator);
      const { childcare: figures } = analysis.coverage.communities;
      expect(figures.status).toEqual(status);
      expect([...figures.shortfall]).toEqual(missing);
      const row = analysis.scorecard.find(
        ({ indicatorId, scope }) => indicatorId === 'childcare-places-per-1000' && scope === 'city',
      );
      // The city has 27 places for 6,000 people: the middle community three times over.
      expect(row).toMatchObject({ value: 4.5, comparator, target: 4.5, status: status[1] });
      const place = placeOfFilter(analysis, { district: null, street: null });
      expect(indicatorFigure(analysis, 'places-per-1000', place).missing).toBe(missing[1]);
    },
  );

  it.each([
    ['=', 190, 2],
    ['>=', 190, 2],
    ['>', 190, 1],
    ['<=', 210, 2],
    ['<', 210, 1],
  ] as const)(
    '%s 200 m² is kept by each institution as it is judged',
    (comparator, worst, kept) => {
      const row = scored(comparator).scorecard.find(
        ({ indicatorId }) => indicatorId === 'childcare-min-floor-area',
      );
      expect(row).toMatchObject({ value: worst, numerator: kept, denominator: 3 });
      expect(row?.status).toBe(judge(worst, comparator, 200));
    },
  );

  it.each([
    ['=', 1, 100, 0],
    ['>=', 1, 100, 0],
    ['>', 0, 0, 1],
    ['<=', 1, 100, 0],
    ['<', 0, 0, 0],
  ] as const)(
    '%s the floor area that residential areas need',
    (comparator, kept, share, missing) => {
      // 35 m² of 100 new households and 25 of each 100 of the other 300 are 110 m².
      const day = {
        ...city,
        kind: 'day_care',
        community: 'a',
        floorAreaM2: 110,
        ...east(0),
      } as const;
      const plan = planWith(comparator, 'shenyang-basic-2025');
      const population = populationTable(communities.slice(0, 1));
      const analysis = analyse({ ...inputWith(plan, [{ ...day, id: 'd' }]), population });
      const row = analysis.scorecard.find(
        ({ indicatorId }) => indicatorId === 'residential-area-facility-compliance',
      );
      expect(row).toMatchObject({ value: share, numerator: kept, denominator: 1 });
      const together = blendedFloorArea(analysis, plan, { scope: 'city', unit: 0 });
      expect(together).toMatchObject({ requiredM2: 110, gapM2: missing });
    },
  );

  it.each([
    // 4.5 for 1,326,000 people are 5,967 places.
    ['=', 5967, 5955],
    ['>=', 5967, 5955],
    ['>', 5968, 5956],
    ['<=', 5967, 0],
    ['<', 5966, 0],
  ] as const)('%s a rate is a whole number of places for projects', (comparator, target, gap) => {
    const { projects } = inputsOfTexts(
      'id,group,name,start_year,end_year,city,county,beds,places\nP5,child,戊幼儿园托育,2025,2025,本溪市,平山区,,12\n',
    );
    if (!projects) throw new Error('There are projects');
    const sums = projectsUnderWay(planWith(comparator, 'benxi-2025'), projects);
    expect(sums).toMatchObject([{ year: 2025, value: 12, target, gap }]);
  });

  it('counts the places of a remedy by it, and finds none where places are too many', () => {
    const question = { service: 'childcare', measure: 'places' } as const;
    const remediesFor = (comparator: Comparator, id: string) => {
      const input = inputWith(planWith(comparator));
      const area = { level: 'community', id } as const;
      return findRemedies(analyse(input), input, { ...question, area });
    };
    expect(remediesFor('>', 'b')).toMatchObject({
      type: 'cleared',
      remedies: [
        { change: { type: 'places', places: 10 }, oneLess: 'near' },
        { change: { places: 1 } },
      ],
    });
    expect(remediesFor('<=', 'c')).toEqual({ type: 'none', status: 'short' });
  });

  it('is what the formula of a community works out', () => {
    const lines = (comparator: Comparator) => {
      const analysis = scored(comparator);
      const facts = communityFacts(analysis, 'places-per-1000', defaultSettings, 1);
      return formulaLines(facts, 'places-per-1000', defaultSettings, dictionaries.en, 'en');
    };
    expect(lines('=')).toEqual(['⌈4.5 × 2,000 ÷ 1000⌉ − 9 = 0 places']);
    expect(lines('>')).toEqual(['⌊4.5 × 2,000 ÷ 1000⌋ + 1 − 9 = 1 places']);
    expect(lines('<')).toEqual([]);
  });
});
