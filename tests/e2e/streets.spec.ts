import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { FileBytes } from '../../src/ingest/reading.ts';
import { linesFile, riverTown, textFile } from '../helpers/streetFiles.ts';
import { expect, test } from './browser.ts';
import { figuresOf, giveFiles } from './screen.ts';

const { facilities, population, streets } = riverTown;

/** WCAG 2.0 to 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

function made({ name, bytes }: FileBytes) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

async function give(page: Page, files: readonly FileBytes[]): Promise<void> {
  await giveFiles(page, files.map(made));
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
}

/** The river town on the main screen. */
async function openTown(page: Page): Promise<void> {
  await page.goto('/');
  await give(page, [facilities, population, streets]);
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: '圈外社区' })).toBeVisible();
}

const communities = (page: Page) =>
  page.getByRole('listbox', { name: '圈外社区' }).getByRole('option');

test('a street file is recognised, and who cannot walk there is told why', async ({ page }) => {
  await page.goto('/');
  await give(page, [facilities, population, streets]);
  await page
    .getByRole('button', { name: /streets\.geojson/ })
    .first()
    .click();
  const facts = page.getByRole('main');
  await expect(facts).toContainText('1 条，其中可步行 1 条');
  await expect(facts).toContainText('2.4 km');

  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(communities(page)).toHaveText([/Far bank.*−300/s]);
  await communities(page).click();
  const card = page.getByRole('article', { name: 'Far bank' });
  await expect(card).toContainText('步行路线 2,000 m，直线 400 m，绕行 5.00 倍');
  await expect(card).toContainText('直线圈会把其中 300 位老年人算作圈内');
  await expect(card).toContainText('沿街道 2,000 m，步行 2,222 秒 = 37.0 分钟；限值 15 分钟');
  const drawn = (what: string) => page.evaluate((name) => window.__kinreachMap?.counts[name], what);
  await expect.poll(() => drawn('catchmentPieces')).toBe(1);
  // Over both corners of the bridge, and not straight across the river.
  await expect.poll(() => drawn('walkedPlaces')).toBeGreaterThanOrEqual(4);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations).toEqual([]);
});

test('circles and streets take turns, and a reload keeps the choice', async ({ page }) => {
  await openTown(page);
  const method = page.getByRole('button', { name: /步行算法/ });
  const choose = async (name: string) => {
    await method.click();
    await page.getByRole('option', { name }).click();
  };
  const covered = async () => (await figuresOf(page)).covered;
  await expect.poll(covered).toBe(200);
  await expect(page.getByText('实测绕行系数 3.00（2 段步行的中位数）')).toBeVisible();
  await choose('直线圈');
  await expect.poll(covered).toBe(500);
  await page.keyboard.press('Control+z');
  await expect.poll(covered).toBe(200);

  const snap = page.getByRole('textbox', { name: '离街道最远' });
  await snap.fill('50');
  await snap.press('Enter');
  await expect
    .poll(() => page.evaluate(() => window.__kinreach?.state().project?.settings.snapMetres))
    .toBe(50);
  await expect(page.getByRole('status').getByText('已保存')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /继续：\s*Town/ }).click();
  await expect(communities(page)).toHaveText([/Far bank/]);
  await expect(method).toContainText('街道路网');
  await expect(snap).toHaveValue('50');
});

test('streets that were read once are taken from the shelf until the project is closed', async ({
  page,
}) => {
  await openTown(page);
  await expect(page.getByRole('status').getByText('已保存')).toBeVisible();
  // A length that the file does not have shows where the streets of the next time come from.
  expect(await markShelf(page, 4321)).toBeGreaterThan(0);
  await page.reload();
  await page.getByRole('button', { name: /继续：\s*Town/ }).click();
  await expect.poll(() => metresOfStreets(page)).toBe(4321);
  await expect.poll(async () => (await figuresOf(page)).covered).toBe(200);

  await page.getByRole('button', { name: '数据', exact: true }).click();
  await page.getByRole('menuitem', { name: '关闭项目' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭项目' }).click();
  await expect.poll(() => markShelf(page, 0)).toBe(0);
});

const metresOfStreets = (page: Page) =>
  page.evaluate(() => window.__kinreach?.state().project?.inputs.streets?.summary.metres);

/** Writes a length into every network on the shelf; answers how many there are. */
function markShelf(page: Page, metres: number): Promise<number> {
  return page.evaluate(async (length) => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const isKept = (value: unknown): value is { streets: { summary: { metres: number } } } =>
      typeof value === 'object' && value !== null && 'streets' in value;
    const database = await asked(indexedDB.open('kinreach-streets'));
    const shelf = database.transaction('streets', 'readwrite').objectStore('streets');
    const keys = await asked(shelf.getAllKeys());
    for (const key of keys) {
      const kept = await asked<unknown>(shelf.get(key));
      if (isKept(kept)) kept.streets.summary.metres = length;
      await asked(shelf.put(kept, key));
    }
    database.close();
    return keys.length;
  }, metres);
}

test('a new centre on the far bank serves it along the streets', async ({ page }) => {
  await openTown(page);
  await communities(page).click();
  await page.getByRole('button', { name: '在此新增设施' }).click();
  await page.getByRole('button', { name: '放在 Far bank' }).click();
  await expect.poll(async () => (await figuresOf(page)).covered).toBe(500);
  await expect
    .poll(() => page.evaluate(() => window.__kinreachMap?.counts['limitOutlines']))
    .toBeGreaterThan(0);
});

test('districts are compared by the people whom only circles reach', async ({ page }) => {
  await openTown(page);
  await page.getByRole('button', { name: '辖区', exact: true }).click();
  const table = page.getByRole('table', { name: '辖区比较' });
  await expect(table.getByRole('columnheader', { name: '直线圈多算老年人' })).toBeVisible();
  await expect(table.getByRole('row', { name: /East/ })).toContainText(/300.*5\.00/s);
  await expect(table.getByRole('row', { name: /West/ })).toContainText(/1\.00/);
});

test('streets that cannot be used say why, and circles go on', async ({ page }) => {
  await page.goto('/');
  const broken = textFile('city.osm', '<?xml version="1.0"?><osm version="0.6"><node id="1" ');
  const elsewhere = linesFile('other.geojson', [
    [
      [90_000, 0],
      [90_500, 0],
    ],
  ]);
  const inMetres = textFile(
    'metres.geojson',
    '{"type":"LineString","coordinates":[[500000,4600000],[500100,4600000]]}',
  );
  await give(page, [facilities, population, broken, elsewhere, inMetres]);
  const findings = page.getByRole('complementary');
  const expectFinding = async (file: RegExp, words: string) => {
    await page.getByRole('navigation').getByRole('button', { name: file }).first().click();
    await expect(findings).toContainText(words);
  };
  await expectFinding(/city\.osm/, '街道文件不完整');
  await expectFinding(/other\.geojson/, '街道都在数据范围之外');
  await expectFinding(/metres\.geojson/, '街道坐标是投影坐标（米），不是经纬度');
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect.poll(async () => (await figuresOf(page)).covered).toBe(500);
});
