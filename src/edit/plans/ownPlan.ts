import type { Bilingual, Plan, PlanFigure, PlanIndicator } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import { builtInPlans } from '../../plan/builtInPlans.ts';
import type { ChangeNote } from '../change.ts';

/** Where a figure stands: its plan, its indicator, and its number within it, from 0. */
export interface FigurePlace {
  readonly planId: string;
  readonly indicatorId: string;
  readonly figure: number;
}

/**
 * A plan that the project holds itself. The built-in plans are what their documents say and are
 * never changed, only copied; asking for one here, or for a plan that is not there, is a fault.
 */
export function ownPlan(project: Project, planId: string): Plan {
  const plan = project.plans?.find(({ id }) => id === planId);
  if (plan === undefined) throw new Error(`The project has no plan ${planId} of its own`);
  return plan;
}

/** The plan that the project has chosen, where it is one of its own; null where it is not. */
export function chosenOwnPlan({
  plans,
  settings,
}: Pick<Project, 'plans' | 'settings'>): Plan | null {
  return plans?.find(({ id }) => id === settings.planId) ?? null;
}

/** The note of a change to a plan: what it is about, in both languages. */
export function planNote(
  key: ChangeNote['key'],
  planId: string,
  { zh, en }: Bilingual,
): ChangeNote {
  return { key, facts: { planId, name: zh, nameEn: en } };
}

/** The figure at a place and its indicator; a place where none stands is a fault. */
export function figureAt(
  plan: Plan,
  place: FigurePlace,
): { readonly indicator: PlanIndicator; readonly figure: PlanFigure } {
  const indicator = plan.indicators.find(({ id }) => id === place.indicatorId);
  const figure = indicator?.figures[place.figure];
  if (indicator === undefined || figure === undefined) {
    throw new Error(`${plan.id} has no figure ${place.figure} of ${place.indicatorId}`);
  }
  return { indicator, figure };
}

/** The project with one of its plans replaced; the other plans stay the same objects. */
export function withPlan(project: Project, plan: Plan): Project {
  const plans = project.plans?.map((other) => (other.id === plan.id ? plan : other)) ?? [];
  return { ...project, plans };
}

/**
 * The plan with other figures for one indicator; one without figures is taken out. A target later
 * than the plan's last year moves that year along.
 */
export function withFigures(
  plan: Plan,
  indicator: PlanIndicator,
  figures: readonly PlanFigure[],
): Plan {
  const indicators = plan.indicators.flatMap((other) => {
    if (other.id !== indicator.id) return [other];
    return figures.length === 0 ? [] : [{ ...other, figures }];
  });
  const targetYears = figures.flatMap(({ kind, year }) =>
    kind === 'target' && year !== null ? [year] : [],
  );
  return { ...plan, lastTargetYear: Math.max(plan.lastTargetYear, ...targetYears), indicators };
}

/** A name that no plan has yet, so that lists tell them apart: the one given, else with （2）, （3）, … */
export function freePlanName(project: Project, wanted: Bilingual): Bilingual {
  const taken = new Set([...builtInPlans, ...(project.plans ?? [])].map(({ name }) => name.zh));
  let name = wanted;
  for (let number = 2; taken.has(name.zh); number += 1) {
    name = { zh: `${wanted.zh}（${number}）`, en: `${wanted.en} (${number})` };
  }
  return name;
}

/** An id that no plan has yet: the one given, else with `-2`, `-3`, … */
export function freePlanId(project: Project, wanted: string): string {
  const taken = new Set([...builtInPlans, ...(project.plans ?? [])].map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
