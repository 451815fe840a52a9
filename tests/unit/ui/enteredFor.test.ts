import { describe, expect, it } from 'vitest';
import type { EnteredFigure } from '../../../src/model/enteredFigure.ts';
import {
  disagreeingValue,
  enteredFor,
  figureInYear,
} from '../../../src/ui/plan/indicators/enteredFor.ts';

const figure: EnteredFigure = {
  planId: 'p',
  indicatorId: 'i',
  scope: 'city',
  unitName: '沈阳市',
  year: 2023,
  value: 61.7,
  numerator: 29,
  denominator: 47,
};

describe('figures that were entered for a row', () => {
  const figures = [
    { ...figure, year: 2025 },
    figure,
    { ...figure, unitName: '沈阳市/和平区' },
    { ...figure, planId: 'other' },
    { ...figure, indicatorId: 'other' },
    { ...figure, scope: 'district' } as const,
  ];

  it('are those of its plan, indicator and unit, by year', () => {
    const own = enteredFor(figures, figure);
    expect(own.map(({ year }) => year)).toEqual([2023, 2025]);
    expect(own[0]).toBe(figure);
  });

  it('count from their year on, until a later one', () => {
    const own = enteredFor(figures, figure);
    const counting = [2022, 2023, 2024, 2025, 2026].map((year) => figureInYear(own, year)?.year);
    expect(counting).toEqual([undefined, 2023, 2023, 2025, 2025]);
  });
});

describe('what numerator and denominator say against the value', () => {
  it('is told where it is more than rounding', () => {
    expect(disagreeingValue(figure, '%')).toBeNaN();
    expect(disagreeingValue({ ...figure, value: 71.7 }, '%')).toBeCloseTo(61.702, 3);
    const rate = { value: 4.5, numerator: 9, denominator: 3000 };
    expect(disagreeingValue(rate, 'places/1000 residents')).toBe(3);
    expect(disagreeingValue({ ...rate, value: 3 }, 'places/1000 residents')).toBeNaN();
    expect(
      disagreeingValue({ value: 35, numerator: 300, denominator: 1000 }, 'm2/100 households'),
    ).toBe(30);
  });

  it('is nothing where parts are missing or the unit is no ratio', () => {
    expect(disagreeingValue({ ...figure, value: 1, numerator: Number.NaN }, '%')).toBeNaN();
    expect(disagreeingValue({ ...figure, value: 1 }, 'beds')).toBeNaN();
  });
});
