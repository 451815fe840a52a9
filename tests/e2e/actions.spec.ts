import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { csvFile, figuresOf, journeyFile, openWith, pixelOf } from './screen.ts';

const [facilityHeader = '', ...facilityRows] = readFileSync(journeyFile('facilities.csv'), 'utf8')
  .trim()
  .split('\n');

/** The journey's tables, and a station of 远西社区 that has no coordinates. */
const files = [
  csvFile('facilities.csv', [
    facilityHeader,
    ...facilityRows.slice(0, 3),
    'F4,西关日间照料站,养老,日间照料,,,沈河区,西关街道,远西社区,,',
  ]),
  csvFile('communities.csv', readFileSync(journeyFile('communities.csv'), 'utf8').split('\n')),
];

/** Where 远西社区 lies: 1,500 people, all beyond reach of what the tables hold. */
const west = { lng: 123.363809, lat: 41.8 };

const shortOf = async (page: Page) => (await figuresOf(page)).short;

async function typePosition(page: Page, region: string, action: string): Promise<void> {
  const form = page.getByRole(region === '' ? 'article' : 'region', { name: region });
  await form.getByRole('textbox', { name: '经度' }).fill(String(west.lng));
  await form.getByRole('textbox', { name: '纬度' }).fill(String(west.lat));
  await form.getByRole('button', { name: action }).click();
}

async function pick(page: Page, select: string, option: string): Promise<void> {
  await page.getByRole('button', { name: select }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('the search jumps to a community and to a facility', async ({ page }) => {
  await openWith(page, files);
  const search = page.getByRole('searchbox', { name: '搜索社区或设施' });
  await search.fill('远东');
  await search.press('Enter');
  await expect(page.getByRole('article', { name: '远东社区' })).toBeVisible();
  const map = await page.locator('canvas').first().boundingBox();
  const middle = (map?.x ?? 0) + (map?.width ?? 0) / 2;
  await expect
    .poll(async () => Math.abs((await pixelOf(page, 123.424127, 41.8)).x - middle))
    .toBeLessThan(2);

  await search.fill('近处');
  await expect(page.getByRole('option')).toHaveCount(4);
  await search.press('ArrowDown');
  await search.press('ArrowDown');
  await search.press('Enter');
  await expect(page.getByRole('article', { name: '近处养老院' })).toBeVisible();
  await search.fill('没有这个名字');
  await expect(page.getByText('没有找到')).toBeVisible();
});

test('a facility without coordinates is placed by click, by degrees and by keys', async ({
  page,
}) => {
  await openWith(page, files);
  await page.getByRole('button', { name: '待定位 1' }).click();
  const tray = page.getByRole('list', { name: '待定位' });
  await expect(tray).toContainText('设施：facilities.csv 第 5 行');
  await page.getByRole('button', { name: '定位 西关日间照料站' }).click();
  await page.getByRole('button', { name: '缩放到全图' }).click();
  const at = await pixelOf(page, west.lng, west.lat);
  await page.mouse.click(at.x, at.y);
  const card = page.getByRole('article', { name: '西关日间照料站' });
  await expect(card).toContainText('方案中已定位');
  await expect.poll(() => shortOf(page)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => figuresOf(page)).toMatchObject({ short: 2, names: [] });

  await expect(card).toContainText('没有可用坐标');
  await card.getByRole('button', { name: '放在此坐标' }).click();
  await expect(card.getByRole('alert')).toContainText('请输入有效的经度');
  await card.getByRole('textbox', { name: '经度' }).fill(String(west.lng));
  await card.getByRole('textbox', { name: '纬度' }).fill(String(west.lat));
  await card.getByRole('textbox', { name: '纬度' }).press('Enter');
  await expect.poll(() => shortOf(page)).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shortOf(page)).toBe(2);

  // The map's centre is the place that keys put something at.
  await page.getByRole('searchbox', { name: '搜索社区或设施' }).fill('远西社区');
  await page.getByRole('searchbox', { name: '搜索社区或设施' }).press('Enter');
  await pixelOf(page, west.lng, west.lat);
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '定位 西关日间照料站' }).press('Enter');
  await page.getByRole('application').press('Enter');
  await expect.poll(() => shortOf(page)).toBe(1);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(tray.getByRole('listitem')).toHaveCount(0);
});

test('a facility is closed, reopened, and moved by degrees and by keys', async ({ page }) => {
  await openWith(page, files);
  const search = page.getByRole('searchbox', { name: '搜索社区或设施' });
  await search.fill('近处养老');
  await search.press('Enter');
  const card = page.getByRole('article', { name: '近处养老服务站' });
  await card.getByRole('button', { name: '关停' }).click();
  await expect(card).toContainText('方案中关停');
  // The second facility of 近处社区 still serves it.
  await expect.poll(() => figuresOf(page)).toMatchObject({ covered: 1000, names: ['方案A'] });
  await card.getByRole('button', { name: '恢复' }).click();
  await expect(card.getByRole('button', { name: '关停' })).toBeVisible();

  await card.getByRole('textbox', { name: '经度' }).fill('123.363809');
  await card.getByRole('button', { name: '移动到此坐标' }).click();
  await expect.poll(() => figuresOf(page)).toMatchObject({ covered: 2500, short: 1 });

  const { steps = 0 } = await figuresOf(page);
  await page.getByRole('application').focus();
  await page.keyboard.down('Shift');
  await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await page.keyboard.up('Shift');
  const moved = () =>
    page.evaluate(() => window.__kinreach?.state().project?.scenarios[0]?.edits[0]);
  await expect.poll(async () => (await moved())?.type).toBe('move');
  // 100 m east at this latitude.
  const edit = await moved();
  expect(edit?.type === 'move' ? edit.lng - west.lng : 0).toBeCloseTo(0.001206, 5);
  expect((await figuresOf(page)).steps).toBe(steps + 1);
});

test('a drag changes the figures on the way and is one step of undo', async ({ page }) => {
  await openWith(page, files);
  await page.getByRole('button', { name: '缩放到全图' }).click();
  const from = await pixelOf(page, 123.400241, 41.8);
  const to = await pixelOf(page, west.lng, west.lat);
  // Found by its name, since at this scale its neighbours lie on top of it.
  const search = page.getByRole('searchbox', { name: '搜索社区或设施' });
  await search.fill('近处养老院');
  await search.press('Enter');
  await page.getByRole('button', { name: '缩放到全图' }).click();
  await expect.poll(async () => (await pixelOf(page, 123.400241, 41.8)).x).toBeCloseTo(from.x, 0);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await expect(page.getByRole('region', { name: '方案A' })).toContainText('新覆盖老年人+1,500');
  await expect.poll(() => figuresOf(page)).toMatchObject({ covered: 2500, short: 1 });
  await page.mouse.up();
  await expect.poll(() => figuresOf(page)).toMatchObject({ covered: 2500, steps: 1 });
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => figuresOf(page))
    .toMatchObject({ covered: 1000, short: 2, names: [], steps: 0 });
});

test('a new centre by degrees, compared, renamed, duplicated and deleted', async ({ page }) => {
  await openWith(page, files);
  await page.getByRole('button', { name: '新增设施' }).click();
  await typePosition(page, '新增设施', '放在此坐标');
  const panel = page.getByRole('region', { name: '方案A' });
  await expect(panel).toContainText('改动 1 处');
  await expect(panel).toContainText('新覆盖老年人+1,500');
  await expect(panel).toContainText('新达标社区+1');
  // Of the 3,900 older people of urban communities 1,000 were covered, now 2,500.
  await expect(panel).toContainText('25.64 → 64.10 %');
  await expect(panel).toContainText('未达标社区2 → 1');
  await expect(panel).toContainText('远西社区+1,500');

  await panel.getByRole('textbox', { name: '方案名称' }).fill('西关试点');
  await panel.getByRole('textbox', { name: '方案名称' }).press('Enter');
  const renamed = page.getByRole('region', { name: '西关试点' });
  await renamed.getByRole('button', { name: '另存为新方案' }).click();
  const copy = page.getByRole('region', { name: '方案A' });
  await expect(copy).toContainText('新覆盖老年人+1,500');
  await copy.getByRole('button', { name: '删除方案' }).click();
  await expect.poll(() => figuresOf(page)).toMatchObject({ scenario: 'baseline', covered: 1000 });
  await pick(page, '试算方案', '西关试点');
  await expect.poll(() => shortOf(page)).toBe(1);
  await page.getByRole('button', { name: /^撤销：删除方案“方案A”/ }).click();
  await expect.poll(async () => (await figuresOf(page)).names).toEqual(['西关试点', '方案A']);
});
