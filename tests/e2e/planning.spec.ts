import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from './browser.ts';
import { csvFile, giveFiles, journeyFile } from './screen.ts';

test.use({ hasWebGl: false });

const tables = ['facilities.csv', 'communities.csv'].map((name) =>
  csvFile(name, readFileSync(journeyFile(name), 'utf8').trim().split('\n')),
);
const projects = csvFile('重大项目清单.csv', [
  '序号,项目名称,项目类型,建设期限,建设地点,建设内容和规模,总投资（万元）,申请中央预算内投资（万元）,组织实施单位',
  '1,南湖养老院,新建,2021-2022,沈河区,"建筑面积 2000 平方米，床位 80 张",100,80,沈河区民政局',
]);
const statistics = csvFile('统计.csv', [
  'indicator_id,scope,unit_name,year,value',
  'nursing-bed-share,city,沈阳市,2020,51',
]);

test('projects and statistics go the way of all tables, and out again', async ({ page }) => {
  await page.goto('/');
  await giveFiles(page, [...tables, projects, statistics]);
  await page.getByRole('button', { name: /^重大项目清单\.csv 项目清单/u }).click();
  await expect(page.getByText('从文字中读出床位 80').first()).toBeVisible();
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: '未达标社区' })).toBeVisible();

  await page.getByRole('button', { name: /^待定位/u }).click();
  await expect(page.getByText('南湖养老院').first()).toBeVisible();

  const exported = async (item: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    return Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
  };
  expect((await exported('在建项目 CSV'))[0]).toMatchObject({
    name: '南湖养老院',
    kind: 'institution',
    end_year: '2022',
    beds: '80',
  });
  expect((await exported('项目建成后的床位和托位 CSV'))[0]).toMatchObject({
    indicator_id: 'elder-beds-total',
    year: '2022',
    added: '80',
  });
  const scorecard = await exported('指标完成情况 CSV');
  const entered = scorecard.filter((row) => row['entered'] === 'true');
  expect(entered.map((row) => [row['indicator_id'], row['value']])).toContainEqual([
    'nursing-bed-share',
    '51',
  ]);
});
