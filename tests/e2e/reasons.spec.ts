import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './browser.ts';
import { csvFile, journeyFile, openWith } from './screen.ts';

test.use({ hasWebGl: false });

const facilities = csvFile('facilities.csv', [
  '编号,机构名称,服务类别,设施类型,经度,纬度,关停年份',
  'F1,近处养老服务站,养老,社区养老服务站,123.400121,41.8,',
  'F2,旧日照中心,养老,日间照料,123.363809,41.8,2019',
  'F3,西郊医院,,医院,123.424127,41.8,',
]);
const half = 'C7,远西社区,沈阳市,沈河区,西关街道,城市,123.30,41.8,900,200,10';
const communities = csvFile('communities.csv', [
  ...readFileSync(journeyFile('communities.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line, row) => `${line},${row === 0 ? '年份' : '2024'}`),
  `${half},2024`,
]);

test('a card splits the people of a community by why nobody reaches them', async ({ page }) => {
  await openWith(page, [facilities, communities]);
  const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
  await rows.filter({ hasText: '远西社区' }).click();
  const table = page.getByRole('table', { name: '不在圈内的原因' });
  await expect(table.getByRole('row')).toHaveText([
    /已关停或未开业\s*1,500 位老年人/,
    /附近没有设施\s*200 位老年人/,
  ]);
  await page.getByRole('button', { name: '下一处' }).click();
  await expect(table.getByRole('row')).toHaveText([/只有其他类型\s*600 位老年人/]);
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('table', { name: 'Why not within reach' })).toContainText(
    'Other kinds only',
  );
});

test('districts show the reasons on demand, and hand them over as a table', async ({ page }) => {
  await openWith(page, [facilities, communities]);
  await page.getByRole('button', { name: '辖区', exact: true }).click();
  await page.getByRole('button', { name: '不在圈内的原因' }).click();
  const table = page.getByRole('table', { name: '不在圈内的原因' });
  await expect(table.getByRole('row', { name: /^沈河区/ })).toHaveText(
    /1,500\s*600\s*1,000\s*3,100/,
  );
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出原因 CSV' }).click();
  expect((await download).suggestedFilename()).toBe('districts-reasons.csv');
});
