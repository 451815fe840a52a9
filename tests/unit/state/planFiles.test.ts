import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { planHeader, planRows } from '../../../src/plan/planCsv.ts';
import { planJson } from '../../../src/plan/planJson.ts';
import { csvText } from '../../../src/report/csvText.ts';
import { workbookBytes } from '../../../src/report/workbookBytes.ts';
import type { App } from '../../../src/state/store.ts';
import {
  csv,
  during,
  facilitiesCsv,
  openLoaded,
  openTestApp,
  populationCsv,
  projectOf,
  settle,
} from '../../helpers/testApp.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const fuxin = builtInPlan('fuxin-2025');
if (!fuxin) throw new Error('no plan');
/** What a plan of a built-in id is called once it is the project's. */
const ownId = 'fuxin-2025-2';

const asJson = (plan: Plan) => csv('plan.json', planJson(plan));
const asCsv = (plan: Plan) => csv('plan.csv', csvText(planHeader, planRows(plan)));
async function asWorkbook(plan: Plan): Promise<File> {
  const table = { name: 'plan', columns: planHeader, rows: planRows(plan) };
  const bytes = await workbookBytes([table], new Date(Date.UTC(2026, 0, 1)));
  return new File([new Uint8Array(bytes)], 'plan.xlsx');
}

async function give(app: App, ...files: readonly File[]): Promise<void> {
  await during(app.store.getState().addFiles(files));
}

function notices(app: App): readonly string[] {
  return app.store.getState().notices.map(({ key }) => key);
}

const tables = () => [csv('f.csv', facilitiesCsv), csv('p.csv', populationCsv('沈阳市'))];

describe('a plan file that is dropped', () => {
  it.each([
    ['JSON', asJson],
    ['CSV', asCsv],
    ['a workbook', asWorkbook],
  ])('as %s is taken into the open project and chosen, as one step', async (_, fileOf) => {
    const app = await openLoaded();
    const before = projectOf(app);
    await give(app, await fileOf(fuxin));
    const name = { zh: `${fuxin.name.zh}（2）`, en: `${fuxin.name.en} (2)` };
    const { project, session, pending, past } = app.store.getState();
    expect(project?.plans).toEqual([{ ...fuxin, id: ownId, originId: fuxin.id, name }]);
    expect(project?.settings.planId).toBe(ownId);
    expect([session.screen, pending.length, past.at(-1)?.note.key]).toEqual(['main', 0, 'addPlan']);
    expect(notices(app)).toEqual(['planLoaded']);
    app.store.getState().undo();
    expect(projectOf(app)).toBe(before);
  });

  it('waits for the tables that come with it', async () => {
    const app = openTestApp();
    await during(app.restored);
    await give(app, ...tables(), asJson(fuxin));
    expect(app.store.getState().waitingPlans).toEqual([fuxin]);
    expect(app.store.getState().pending).toHaveLength(2);
    expect(notices(app)).toEqual([]);
    await during(app.store.getState().acceptPending());
    expect(projectOf(app).settings.planId).toBe(ownId);
    expect(app.store.getState().waitingPlans).toEqual([]);
  });

  it('before any table says that it waits, and comes in with a sample too', async () => {
    const app = openTestApp();
    await during(app.restored);
    await give(app, asCsv(fuxin));
    expect([app.store.getState().session.screen, ...notices(app)]).toEqual(['start', 'planWaits']);
    await during(app.store.getState().openSample('shenyang'));
    expect(projectOf(app).settings.planId).toBe(ownId);
  });

  it('is let go with what it came with', async () => {
    const app = openTestApp();
    await during(app.restored);
    await give(app, ...tables(), asJson(fuxin), asCsv(fuxin));
    app.store.getState().removeWaitingPlan(0);
    expect(app.store.getState().waitingPlans).toHaveLength(1);
    app.store.getState().cancelPending();
    expect(app.store.getState().waitingPlans).toEqual([]);
  });

  it('with a mistake is refused by line and column, and nothing changes', async () => {
    const app = await openLoaded();
    const before = app.store.getState();
    await give(
      app,
      csv('bad.csv', csvText(planHeader, planRows(fuxin)).replace(',beds,', ',bed,')),
    );
    await during(before.addPlanFile(csv('not a plan.json', 'nonsense')));
    const after = app.store.getState();
    for (const part of ['project', 'past', 'session'] as const) {
      expect(after[part]).toBe(before[part]);
    }
    expect(after.pending).toEqual([]);
    expect(after.planIssues.map(({ file, column, value }) => [file, column, value])).toEqual([
      ['bad.csv', 'unit', 'bed'],
      ['not a plan.json', '', ''],
    ]);
    before.dismissPlanIssues();
    expect(app.store.getState().planIssues).toEqual([]);
  });
});

describe('other files are no plans', () => {
  it('a table of statistics, and a map in JSON', async () => {
    const app = await openLoaded();
    const statistics =
      'plan_id,indicator_id,scope,unit_name,year,value\n,births,city,沈阳市,2025,1\n';
    const map =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"indicators":1},"geometry":null}]}';
    await give(app, csv('statistics.csv', statistics), csv('map.json', map));
    await settle();
    const { pending, planIssues } = app.store.getState();
    expect(pending.map(({ reading }) => reading.kind)).toEqual(['statistics', 'boundaries']);
    expect(planIssues).toEqual([]);
  });
});
