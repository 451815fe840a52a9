import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './browser.ts';
import { csvFile, openWith } from './screen.ts';

const people = csvFile('people.csv', [
  'id,name,city,district,street,lng,lat,population,elders_60,infants_0_3,year',
  'a,甲社区,沈阳市,东区,一街,123.4012,41.8012,1000,100,10,2025',
  'b,乙社区,沈阳市,西区,二街,123.4053,41.8012,1000,400,10,2025',
  'c,丙社区,沈阳市,西区,二街,123.4112,41.8012,1000,300,10,2025',
  'd,丁社区,沈阳市,西区,二街,123.6012,41.8012,1000,200,10,2025',
]);
/** 332 m from 乙, and 821 m from 丙. */
const facilities = csvFile('facilities.csv', [
  'id,name,kind,district,street,community,lng,lat',
  'f,甲站,community_station,东区,一街,甲社区,123.4013,41.8012',
]);

async function chooseLens(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /看图方式/ }).click();
  await page.getByRole('option', { name }).click();
}

/** The counts of the legend's classes, and what it says they add up to. */
async function legendCounts(page: Page): Promise<{ sum: number; total: number }> {
  const lines = page.getByRole('region', { name: '图例' }).getByRole('list').first();
  const texts = await lines.getByRole('listitem').locator('span:last-child').allTextContents();
  const counts = texts.map((text) => Number(text.replaceAll(',', '')));
  return { sum: counts.slice(0, -1).reduce((a, b) => a + b, 0), total: counts.at(-1) ?? -1 };
}

test('who depends on other streets is mapped, listed and added up', async ({ page }) => {
  await openWith(page, [people, facilities]);
  await chooseLens(page, '自有与可达对比');
  const list = page.getByRole('listbox', { name: '按社区' }).getByRole('option');
  await expect(list).toHaveText([/乙社区.*400.*最近设施 甲站（东区 一街）/s]);
  const panel = page.getByRole('region', { name: '只靠其他街道设施' });
  // Of 1,000 assessed 100 have a station of their own street, and 500 any.
  await expect(panel).toContainText('按本街道设施 10.0%，按可达设施 50.0%，相差 400 位老年人。');
  expect(await legendCounts(page)).toEqual({ sum: 4, total: 4 });

  await panel.getByRole('button', { name: '按辖区' }).click();
  const rows = panel.getByRole('row');
  await expect(rows).toHaveText([/区县/, /西区.*0\.0.*44\.4.*400/s, /东区.*100\.0/s, /合计.*400/s]);

  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('elder-two-counts.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')[1]).toBe('b,乙社区,西区,二街,400,400,0,400');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('each community is surely short, borderline or surely met', async ({ page }) => {
  await openWith(page, [people, facilities]);
  await chooseLens(page, '结论把握程度');
  const panel = page.getByRole('region', { name: '结论把握程度' });
  await expect(panel).toContainText(
    '评定的 4 个社区中，确定未达标 1 个、临界 2 个、确定达标 1 个。',
  );
  expect(await legendCounts(page)).toEqual({ sum: 4, total: 4 });
  const list = panel.getByRole('listbox').getByRole('option');
  // 821 m × 1.3 ÷ 900 s = 1.19 m/s; 332 m: 0.48 m/s.
  await expect(list).toHaveText([/丙社区.*≥ 1\.19 m\/s/s, /乙社区.*≥ 0\.48 m\/s/s]);

  await list.first().click();
  const card = page.getByRole('article', { name: '丙社区' });
  await expect(card).toContainText('取决于步速：≥ 1.19 m/s 为“达标”');
  await page.keyboard.press('j');
  await expect(page.getByRole('article', { name: '乙社区' })).toContainText(
    '取决于假设：绕行系数、季节或坐标误差会改变结论。',
  );
  await page.keyboard.press('Escape');

  await panel.getByRole('button', { name: /列出/ }).click();
  await page.getByRole('option', { name: '确定未达标' }).click();
  await expect(list).toHaveText([/丁社区/]);
  await list.first().click();
  await expect(page.getByRole('article', { name: '丁社区' })).toContainText(
    '在各种假设下均为“未达标”。',
  );
  await page.keyboard.press('Escape');

  // 332 m with nothing wrong about its ends is still more than 288 m.
  await panel.getByRole('button', { name: /坐标误差/ }).click();
  await page.getByRole('option', { name: '±0 m' }).click();
  await expect(panel).toContainText('临界 2 个');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a moved facility changes the answer of the lens, which never lies about its age', async ({
  page,
}) => {
  await openWith(page, [people, facilities]);
  await chooseLens(page, '结论把握程度');
  const panel = page.getByRole('region', { name: '结论把握程度' });
  await expect(panel).toContainText('确定未达标 1 个');
  await page.evaluate(() => window.__kinreach?.state().select({ type: 'facility', id: 'f' }));
  const card = page.getByRole('article', { name: '甲站' });
  await card.getByRole('textbox', { name: '经度' }).fill('123.6012');
  await card.getByRole('button', { name: '移动到此坐标' }).click();
  await card.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(panel).toContainText('确定未达标 3 个、临界 0 个、确定达标 1 个');
  const ages = await page.evaluate(() => {
    const { analysis, certainty } = window.__kinreach?.state() ?? {};
    return analysis?.type === 'ready' && certainty?.of === analysis.analysis;
  });
  expect(ages).toBe(true);
});
