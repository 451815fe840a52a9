import type { EnteredFigure, FigureKey } from '../../../model/enteredFigure.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';

/** What the figures of one row of the list are entered for; the year is typed. */
export type FigureOwner = Omit<FigureKey, 'year'>;

/** The figures that were entered on the screen for one indicator and unit, by year. */
export function enteredFor(
  entered: readonly EnteredFigure[],
  { planId, indicatorId, scope, unitName }: FigureOwner,
): readonly EnteredFigure[] {
  return entered
    .filter(
      (figure) =>
        figure.planId === planId &&
        figure.indicatorId === indicatorId &&
        figure.scope === scope &&
        figure.unitName === unitName,
    )
    .toSorted((one, other) => one.year - other.year);
}

/** The figure that counts in a year: the latest that is not after it. */
export function figureInYear(
  figures: readonly EnteredFigure[],
  year: number,
): EnteredFigure | undefined {
  return figures.findLast((figure) => figure.year <= year);
}

/**
 * True where a figure may be entered: the tables do not answer the indicator, or figures that were
 * entered before they did can still be taken back.
 */
export function canEnter(entry: CatalogueEntry, figures: readonly EnteredFigure[]): boolean {
  return figures.length > 0 || (entry.answer !== 'computed' && entry.answeredBy !== 'nobody');
}

/** By how much a unit multiplies numerator ÷ denominator; NaN where its values are no ratio. */
function factorOf(unit: string): number {
  if (unit === '%') return 100;
  if (unit === 'per-mille') return 1000;
  const per = /\/(\d+) /u.exec(unit)?.[1];
  return per === undefined ? Number.NaN : Number(per);
}

/**
 * The value that numerator and denominator give in the unit, where it is another than the one entered
 * by more than rounding; NaN where they agree, or nothing can be said.
 */
export function disagreeingValue(
  { value, numerator, denominator }: Pick<EnteredFigure, 'value' | 'numerator' | 'denominator'>,
  unit: string,
): number {
  const computed = (factorOf(unit) * numerator) / denominator;
  const tolerance = 0.05 + 0.005 * Math.abs(value);
  return Math.abs(computed - value) > tolerance ? computed : Number.NaN;
}
