import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { placeAt, riverTown } from '../helpers/streetFiles.ts';
import { expect, test } from './browser.ts';
import { figuresOf, giveFiles, pixelOf } from './screen.ts';

/** WCAG 2.0 to 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The river town on the main screen: the near bank is served, the far bank is not. */
async function openTown(page: Page): Promise<void> {
  const { facilities, population, streets } = riverTown;
  await page.goto('/');
  await giveFiles(
    page,
    [facilities, population, streets].map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: '圈外社区' })).toBeVisible();
  await expect.poll(() => covered(page)).toBe(200);
}

const covered = async (page: Page) => (await figuresOf(page)).covered;
const drawn = (page: Page, what: string) =>
  page.evaluate((name) => window.__kinreachMap?.counts[name], what);
const changes = (page: Page) => page.getByRole('list', { name: '街道改动' }).getByRole('listitem');

async function clickAt(page: Page, east: number, north: number): Promise<void> {
  const { x, y } = await pixelOf(page, ...placeAt(east, north));
  await page.mouse.click(x, y);
}

async function typePlace(page: Page, [lng, lat]: readonly [number, number], action: string) {
  const tool = page.getByRole('region', { name: '新增通道' });
  // The fields of the next end come, empty, with the button that takes it.
  const take = tool.getByRole('button', { name: action, exact: true });
  await expect(take).toBeVisible();
  await tool.getByRole('textbox', { name: '经度' }).fill(lng.toFixed(6));
  await tool.getByRole('textbox', { name: '纬度' }).fill(lat.toFixed(6));
  await take.click();
}

test('a footbridge by two clicks serves the far bank, and undo takes it back', async ({ page }) => {
  await openTown(page);
  await page.getByRole('button', { name: '新增通道', exact: true }).click();
  await expect(page.getByRole('group', { name: '新增通道' })).toBeFocused();
  await expect(page.getByRole('button', { name: '定为一端' })).toBeInViewport();
  await expect.poll(() => drawn(page, 'streetLines')).toBeGreaterThan(0);
  const axe = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(axe.violations).toEqual([]);

  await clickAt(page, 0, 5);
  await expect(page.getByRole('button', { name: '定为另一端' })).toBeVisible();
  await expect.poll(() => drawn(page, 'linkEnds')).toBe(1);
  await clickAt(page, 400, 5);
  await expect.poll(() => covered(page)).toBe(500);
  await expect(changes(page)).toHaveText([/通道 1.*400 m.*多服务老年人 300 人/s]);
  await expect(changes(page)).toBeInViewport();
  const legend = page.getByRole('region', { name: '图例' });
  await expect(legend.getByRole('listitem').filter({ hasText: '通道' })).toHaveText(/1$/);
  await expect.poll(() => drawn(page, 'links')).toBe(1);
  const listed = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(listed.violations).toEqual([]);

  await page.keyboard.press('Control+z');
  await expect.poll(() => covered(page)).toBe(200);
  await expect.poll(() => drawn(page, 'links')).toBe(0);
  await page.keyboard.press('Control+y');
  await expect.poll(() => covered(page)).toBe(500);
  await page.getByRole('button', { name: '删除通道 1' }).click();
  await expect.poll(() => covered(page)).toBe(200);
});

test('the keyboard places a link, a place without streets is refused, and Esc puts the tool away', async ({
  page,
}) => {
  await openTown(page);
  const tool = page.getByRole('region', { name: '新增通道' });
  await page.getByRole('button', { name: '新增通道', exact: true }).focus();
  await page.keyboard.press('Enter');
  await typePlace(page, placeAt(0, -3000), '定为一端');
  await expect(tool.getByRole('alert')).toHaveText('200 m 内没有街道，请另选位置');
  await typePlace(page, placeAt(0, 0), '定为一端');
  await typePlace(page, placeAt(0, 4), '定为另一端');
  await expect(tool.getByRole('alert')).toHaveCount(0);
  // Four metres up the same street is a link too, and helps nobody.
  await expect(changes(page)).toHaveText([/通道 1.*服务人数不变/s]);
  await expect(changes(page)).toBeFocused();

  await page.getByRole('button', { name: '封闭道路', exact: true }).click();
  await expect(page.getByRole('region', { name: '封闭道路' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '封闭道路' })).toHaveCount(0);

  // The centre of the map is the middle of the town, where the bridge is the nearest street.
  await page.getByRole('button', { name: '封闭道路', exact: true }).click();
  await page.getByRole('application').focus();
  await page.keyboard.press('Enter');
  await expect(changes(page)).toHaveCount(2);
});

test('a closed street cuts people off, is kept and exported, and is opened again', async ({
  page,
}) => {
  await openTown(page);
  await page.getByRole('button', { name: '封闭道路', exact: true }).click();
  await clickAt(page, -200, 0);
  await expect.poll(() => covered(page)).toBe(0);
  await expect(changes(page)).toHaveText([/封闭 1.*少服务老年人 200 人/s]);
  await expect.poll(() => drawn(page, 'closures')).toBe(1);

  await page.getByRole('button', { name: '导出', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /街道改动/ }).click();
  const path = await (await download).path();
  const lines = (await readFile(path, 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^closure-1,closure,19\.998\d*,0,,,-200,$/);

  await expect(page.getByRole('status').getByText('已保存')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /继续：\s*Town/ }).click();
  await page.evaluate(() => {
    const state = window.__kinreach?.state();
    state?.setSession({ scenarioId: state.project?.scenarios[0]?.id ?? '' });
  });
  await expect.poll(() => covered(page)).toBe(0);
  await page.getByRole('button', { name: '恢复封闭 1' }).click();
  await expect.poll(() => covered(page)).toBe(200);
});
