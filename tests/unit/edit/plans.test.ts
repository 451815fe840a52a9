import { describe, expect, it } from 'vitest';
import { addFigure } from '../../../src/edit/plans/addFigure.ts';
import { addPlan } from '../../../src/edit/plans/addPlan.ts';
import { changeFigure } from '../../../src/edit/plans/changeFigure.ts';
import { copyPlan } from '../../../src/edit/plans/copyPlan.ts';
import { removeFigure } from '../../../src/edit/plans/removeFigure.ts';
import { removePlan } from '../../../src/edit/plans/removePlan.ts';
import { renamePlan } from '../../../src/edit/plans/renamePlan.ts';
import type { Plan, PlanFigure } from '../../../src/model/plan.ts';
import type { Project } from '../../../src/model/project.ts';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { checkPlan } from '../../../src/plan/checkPlan.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const start = buildProject();
const { project: copied } = copyPlan(start, 'benxi-2025');
const planId = 'benxi-2025-copy';
const beds = 'elder-beds-total';

function planOf(project: Project, id = planId): Plan {
  const plan = project.plans?.find((one) => one.id === id);
  if (!plan) throw new Error(id);
  // Whatever a verb has made can be saved and opened again.
  expect(checkPlan('', plan).issues).toEqual([]);
  return plan;
}

function figures(project: Project, indicatorId: string): readonly PlanFigure[] {
  return planOf(project).indicators.find(({ id }) => id === indicatorId)?.figures ?? [];
}

const figure: PlanFigure = {
  kind: 'target',
  year: 2027,
  comparator: '>=',
  value: 18000,
  unit: 'beds',
  scope: 'city',
  source: '测试',
  main: true,
};

describe('copying a plan', () => {
  it('takes every figure over, under an id and a name of its own, and chooses the copy', () => {
    const original = builtInPlan('benxi-2025');
    const name = { zh: `${original?.name.zh}（副本）`, en: `${original?.name.en} (copy)` };
    expect(planOf(copied)).toEqual({ ...original, id: planId, originId: 'benxi-2025', name });
    expect(copied.settings.planId).toBe(planId);
    expect(start.plans).toBeUndefined();
  });

  it('never takes an id twice', () => {
    const again = copyPlan(copied, 'benxi-2025').project;
    expect(again.plans?.map(({ id }) => id)).toEqual([planId, `${planId}-2`]);
    const names = again.plans?.map(({ name }) => name.zh.replace(/^.*方案/, ''));
    expect(names).toEqual(['（副本）', '（副本）（2）']);
    const ofCopy = copyPlan(again, planId).project;
    expect(ofCopy.plans?.at(-1)).toMatchObject({ id: `${planId}-copy`, originId: 'benxi-2025' });
    expect(() => copyPlan(start, 'nowhere')).toThrow('nowhere');
  });

  it('is renamed in both languages, and nothing else of it', () => {
    const { project, note } = renamePlan(copied, planId, '本溪 2030');
    const name = { zh: '本溪 2030', en: '本溪 2030' };
    expect(planOf(project)).toEqual({ ...planOf(copied), name });
    expect(note).toEqual({ key: 'renamePlan', facts: { planId, name: name.zh, nameEn: name.en } });
    expect(() => renamePlan(copied, 'benxi-2025', 'x')).toThrow('benxi-2025');
  });

  it('a plan from a file comes in beside a built-in one of the same id', () => {
    const file = builtInPlan('fuxin-2025');
    if (!file) throw new Error('no plan');
    const { project, note } = addPlan(start, file);
    expect(project.settings.planId).toBe('fuxin-2025-2');
    expect(planOf(project, 'fuxin-2025-2').indicators).toBe(file.indicators);
    expect(note.key).toBe('addPlan');
  });

  it('a plan that is taken out is no longer chosen', () => {
    const { project } = removePlan(copied, planId);
    expect(project.plans).toEqual([]);
    expect(project.settings.planId).toBeNull();
    const other = removePlan(copyPlan(copied, 'fuxin-2025').project, planId).project;
    expect(other.settings.planId).toBe('fuxin-2025-copy');
  });
});

describe('the figures of a copy', () => {
  const place = { planId, indicatorId: beds, figure: 1 };

  it('one is changed, every other stays the same object', () => {
    const { project, note, gesture } = changeFigure(copied, place, figure, 'typing');
    const [before, after] = [figures(copied, beds), figures(project, beds)];
    expect(after[1]).toBe(figure);
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[0]).toBe(before[0]);
    const others = planOf(project).indicators.filter(({ id }) => id !== beds);
    expect(others.every((one) => planOf(copied).indicators.includes(one))).toBe(true);
    const names = { name: '养老（服务）床位数', nameEn: 'Elder-care beds, total' };
    expect(note).toEqual({ key: 'changeFigure', facts: { planId, ...names } });
    expect(gesture).toBe('typing');
  });

  it('a later target moves the last year of the plan, a baseline does not', () => {
    const later = changeFigure(copied, place, figure).project;
    expect(planOf(later).lastTargetYear).toBe(2027);
    const past = changeFigure(copied, place, { ...figure, kind: 'baseline' }).project;
    expect(planOf(past).lastTargetYear).toBe(2025);
  });

  it('one is removed; with the last one its indicator goes', () => {
    const fewer = removeFigure(copied, place).project;
    expect(figures(fewer, beds).map(({ value }) => value)).toEqual([10344, 17000]);
    const only = { planId, indicatorId: 'birth-rate', figure: 0 };
    const without = removeFigure(copied, only).project;
    expect(planOf(without).indicators).toHaveLength(planOf(copied).indicators.length - 1);
    expect(figures(without, 'birth-rate')).toEqual([]);
  });

  it('one is added to an indicator of the plan, or to a new one', () => {
    const indicator = {
      id: beds,
      name: { zh: '别名', en: 'other' },
      group: 'other',
      computableFrom: 'statistics',
      rule: false,
    } as const;
    const more = addFigure(copied, { planId, indicator, figure }).project;
    expect(figures(more, beds).map(({ value }) => value)).toEqual([10344, 13500, 17000, 18000]);
    expect(planOf(more).indicators.find(({ id }) => id === beds)?.group).toBe('elder');
    const own = { ...indicator, id: 'own' };
    const { project, note } = addFigure(copied, { planId, indicator: own, figure });
    expect(planOf(project).indicators.at(-1)).toEqual({ ...own, figures: [figure] });
    expect(note.facts['name']).toBe('别名');
  });

  it('a built-in plan is never changed, and a figure that is not there is a fault', () => {
    const builtIn = { ...place, planId: 'benxi-2025' };
    expect(() => changeFigure(copied, builtIn, figure)).toThrow('benxi-2025');
    expect(() => removeFigure(copied, { ...place, figure: 9 })).toThrow('no figure 9');
    expect(() => removeFigure(copied, { ...place, indicatorId: 'x' })).toThrow('of x');
  });
});
