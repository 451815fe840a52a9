import { describe, expect, it } from 'vitest';
import { copyPlan } from '../../../src/edit/plans/copyPlan.ts';
import type { Plan, PlanFigure, PlanIndicator } from '../../../src/model/plan.ts';
import { builtInPlan, builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { targetsFor } from '../../../src/plan/targetsFor.ts';
import {
  entriesOf,
  faultsOf,
  figureCount,
  newFigure,
  noFilter,
  type TargetsFilter,
  withPart,
} from '../../../src/ui/plan/targets/targetsView.ts';
import { buildProject } from '../../helpers/buildProject.ts';

function planOf(id: string): Plan {
  const plan = builtInPlan(id);
  if (!plan) throw new Error(id);
  return plan;
}

const benxi = planOf('benxi-2025');

function listed(plan: Plan, part: Partial<TargetsFilter>, year: number | null = 2025): string[] {
  const entries = entriesOf(plan, year, { ...noFilter, ...part });
  return entries.flatMap(({ indicator, figures }) =>
    figures.map(({ figure }) => `${indicator.id} ${figure.kind} ${figure.value}`),
  );
}

describe('the figures of a plan', () => {
  it.each(builtInPlans.map((plan): [string, Plan] => [plan.id, plan]))(
    'of %s are all there, each once, with their own numbers',
    (_, plan) => {
      const entries = entriesOf(plan, null, noFilter);
      const all = entries.flatMap(({ indicator, figures }) =>
        figures.map(({ figure, at }) =>
          [indicator.figures[at] === figure, indicator.id, at].join(),
        ),
      );
      expect(all.every((one) => one.startsWith('true'))).toBe(true);
      expect(new Set(all).size).toBe(figureCount(plan));
      expect(all).toHaveLength(figureCount(plan));
    },
  );

  it('are found by name in either language, section, note, year and id', () => {
    expect(listed(benxi, { search: '养老（服务）床位数' })).toHaveLength(3);
    expect(listed(benxi, { search: 'beds, TOTAL 2023' })).toEqual([
      'elder-beds-total target 13500',
    ]);
    expect(listed(benxi, { search: 'birth-rate' })).toHaveLength(1);
    expect(listed(benxi, { search: 'nowhere' })).toEqual([]);
  });

  it('are of one field', () => {
    const fields = (group: PlanIndicator['group']) =>
      entriesOf(benxi, 2025, { ...noFilter, group }).map(({ indicator }) => indicator.group);
    expect(new Set(fields('child'))).toEqual(new Set(['child']));
    expect(fields('child').length).toBeGreaterThan(3);
  });

  it('that contradict others', () => {
    const entries = entriesOf(benxi, 2025, { ...noFilter, show: 'contradictions' });
    const figures = entries.flatMap((entry) => entry.figures);
    expect(figures).toHaveLength(12);
    expect(figures.every(({ figure }) => figure.contradiction)).toBe(true);
  });

  it('that apply in a year are those that values are held against', () => {
    expect(listed(benxi, { show: 'inForce', search: 'elder-beds-total' }, 2021)).toEqual([
      'elder-beds-total target 13500',
    ]);
    expect(listed(benxi, { show: 'inForce', search: 'elder-beds-total' }, 2024)).toEqual([
      'elder-beds-total target 17000',
    ]);
    for (const plan of builtInPlans) {
      for (const year of [2020, 2023, 2025, 2030]) {
        for (const { indicator, figures } of entriesOf(plan, year, noFilter)) {
          const values = figures.filter(({ inForce }) => inForce).map(({ figure }) => figure.value);
          const targets = targetsFor(plan, indicator.id, year).map(({ value }) => value);
          expect(new Set(values)).toEqual(new Set(targets));
        }
      }
    }
  });
});

describe('a figure that is typed', () => {
  const project = copyPlan(buildProject(), 'benxi-2025').project;
  const planId = 'benxi-2025-copy';
  const indicatorOf = (id: string): PlanIndicator => {
    const indicator = benxi.indicators.find((one) => one.id === id);
    if (!indicator) throw new Error(id);
    return indicator;
  };
  const beds = indicatorOf('elder-beds-total');
  const lead = beds.figures[0];
  if (!lead) throw new Error('no figure');

  const faults = (figure: PlanFigure, at = 0, indicator = beds) =>
    faultsOf(project, { planId, indicatorId: indicator.id, figure: at }, indicator, figure).map(
      ({ field, mistake }) => `${field} ${mistake}`,
    );

  it('is held to the rules for plan files', () => {
    expect(faults(lead)).toEqual([]);
    expect(faults({ ...lead, value: Number.NaN })).toEqual(['value number']);
    expect(faults({ ...lead, value: -3, year: 25 })).toEqual(['year year', 'value negative']);
    expect(faults({ ...lead, value: -3 })).toEqual(['value negative']);
    expect(faults({ ...lead, unit: 'rooms' })).toEqual(['unit unit']);
    expect(faults({ ...lead, source: '' })).toEqual(['source text']);
    const births = indicatorOf('birth-rate');
    const [rate] = births.figures;
    if (!rate) throw new Error('no rate');
    expect(faults({ ...rate, unit: '每百人', value: -1 }, 0, births)).toEqual([]);
  });

  it('may be a new one, like the last but for its number', () => {
    const fresh = newFigure(beds, '会议纪要');
    const last = beds.figures.at(-1);
    expect(fresh).toMatchObject({
      value: Number.NaN,
      source: '会议纪要',
      unit: 'beds',
      main: false,
    });
    expect(fresh).toMatchObject({ kind: 'target', year: last?.year, scope: last?.scope });
    if (!fresh) throw new Error('no figure');
    expect(faults(fresh, beds.figures.length)).toEqual(['value number']);
    expect(faults({ ...fresh, value: 18000 }, beds.figures.length)).toEqual([]);
  });

  it('takes and loses its setting', () => {
    const urban = withPart(lead, { setting: 'urban' });
    expect(urban).toEqual({ ...lead, setting: 'urban' });
    expect(withPart(urban, { value: 1 })).toEqual({ ...urban, value: 1 });
    expect(withPart(urban, { setting: null })).toEqual(lead);
  });
});
