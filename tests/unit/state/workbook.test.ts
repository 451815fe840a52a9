import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

it('takes both tables of a workbook that is added twice, with another sheet', async () => {
  const app = openTestApp();
  await during(app.restored);
  await during(app.store.getState().addFiles([file(), file()]));
  expect(app.store.getState().pending.map(({ reading }) => reading.kind)).toEqual([
    'facilities',
    'facilities',
  ]);
  await during(app.store.getState().rereadFile(1, { sheet: '人口' }));
  await during(app.store.getState().acceptPending());
  const { facilities, population, files } = projectOf(app).inputs;
  expect([facilities?.name, population?.name]).toEqual([['甲'], ['乙']]);
  expect(files.map(({ kind, accepted }) => [kind, accepted])).toEqual([
    ['facilities', 1],
    ['population', 1],
  ]);
});

it('turns to the sheet of the kind that the user says a workbook is', async () => {
  const app = openTestApp();
  await during(app.restored);
  await during(app.store.getState().addFiles([file()]));
  await during(app.store.getState().rereadFile(0, { kind: 'population' }));
  const [pending] = app.store.getState().pending;
  expect([pending?.reading.sheet, pending?.reading.input.accepted]).toEqual(['人口', 1]);
});
