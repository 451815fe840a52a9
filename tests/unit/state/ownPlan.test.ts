import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeFigure } from '../../../src/edit/plans/changeFigure.ts';
import { copyPlan } from '../../../src/edit/plans/copyPlan.ts';
import { readProjectFile, writeProjectFile } from '../../../src/ingest/project/projectFile.ts';
import type { App } from '../../../src/state/store.ts';
import { openLoaded, projectOf, settle } from '../../helpers/testApp.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The city's target and status of places per 1,000 residents, as the screen would show them. */
function places(app: App): readonly unknown[] {
  const { analysis } = app.store.getState();
  if (analysis.type !== 'ready') throw new Error(analysis.type);
  const row = analysis.analysis.scorecard.find(
    ({ indicatorId, scope }) => indicatorId === 'childcare-places-per-1000' && scope === 'city',
  );
  return [row?.planId, row?.target];
}

describe("a plan of the project's own", () => {
  it('is scored against, follows a changed number, and is undone', async () => {
    const app = await openLoaded();
    expect(places(app)).toEqual(['shenyang-2025', 4.5]);
    const { apply, undo } = app.store.getState();
    apply(copyPlan(projectOf(app), 'shenyang-2025'));
    await settle();
    expect(places(app)).toEqual(['shenyang-2025-copy', 4.5]);

    const plan = projectOf(app).plans?.[0];
    const indicatorId = 'childcare-places-per-1000';
    const figure = plan?.indicators.find(({ id }) => id === indicatorId)?.figures[0];
    if (!plan || !figure) throw new Error('no figure');
    const place = { planId: plan.id, indicatorId, figure: 0 };
    apply(changeFigure(projectOf(app), place, { ...figure, value: 7 }));
    await settle();
    expect(places(app)).toEqual(['shenyang-2025-copy', 7]);

    undo();
    await settle();
    expect(places(app)).toEqual(['shenyang-2025-copy', 4.5]);
    undo();
    await settle();
    expect(places(app)).toEqual(['shenyang-2025', 4.5]);
  });

  it('is saved in the project file; without one the file is as it was', async () => {
    const app = await openLoaded();
    const plain = writeProjectFile(projectOf(app));
    const opened = readProjectFile(plain);
    expect(opened.ok && 'plans' in opened.value).toBe(false);

    const { project } = copyPlan(projectOf(app), 'fuxin-2025');
    const reopened = readProjectFile(writeProjectFile(project));
    expect(reopened.ok && reopened.value.plans).toEqual(project.plans);
    expect(reopened.ok && reopened.value.settings.planId).toBe('fuxin-2025-copy');
    const emptied = writeProjectFile({ ...projectOf(app), plans: [] });
    expect(emptied).toEqual(plain);
  });
});
