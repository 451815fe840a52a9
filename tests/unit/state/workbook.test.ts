import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readProjectFile } from '../../../src/ingest/project/projectFile.ts';
import { unreadSheetsOf } from '../../../src/state/bookSheets.ts';
import { issuesOfPending } from '../../../src/state/compareFiles.ts';
import type { App } from '../../../src/state/store.ts';
import { plainWorkbook } from '../../helpers/plainWorkbook.ts';
import { during, openTestApp, projectOf } from '../../helpers/testApp.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const rows = (...lines: string[]) => lines.map((line) => line.split(','));
const book = plainWorkbook([
  { name: '设施', rows: rows('名称,设施类型,经度,纬度', '甲,养老院,123.4,41.8') },
  { name: '人口', rows: rows('社区名称,经度,纬度,60岁以上', '乙,123.4,41.8,20') },
]);
const file = () => new File([new Uint8Array(book)], 'book.xlsx');

const sheetsOf = ({ store }: App) =>
  store.getState().pending.map(({ reading }) => [reading.sheet, reading.kind]);

/** The sheets that the findings of each waiting file tell as not read. */
const toldUnread = ({ store }: App) => {
  const { pending } = store.getState();
  return pending.map((one) =>
    issuesOfPending(one, pending).flatMap(({ code, facts }) =>
      code === 'sheet-unread' ? [facts['sheet']] : [],
    ),
  );
};

async function openWith(...files: readonly File[]): Promise<App> {
  const app = openTestApp();
  await during(app.restored);
  await during(app.store.getState().addFiles(files));
  return app;
}

it('lets every kind of table in a workbook wait, from one drop, and keeps both', async () => {
  const app = await openWith(file());
  expect(sheetsOf(app)).toEqual([
    ['设施', 'facilities'],
    ['人口', 'population'],
  ]);
  expect(toldUnread(app)).toEqual([[], []]);
  await during(app.store.getState().acceptPending());
  const { facilities, population, files } = projectOf(app).inputs;
  expect([facilities?.name, population?.name]).toEqual([['甲'], ['乙']]);
  expect(files.map(({ kind, accepted }) => [kind, accepted])).toEqual([
    ['facilities', 1],
    ['population', 1],
  ]);
  expect(app.store.getState().inputIssues.map(({ code }) => code)).not.toContain('sheet-unread');
  const opened = readProjectFile(app.store.getState().saveProjectFile());
  if (!opened.ok) throw new Error('The project file was refused');
  expect(opened.value.inputs.population?.name).toEqual(['乙']);
  expect(opened.issues.filter(({ code }) => code === 'sheet-unread')).toEqual([]);

  await during(app.store.getState().checkAgain());
  expect(sheetsOf(app)).toEqual([
    ['设施', 'facilities'],
    ['人口', 'population'],
  ]);
});

it('tells of a sheet as soon as nobody reads it, and reads it again when asked', async () => {
  const app = await openWith(file());
  app.store.getState().removePending(1);
  expect(toldUnread(app)).toEqual([['人口']]);
  const { pending } = app.store.getState();
  expect(pending.flatMap((one) => unreadSheetsOf(one, pending))).toEqual([
    { name: '人口', hidden: false, records: 2, kind: 'population' },
  ]);
  await during(app.store.getState().addSheet(0, '人口'));
  expect(sheetsOf(app)[1]).toEqual(['人口', 'population']);
  expect(toldUnread(app)).toEqual([[], []]);
});

it('only tells of a second sheet of a kind, of notes and of what is hidden', async () => {
  const people = (name: string) => rows('社区名称,经度,纬度,60岁以上', `${name},123.5,41.9,30`);
  const bytes = plainWorkbook([
    { name: '说明', rows: rows('本表由各街道填报') },
    { name: '空', rows: [] },
    { name: '人口', rows: people('乙') },
    { name: '人口二', rows: people('丙') },
    { name: '设施', rows: rows('名称,设施类型,经度,纬度', '甲,养老院,123.4,41.8') },
  ]);
  const app = await openWith(new File([new Uint8Array(bytes)], '三张.xlsx'));
  expect(sheetsOf(app)).toEqual([
    ['人口', 'population'],
    ['设施', 'facilities'],
  ]);
  expect(toldUnread(app)).toEqual([['人口二'], []]);
  const { pending } = app.store.getState();
  expect(pending.map((one) => unreadSheetsOf(one, pending).map(({ name }) => name))).toEqual([
    ['说明', '人口二'],
    ['说明', '人口二'],
  ]);
  await during(app.store.getState().addSheet(0, '人口二'));
  expect(toldUnread(app)).toEqual([[], [], []]);
  await during(app.store.getState().acceptPending());
  expect(projectOf(app).inputs.population?.name).toEqual(['乙', '丙']);
});

it('reads the sheets that do not wait yet where a workbook is added once more', async () => {
  const both = ['人口', '设施'];
  for (const removed of [0, 1]) {
    const app = await openWith(file());
    app.store.getState().removePending(removed);
    await during(app.store.getState().addFiles([file()]));
    expect(sheetsOf(app).map(([sheet]) => sheet)).toHaveLength(2);
    expect(sheetsOf(app).map(([sheet]) => sheet)).toEqual(expect.arrayContaining(both));
  }
});

it('remembers no mapping of a table that was only recognised', async () => {
  const app = await openWith(file());
  await during(app.store.getState().acceptPending());
  await during(app.store.getState().addFiles([file()]));
  expect(app.store.getState().pending.map(({ decidedBy }) => decidedBy.type)).toEqual([
    'nobody',
    'nobody',
  ]);
});

it('names the sheet of a row that is in two sheets, and counts it once', async () => {
  const table = rows('名称,设施类型,经度,纬度', '甲,养老院,123.4,41.8');
  const bytes = plainWorkbook([
    { name: '一', rows: table },
    { name: '二', rows: table },
  ]);
  const app = await openWith(new File([new Uint8Array(bytes)], 'book.xlsx'));
  await during(app.store.getState().addSheet(0, '二'));
  await during(app.store.getState().acceptPending());
  const { facilities, files } = projectOf(app).inputs;
  expect(facilities?.name).toEqual(['甲']);
  expect(files.map(({ accepted, skipped }) => [accepted, skipped])).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(app.store.getState().inputIssues).toContainEqual(
    expect.objectContaining({
      code: 'duplicate-row',
      file: 'book.xlsx',
      sheet: '二',
      line: 2,
      facts: { firstFile: 'book.xlsx › 一', firstLine: '2' },
    }),
  );
});

it('turns to the sheet of the kind that the user says a workbook is', async () => {
  const app = await openWith(file());
  app.store.getState().removePending(1);
  await during(app.store.getState().rereadFile(0, { kind: 'population' }));
  const [pending] = app.store.getState().pending;
  expect([pending?.reading.sheet, pending?.reading.input.accepted]).toEqual(['人口', 1]);
});
