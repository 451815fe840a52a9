import type { Status } from '../../coverage/coverageResult.ts';
import { countNeeded } from '../../coverage/judge.ts';
import type { Comparator } from '../../model/plan.ts';
import type { Norm } from '../../plan/standardsOf.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { IndicatorId } from '../../state/session.ts';
import { type FigureNote, figureNotes } from './figureNotes.ts';
import {
  type CountUnit,
  countsUrbanOnly,
  countUnitOf,
  factorOf,
  fractionOf,
  scorecardRowOf,
} from './indicator.ts';
import type { Place } from './place.ts';

/** All that an indicator card says. NaN: no data, or no target. */
export interface IndicatorFigure {
  readonly indicator: IndicatorId;
  /** Per cent, or per thousand. */
  readonly value: number;
  readonly target: number;
  readonly comparator: Comparator;
  readonly targetYear: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly countUnit: CountUnit;
  readonly status: Status;
  /** What is missing to the target, in the unit of the numerator, rounded up; 0 for a limit. */
  readonly missing: number;
  /** True where the plan sets the target at a higher level than the place shown. */
  readonly derived: boolean;
  readonly source: string;
  readonly notes: readonly FigureNote[];
}

/** The figure of one indicator in one place: from the scorecard, else from the coverage without a target. */
export function indicatorFigure(
  analysis: Analysis,
  indicator: IndicatorId,
  place: Place,
): IndicatorFigure {
  const row = scorecardRowOf(analysis, indicator, place);
  const urbanOnly = countsUrbanOnly(analysis, indicator);
  const fraction = row ?? fractionOf(place.coverage, indicator, urbanOnly);
  const target = row ? row.target : Number.NaN;
  const comparator = row?.comparator || '>=';
  const countUnit = countUnitOf(analysis, indicator);
  // A sum over no community at all is not known; what institutions offer is.
  const hasCommunities = analysis.territory.communities.id.length > 0;
  const isOffer = countUnit === 'places' || countUnit === 'beds';
  return {
    indicator,
    value: fraction.value,
    target,
    comparator,
    targetYear: row ? row.year : null,
    numerator: hasCommunities || isOffer ? fraction.numerator : Number.NaN,
    denominator: hasCommunities ? fraction.denominator : Number.NaN,
    countUnit,
    status: row ? row.status : Number.isNaN(fraction.value) ? 'noData' : 'notAssessed',
    missing: missingTo({ value: target, comparator }, factorOf(indicator), fraction),
    derived: row?.derived ?? false,
    source: row?.source ?? '',
    notes: row?.entered ? [{ type: 'entered' }] : figureNotes(analysis, indicator, place),
  };
}

/** How many more of the numerator meet the target, rounded up; the product comes first to stay exact. */
export function missingTo(
  { value, comparator }: Norm,
  factor: number,
  { numerator, denominator }: Pick<IndicatorFigure, 'numerator' | 'denominator'>,
): number {
  return Math.max(0, countNeeded((value * denominator) / factor, comparator) - numerator);
}

/** What a figure is held against. */
export function normOf({ target, comparator }: IndicatorFigure): Norm {
  return { value: target, comparator };
}

/**
 * Share of the bar that a value fills, and where its target stands; both 0…1 of the same axis. null
 * where no axis has an end: a number of places without a target is neither much nor little.
 */
export function barOf(figure: IndicatorFigure): { filled: number; target: number } | null {
  const isShare = factorOf(figure.indicator) === 100;
  if (!isShare && Number.isNaN(figure.target)) return null;
  const end = isShare ? 100 : Math.max(figure.value || 0, figure.target, 1);
  return {
    filled: Math.min(1, (figure.value || 0) / end),
    target: figure.target / end,
  };
}
