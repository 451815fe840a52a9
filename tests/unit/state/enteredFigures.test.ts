import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearFigure } from '../../../src/edit/figures/clearFigure.ts';
import { enterFigure } from '../../../src/edit/figures/enterFigure.ts';
import { readProjectFile, writeProjectFile } from '../../../src/ingest/project/projectFile.ts';
import type { EnteredFigure } from '../../../src/model/enteredFigure.ts';
import type { App } from '../../../src/state/store.ts';
import { latestAnalysis } from '../../../src/state/watchAnalysis.ts';
import { openLoaded, projectOf, settle } from '../../helpers/testApp.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const figure: EnteredFigure = {
  planId: 'shenyang-2025',
  indicatorId: 'life-expectancy',
  scope: 'city',
  unitName: '沈阳市',
  year: 2020,
  value: 81.5,
  numerator: Number.NaN,
  denominator: 3,
};

function shown(app: App): readonly unknown[] {
  const row = latestAnalysis(app.store.getState().analysis)?.scorecard.find(
    ({ indicatorId, scope }) => indicatorId === figure.indicatorId && scope === 'city',
  );
  return [row?.value, row?.entered];
}

describe('a figure entered on the screen', () => {
  it('is scored, keeps what is looked at, and is undone', async () => {
    const app = await openLoaded();
    const { apply, undo, setSession } = app.store.getState();
    setSession({ year: 2020, planUnit: { scope: 'city', key: 'x' } });
    await settle();
    const before = latestAnalysis(app.store.getState().analysis);
    apply(enterFigure(projectOf(app), figure));
    expect(latestAnalysis(app.store.getState().analysis)).toBe(before);
    await settle();
    expect(shown(app)).toEqual([81.5, true]);
    expect(app.store.getState().session).toMatchObject({
      year: 2020,
      planUnit: { scope: 'city', key: 'x' },
    });
    apply(clearFigure(projectOf(app), figure));
    await settle();
    expect(shown(app)).toEqual([undefined, undefined]);
    undo();
    await settle();
    expect(shown(app)).toEqual([81.5, true]);
  });

  it('is saved in the project file; without one the file is as it was', async () => {
    const app = await openLoaded();
    const plain = writeProjectFile(projectOf(app));
    const { project } = enterFigure(projectOf(app), figure);
    const opened = readProjectFile(writeProjectFile(project));
    expect(opened.ok && opened.value.entered).toEqual([figure]);
    expect(writeProjectFile({ ...project, entered: [] })).toEqual(plain);
    const reopened = readProjectFile(plain);
    expect(reopened.ok && 'entered' in reopened.value).toBe(false);
  });
});
