import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { planById } from '../../../src/plan/planById.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { planProgress } from '../../../src/scorecard/planProgress.ts';
import { east } from '../../helpers/analyseTables.ts';
import { facilityTable, populationTable } from '../../helpers/tables.ts';

/** Shenyang's plan, with its circle due in these years and minutes. */
function planOfCircles(...circles: readonly (readonly [year: number, minutes: number])[]): Plan {
  const plan = planById([], 'shenyang-2025');
  if (!plan) throw new Error('The plan of Shenyang is built in');
  const indicators = plan.indicators.map((indicator) => {
    const [figure] = indicator.figures;
    if (indicator.id !== 'service-circle-minutes' || !figure) return indicator;
    const figures = circles.map(([year, value]) => ({ ...figure, year, value }));
    return { ...indicator, figures };
  });
  return { ...plan, id: 'own', indicators };
}

function progressIn(year: number, plan: Plan) {
  const shared = { city: '沈阳市', district: '东区', setting: 'urban' };
  const population = populationTable([
    { id: 'a', name: '甲', ...shared, elders60: 94, ...east(0) },
    { id: 'b', name: '乙', ...shared, elders60: 6, ...east(3000) },
  ]);
  const facilities = facilityTable([{ id: 'f', kind: 'institution', beds: 10, ...east(0) }]);
  const settings = { ...defaultSettings, planId: 'own' };
  const input = { facilities, population, matrix: null, settings, scenario: null, year };
  const analysis = analyse({ ...input, ownPlan: plan }, plan);
  return planProgress(analysis, plan);
}

/** The circle in 2023, of which 94 of 100 people are within. */
function circleIn2023(plan: Plan) {
  const circle = progressIn(2023, plan).find(
    ({ entry }) => entry.indicatorId === 'service-circle-minutes',
  );
  const { comparator, target, targetYear, gap, status } = circle ?? {};
  return { comparator, target, targetYear, gap, status };
}

describe('a target of the province in the plan of a city', () => {
  it('is not assessed at the city, in whatever year it is due', () => {
    const plan = planOfCircles([2025, 15]);
    const id = 'elder-beds-total';
    const indicators = plan.indicators.map((indicator) => {
      const target = indicator.figures.find(({ kind }) => kind === 'target');
      if (indicator.id !== id || !target) return indicator;
      const figures = [2023, 2025].map((year) => ({ ...target, year, scope: 'province' as const }));
      return { ...indicator, figures };
    });
    const statusesIn = (year: number) =>
      progressIn(year, { ...plan, indicators })
        .filter(({ entry }) => entry.indicatorId === id)
        .map(({ status }) => status);
    expect(statusesIn(2025)).toEqual(['notAssessed']);
    expect(statusesIn(2023)).toEqual(['notAssessed']);
  });
});

describe('the circle against the last target of a plan', () => {
  it('is a share of people, in whatever year its minutes are due', () => {
    const expected = { comparator: '>=', target: 100, gap: 6, status: 'near' };
    expect(circleIn2023(planOfCircles([2025, 15]))).toEqual({ ...expected, targetYear: 2025 });
    expect(circleIn2023(planOfCircles([2023, 15], [2025, 15]))).toEqual({
      ...expected,
      targetYear: 2025,
    });
  });

  it('is not assessed where the last minutes are not those of the run', () => {
    const plan = planOfCircles([2023, 15], [2025, 10]);
    expect(circleIn2023(plan)).toMatchObject({ target: 100, status: 'notAssessed' });
  });
});
