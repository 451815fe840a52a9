import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from './browser.ts';

const nineColumns =
  '序号,项目名称,项目类型,建设期限,建设地点,建设内容和规模,总投资（万元）,申请中央预算内投资（万元）,组织实施单位';

async function openBenxi(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^打开示例： 本溪/ }).click();
  await page.getByRole('tab', { name: '报送表' }).click();
}

async function bytesOf(page: Page, button: string | RegExp): Promise<[string, Buffer]> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test('the official tables leave as on paper: CSV, workbook, clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBenxi(page);
  const choose = (name: string | RegExp) =>
    page.getByRole('navigation', { name: '表格目录' }).getByRole('button', { name }).click();

  await choose('主要指标');
  const beds = page.getByRole('row', { name: /^养老领域 养老（服务）床位数（张）/ });
  await expect(beds.getByRole('cell')).toHaveText([
    '养老领域',
    '养老（服务）床位数（张）',
    '10344',
    '17000',
    '15099',
    '未达标，差 1901 张（已知 21 / 23 家机构）',
  ]);
  await choose('主要缺口及短板');
  await expect(page.getByRole('columnheader')).toHaveText([
    '主要领域',
    '现状基础',
    '预期水平',
    '缺口或短板',
  ]);

  await choose('养老项目（共 26 个）');
  const [csvName, csv] = await bytesOf(page, '养老项目（共 26 个），导出 CSV');
  expect(csvName).toBe('major_projects_elder.csv');
  const text = csv.toString('utf8');
  expect(text.startsWith(`\ufeff${nineColumns}\r\n`)).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(27);

  const [bookName, book] = await bytesOf(page, '全部导出 Excel');
  expect(bookName).toBe('本溪市-报送表.xlsx');
  const { sheets } = await readXlsx(book);
  expect(sheets.map(({ name }) => name)).toEqual([
    '托位总量及使用情况',
    '主要缺口及短板',
    '主要指标',
    '养老项目（共 26 个）',
    '托育项目（共 17 个）',
  ]);
  expect(sheets[3]?.rows[0]?.join()).toBe(nineColumns);
  expect(sheets[3]?.rows[2]?.slice(6, 8)).toEqual([11700, 1000]);

  await choose('托育项目（共 17 个）');
  await page.getByRole('button', { name: '复制为表格' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('示例数据');
  expect(copied).toContain(`\r\n${nineColumns.replaceAll(',', '\t')}\r\n1\t`);
});

test('the year and the audience change the tables with everything else', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^打开示例： 阜新/ }).click();
  const enrolled = page.getByRole('row', { name: /^全市/ }).getByRole('cell').nth(2);
  await expect(enrolled).toHaveText('2602');
  await page.getByRole('button', { name: '内部使用 用途' }).click();
  await page.getByRole('option', { name: /^公开/ }).click();
  await expect(enrolled).toHaveText('*');
  const [name] = await bytesOf(page, /导出 CSV$/);
  expect(name).toBe('places_in_use-公开.csv');

  await expect(page.getByRole('columnheader', { name: '每千人口目标（2021 年）' })).toBeVisible();
  await page.getByRole('button', { name: '2020 年 年份' }).click();
  await page.getByRole('option', { name: '2024 年' }).click();
  await expect(page.getByRole('columnheader', { name: '每千人口目标（2024 年）' })).toBeVisible();
});

/** WCAG 2.0 to 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const language of ['zh', 'en'] as const) {
  test(`projects, official tables and years are free of barriers, ${language}`, async ({
    page,
  }) => {
    const expectAccessible = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }));
      expect.soft(found, where).toEqual([]);
    };
    await page.goto('/');
    if (language === 'en') await page.getByRole('button', { name: 'Switch to English' }).click();
    await expectAccessible('start');
    await page.getByRole('button', { name: /Benxi|本溪/ }).click();
    const text =
      language === 'zh'
        ? { sum: '养老床位', official: '报送表', map: '地图', year: '年份' }
        : { sum: 'Elder-care beds', official: 'Official tables', map: 'Map', year: 'Year' };
    await expect(page.getByRole('table', { name: text.sum })).toBeVisible();
    await expectAccessible('projects');
    await page.getByRole('tab', { name: text.official }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await expectAccessible('official tables');
    await page.getByRole('button', { name: text.map, exact: true }).click();
    await expect(page.getByRole('region', { name: text.year, exact: true })).toBeVisible();
    await expectAccessible('years');
  });
}
