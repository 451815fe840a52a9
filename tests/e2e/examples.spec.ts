import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { csvFile, giveFiles, journeyFile, openWith, pixelOf } from './screen.ts';

/** Opens one of the samples by its card. */
async function openSample(page: Page, name: RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('tablist', { name: '规划' })).toBeVisible();
}

async function rowTexts(page: Page, table: string, row: RegExp): Promise<readonly string[]> {
  const found = page
    .getByRole('table', { name: table, exact: true })
    .getByRole('row', { name: row });
  return found.getByRole('cell').allTextContents();
}

test('Benxi opens on its projects: what they reach, year by year, and what does not fit', async ({
  page,
}) => {
  await openSample(page, /^打开示例： 本溪/);
  await expect(page.getByRole('tab', { name: '项目' })).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByText('按在建项目，2025 年底可达 15,099 张，目标 17,000 张，仍缺 1,901 张'),
  ).toBeVisible();
  await expect(
    page.getByText('按在建项目，2025 年底可达 1,806 个，目标 5,967 个，仍缺 4,161 个'),
  ).toBeVisible();
  expect(await rowTexts(page, '养老床位', /^2023/)).toEqual([
    '19',
    '3,410',
    '14,084',
    '13,500',
    '0',
    '✔ 达标',
  ]);
  // A year without a target of its own is held against the next, which is named.
  expect((await rowTexts(page, '养老床位', /^2022/)).at(3)).toBe('13,500（2023 年）');
  const notes = page.getByRole('region', { name: '请核对' });
  await expect(notes).toContainText('方案称托育项目 18 个，表中有 17 个');
  await expect(notes).toContainText('“本溪市平山区英汇幼儿园”的单位、年份和规模相同');
  const elder = page.getByRole('table', { name: '养老项目（共 26 个）' });
  await expect(elder.getByRole('row')).toHaveCount(27);
  const childcare = page.getByRole('table', { name: '托育项目（共 17 个）' });
  await expect(childcare.getByRole('row')).toHaveCount(18);
  await expect(elder.getByText('不作为新增设施')).toHaveCount(3);

  await elder.getByRole('button', { name: '定位 辽宁万嘉医养康养中心项目' }).click();
  await expect(page.getByRole('article', { name: '辽宁万嘉医养康养中心项目' })).toBeVisible();
  await expect(page.getByText('表中没有一行有坐标')).toBeVisible();
});

test('the years of Benxi are stepped through by buttons and by keys', async ({ page }) => {
  await openSample(page, /^打开示例： 本溪/);
  await page.getByRole('button', { name: '地图', exact: true }).click();
  const axis = page.getByRole('region', { name: '年份', exact: true });
  const stops = axis.getByRole('radio');
  await expect(stops).toHaveCount(5);
  await expect(axis.getByRole('radio', { name: /^2025 目标/ })).toBeChecked();
  await expect(axis.getByText('人口沿用 2020 年')).toBeVisible();
  const beds = page.getByRole('button', { name: /每千名老年人养老床位数/ });
  await expect(beds).toContainText('15,099 张');

  await axis.getByRole('button', { name: '上一年份 2024' }).click();
  await expect(beds).toContainText('14,539 张');
  await axis.getByRole('radio', { name: /^2024/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(axis.getByRole('radio', { name: /^2023/ })).toBeChecked();
  await expect(beds).toContainText('14,084 张');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(beds).toContainText('10,344 张');
  await expect(axis.getByText('人口沿用')).toHaveCount(0);
  await expect(axis.getByRole('button', { name: '没有更早的年份' })).toBeDisabled();
  await expect(page.getByRole('button', { name: '2020 年 年份' })).toBeVisible();
});

test('Fuxin opens on its places: vacant beside short', async ({ page }) => {
  await openSample(page, /^打开示例： 阜新/);
  await expect(page.getByRole('tab', { name: '报送表' })).toHaveAttribute('aria-selected', 'true');
  const table = '托位总量及使用情况';
  const whole = ['全市', '3380', '2602', '778', '2.04', '2.4', '0.36'];
  expect(await rowTexts(page, table, /^全市/)).toEqual(whole);
  const haizhou = ['海州区', '820', '520', '300', '无数据', '2.4', '无数据'];
  expect(await rowTexts(page, table, /^海州区/)).toEqual(haizhou);
  await expect(page.getByRole('table', { name: table }).getByRole('row')).toHaveCount(9);

  await page.getByRole('button', { name: '辖区', exact: true }).click();
  // The figure that the example is about is chosen already.
  await expect(page.getByRole('button', { name: '每千人口托位数 按' })).toBeVisible();
  const districts = page.getByRole('table', { name: '辖区比较' });
  await expect(districts.getByRole('columnheader', { name: '空余托位' })).toBeVisible();
  const cells = districts.getByRole('row', { name: /查看海州区/ }).getByRole('cell');
  await expect(cells.last()).toHaveText('300');
  await expect(districts.getByRole('row', { name: /全市/ }).getByRole('cell').last()).toHaveText(
    '778',
  );
  await expect(page.getByText('表中没有一行有坐标')).toBeVisible();
});

test('figures out of the words of projects are confirmed, corrected and taken back', async ({
  page,
}) => {
  const tables = ['facilities.csv', 'communities.csv'].map((name) =>
    csvFile(name, readFileSync(journeyFile(name), 'utf8').trim().split('\n')),
  );
  const list = csvFile('重大项目清单.csv', [
    '序号,项目名称,项目类型,建设期限,建设地点,建设内容和规模,总投资（万元）,申请中央预算内投资（万元）,组织实施单位',
    '1,南湖养老院,新建,2021-2022,沈河区,"建筑面积 2000 平方米，床位 80 张",100,80,沈河区民政局',
    '2,北湖幼儿园托育,改建,2024,沈河区,新增 30 个托位,30,30,北湖幼儿园',
  ]);
  await openWith(page, [...tables, list]);
  await page.getByRole('button', { name: '规划', exact: true }).click();
  await page.getByRole('tab', { name: '项目' }).click();
  await expect(page.getByText('3 个数字从文字读出，待确认')).toBeVisible();

  const beds = page.getByRole('textbox', { name: '床位', exact: true });
  await beds.fill('75');
  await beds.press('Enter');
  await page.getByRole('button', { name: '确认“南湖养老院”的床位' }).click();
  await expect(page.getByText('2 个数字从文字读出，待确认')).toBeVisible();
  expect(await rowTexts(page, '养老床位', /^2022/)).toContain('75');
  await page.getByRole('button', { name: '全部确认' }).click();
  await expect(page.getByText('数字都已确认')).toBeVisible();

  await page.getByRole('button', { name: '撤销：确认项目数字（2 处）（Ctrl+Z）' }).click();
  await expect(page.getByText('2 个数字从文字读出，待确认')).toBeVisible();
  await page.getByRole('button', { name: '撤销：确认项目数字（1 处）（Ctrl+Z）' }).click();
  await expect(page.getByText('3 个数字从文字读出，待确认')).toBeVisible();
  expect(await rowTexts(page, '养老床位', /^2022/)).toContain('80');
});

test('tables of one’s own in place of a sample’s are no sample, and the map goes to them', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^打开示例： Porto Alegre/ }).click();
  const stamp = page.getByText('示例数据 · 替代设施').first();
  await expect(stamp).toBeInViewport({ ratio: 1 });
  const tables = ['facilities.csv', 'communities.csv'].map((name) =>
    csvFile(name, readFileSync(journeyFile(name), 'utf8').trim().split('\n')),
  );
  await giveFiles(page, tables);
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: '未达标社区' })).toBeVisible();
  await expect(page.getByText('示例数据')).toHaveCount(0);
  const { lng, lat } = await page.evaluate(() => {
    const table = window.__kinreach?.state().project?.inputs.population;
    return { lng: table?.lng[0] ?? 0, lat: table?.lat[0] ?? 0 };
  });
  const { x, y } = await pixelOf(page, lng, lat);
  const map = await page.getByRole('application').boundingBox();
  if (!map) throw new Error('no map');
  expect(x).toBeGreaterThan(map.x);
  expect(x).toBeLessThan(map.x + map.width);
  expect(y).toBeGreaterThan(map.y);
  expect(y).toBeLessThan(map.y + map.height);
});
