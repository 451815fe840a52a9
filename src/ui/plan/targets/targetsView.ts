import type { FigurePlace } from '../../../edit/plans/ownPlan.ts';
import {
  type IndicatorGroup,
  indicatorGroups,
  type Plan,
  type PlanFigure,
  type PlanIndicator,
} from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { changeFigure } from '../../../edit/plans/changeFigure.ts';
import { addFigure } from '../../../edit/plans/addFigure.ts';
import { type PlanMistake, planMistakes } from '../../../plan/checkPlan.ts';
import { checkGivenPlan } from '../../../plan/readPlan.ts';
import { targetsFor } from '../../../plan/targetsFor.ts';

/** Which figures are listed; '' lets everything through. */
export interface TargetsFilter {
  readonly search: string;
  readonly group: IndicatorGroup | '';
  readonly show: 'inForce' | 'contradictions' | '';
}

export const noFilter: TargetsFilter = { search: '', group: '', show: '' };

/** A figure with its number within its indicator. */
export interface FigureEntry {
  readonly figure: PlanFigure;
  readonly at: number;
  /** What is held against values in the year shown. */
  readonly inForce: boolean;
}

export interface IndicatorEntry {
  readonly indicator: PlanIndicator;
  readonly figures: readonly FigureEntry[];
}

/** The figure that is being changed, by its number; one past the last: a new one. */
export interface Editing {
  readonly indicatorId: string;
  readonly figure: number;
}

/** The indicators of a plan field by field, with the figures that a filter lets through. */
export function entriesOf(
  plan: Plan,
  year: number | null,
  filter: TargetsFilter,
): readonly IndicatorEntry[] {
  const entries = plan.indicators
    .filter(({ group }) => filter.group === '' || group === filter.group)
    .map((indicator) => ({
      indicator,
      figures: figuresOf(plan, indicator, year).filter((entry) => fits(entry, indicator, filter)),
    }));
  return indicatorGroups.flatMap((group) =>
    entries.filter(({ indicator, figures }) => indicator.group === group && figures.length > 0),
  );
}

function figuresOf(plan: Plan, { id, figures }: PlanIndicator, year: number | null): FigureEntry[] {
  // A year after all others: without any, the last targets hold.
  const targets = targetsFor(plan, id, year ?? Number.POSITIVE_INFINITY);
  return figures.map((figure, at) => ({
    figure,
    at,
    inForce:
      figure.kind === 'target' &&
      targets.some(
        (target) =>
          target.scope === figure.scope && target.year === (figure.year ?? plan.lastTargetYear),
      ),
  }));
}

function fits(
  { figure, inForce }: FigureEntry,
  indicator: PlanIndicator,
  { search, show }: TargetsFilter,
): boolean {
  if (show === 'inForce' && !inForce) return false;
  if (show === 'contradictions' && figure.contradiction === undefined) return false;
  const { name, source, place = '', note } = figure;
  const texts = [indicator.name, name, note].flatMap((text) => [text?.zh ?? '', text?.en ?? '']);
  const text = [...texts, indicator.id, source, place, figure.year].join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** Number of figures of a plan. */
export function figureCount({ indicators }: Plan): number {
  return indicators.reduce((sum, { figures }) => sum + figures.length, 0);
}

/** What can be changed about a figure on the screen; `null` takes a setting away. */
export type FigurePart = Partial<Omit<PlanFigure, 'setting'>> & {
  readonly setting?: 'urban' | 'rural' | null;
};

/** A figure with another part. */
export function withPart(figure: PlanFigure, { setting, ...part }: FigurePart): PlanFigure {
  const { setting: before, ...rest } = { ...figure, ...part };
  const next = setting === undefined ? before : setting;
  return next === undefined || next === null ? rest : { ...rest, setting: next };
}

/** What is wrong with a field of a figure, and what should stand there. */
export interface FigureFault {
  readonly field: string;
  readonly mistake: PlanMistake;
  readonly expected: string;
}

/**
 * What is wrong with a figure by the rules for plan files, were it to take the place of another, or
 * to come last where there is none at the place.
 */
export function faultsOf(
  project: Project,
  place: FigurePlace,
  indicator: PlanIndicator,
  figure: PlanFigure,
): readonly FigureFault[] {
  const isNew = place.figure >= indicator.figures.length;
  const change = isNew
    ? addFigure(project, { planId: place.planId, indicator, figure })
    : changeFigure(project, place, figure);
  const plan = change.project.plans?.find(({ id }) => id === place.planId);
  return checkGivenPlan('', plan).issues.flatMap(({ column, facts }) => {
    const mistake = planMistakes.find((one) => one === facts['plan']);
    const field = column.split('.').at(-1) ?? '';
    return mistake ? [{ field, mistake, expected: facts['expected'] ?? '' }] : [];
  });
}

/** A figure to begin with: like the last of its indicator, with no number yet. */
export function newFigure({ figures }: PlanIndicator, source: string): PlanFigure | null {
  const last = figures.at(-1);
  if (!last) return null;
  const { name: _name, note: _note, contradiction: _contradiction, ...alike } = last;
  return { ...alike, kind: 'target', value: Number.NaN, source, main: false };
}
