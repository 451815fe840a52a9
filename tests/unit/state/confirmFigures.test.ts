import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { plainWorkbook } from '../../helpers/plainWorkbook.ts';
import { csv, during, openLoaded, projectOf } from '../../helpers/testApp.ts';

const list =
  '序号,项目名称,项目类型,建设期限,建设地点,建设内容和规模,总投资（万元）,申请中央预算内投资（万元）,组织实施单位\n' +
  '1,南湖养老院,新建,2021-2022,沈河区,"建筑面积 2000 平方米，床位 80 张",100,80,沈河区民政局\n';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function openWithProjects() {
  const app = await openLoaded();
  await during(app.store.getState().addFiles([csv('list.csv', list)]));
  await during(app.store.getState().acceptPending());
  const asked = () =>
    app.store.getState().inputIssues.filter(({ code }) => code === 'project-figure');
  const beds = () => {
    const { projects, facilities } = projectOf(app).inputs;
    return [projects?.beds[0], facilities?.beds.at(-1)];
  };
  return { app, asked, beds };
}

it('confirms a figure as it was read or as it was corrected, in one step', async () => {
  const { app, asked, beds } = await openWithProjects();
  expect(asked()).toHaveLength(2);
  expect(beds()).toEqual([80, 80]);
  app.store.getState().setSession({ screen: 'plan', year: 2025 });
  const steps = app.store.getState().past.length;
  const at = { list: 0, line: 2 };
  await during(
    app.store.getState().confirmFigures([
      { ...at, header: 'beds', value: 75 },
      { ...at, header: 'floor_area_m2', value: 2000 },
    ]),
  );
  expect(asked()).toEqual([]);
  expect(beds()).toEqual([75, 75]);
  const { past, session } = app.store.getState();
  expect(past).toHaveLength(steps + 1);
  expect(past.at(-1)?.note).toEqual({ key: 'confirmFigures', facts: { count: '2' } });
  expect(session).toMatchObject({ screen: 'plan', year: 2025 });
  app.store.getState().undo();
  expect(asked()).toHaveLength(2);
  expect(beds()).toEqual([80, 80]);
  expect(app.store.getState().session).toMatchObject({ screen: 'plan', year: 2025 });
  app.store.getState().redo();
  expect(beds()).toEqual([75, 75]);
  expect(app.store.getState().session.year).toBe(2025);
  // Before the list of projects was loaded, its years were not there.
  app.store.getState().undo();
  app.store.getState().undo();
  expect(app.store.getState().session.year).toBeNull();
});

it('keeps what was confirmed when another figure is', async () => {
  const { app, asked, beds } = await openWithProjects();
  const at = { list: 0, line: 2 };
  const { confirmFigures } = app.store.getState();
  await during(confirmFigures([{ ...at, header: 'beds', value: Number.NaN }]));
  await during(confirmFigures([{ ...at, header: 'floor_area_m2', value: 1999.5 }]));
  expect(asked()).toEqual([]);
  expect(beds()).toEqual([Number.NaN, Number.NaN]);
  expect(projectOf(app).inputs.projects?.floorAreaM2[0]).toBe(1999.5);
});

it('leaves everything as it is where the data are others by then', async () => {
  const { app, beds } = await openWithProjects();
  const figure = { list: 0, line: 2, header: 'beds', value: 75 };
  const waiting = app.store.getState().confirmFigures([figure]);
  app.store.getState().undo();
  await during(waiting);
  app.store.getState().redo();
  expect(beds()).toEqual([80, 80]);
});

it('confirms a figure in its own sheet, where another sheet has the same line', async () => {
  const rows = (name: string, beds: number) => [
    ['项目名称', '项目类型', '建设内容和规模', '组织实施单位'],
    [name, '新建', `床位 ${beds} 张`, '民政局'],
  ];
  const book = plainWorkbook([
    { name: '养老', rows: rows('南湖养老院', 80) },
    { name: '托育', rows: rows('北湖养老院', 60) },
  ]);
  const app = await openLoaded();
  await during(app.store.getState().addFiles([new File([new Uint8Array(book)], 'list.xlsx')]));
  await during(app.store.getState().addSheet(0, '托育'));
  await during(app.store.getState().acceptPending());
  expect([...(projectOf(app).inputs.projects?.beds ?? [])]).toEqual([80, 60]);
  const figure = { list: 1, line: 2, header: 'beds', value: 55 };
  await during(app.store.getState().confirmFigures([figure]));
  expect([...(projectOf(app).inputs.projects?.beds ?? [])]).toEqual([80, 55]);
});
