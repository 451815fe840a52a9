import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './browser.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/journey/${name}`, import.meta.url));

/** WCAG 2.0 to 2.2, levels A and AA, and what else axe recommends. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what is wrong and where, screen by screen. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }));
  expect.soft(found, screen).toEqual([]);
}

const words = {
  'zh-CN': {
    check: '核对数据',
    list: '未达标社区',
    why: '为什么未达标',
    districts: '辖区',
    caption: '辖区比较',
  },
  en: {
    check: 'Check the data',
    list: 'Short communities',
    why: 'Why it is short',
    districts: 'Districts',
    caption: 'Comparison of districts',
  },
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  test(`every screen is free of barriers, ${language}`, async ({ page }) => {
    const text = words[language];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    if (language === 'en') await page.getByRole('button', { name: 'Switch to English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(page, 'start');

    await page
      .locator('input[type=file]')
      .setInputFiles([fixture('facilities.csv'), fixture('communities.csv')]);
    await expect(page.getByRole('heading', { level: 1, name: text.check })).toBeVisible();
    await expectAccessible(page, 'check');

    await page.keyboard.press('Enter');
    const rows = page.getByRole('listbox', { name: text.list }).getByRole('option');
    await expect(rows).toHaveCount(2);
    await expectAccessible(page, 'main');

    await rows.first().click();
    await expect(page.getByRole('heading', { name: text.why })).toBeVisible();
    await expectAccessible(page, 'card');

    await page.getByRole('button', { name: text.districts, exact: true }).click();
    await expect(page.getByRole('table', { name: text.caption })).toBeVisible();
    await expectAccessible(page, 'districts');
  });
}

test('list, card and search go by keyboard alone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  const sample = page.getByRole('button', { name: '打开示例： 沈阳示例' });
  await pressUntilFocused(page, 'Tab', sample);
  await page.keyboard.press('Enter');

  const list = page.getByRole('listbox', { name: '未达标社区' });
  await expect(list).toBeFocused();
  const rows = list.getByRole('option');
  const isCurrent = (row: number) => expect(rows.nth(row)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('j');
  await isCurrent(1);
  await page.keyboard.press('ArrowDown');
  await isCurrent(2);
  await page.keyboard.press('k');
  await isCurrent(1);
  const [second, third] = [await nameOf(rows.nth(1)), await nameOf(rows.nth(2))];

  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: second })).toBeFocused();
  await page.keyboard.press('j');
  const card = page.getByRole('article', { name: third });
  await expect(card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await isCurrent(2);

  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: '搜索社区或设施' });
  await expect(search).toBeFocused();
  await page.keyboard.type(second);
  await expect(page.getByRole('search').getByRole('option').first()).toContainText(second);
  await expectAccessible(page, 'search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: second })).toBeFocused();
});

test('a held key runs through the cards as fast as it repeats', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('button', { name: '打开示例： 沈阳示例' }).click();
  const list = page.getByRole('listbox', { name: '未达标社区' });
  await list.getByRole('option').first().click();
  await expect(page.getByRole('article')).toBeFocused();
  const steps = 80;
  for (let step = 0; step < steps; step += 1) await page.keyboard.down('j');
  await page.keyboard.up('j');
  const card = page.getByRole('article');
  await expect(card).toBeFocused();
  const name = (await card.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await page.keyboard.press('Escape');
  // The list has followed: the row of the card is the one to go on from, and it is in view.
  const row = list.getByRole('option', { selected: true });
  await expect(row).toHaveAttribute('aria-posinset', String(steps + 1));
  await expect(row).toBeInViewport();
  expect(await nameOf(row)).toBe(name);
});

test('placing, undoing and comparing go by keyboard too', async ({ page }) => {
  await page.goto('/');
  await page
    .locator('input[type=file]')
    .setInputFiles([fixture('facilities.csv'), fixture('communities.csv')]);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: '未达标社区' });
  await expect(list).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: '远西社区' })).toBeFocused();

  await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: '在此新增设施' }));
  await page.keyboard.press('Enter');
  const put = page.getByRole('button', { name: '放在 远西社区' });
  await pressUntilFocused(page, 'Shift+Tab', put);
  await page.keyboard.press('Enter');
  const scenarios = () => page.evaluate(() => window.__kinreach?.state().project?.scenarios.length);
  await expect.poll(scenarios).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(scenarios).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(scenarios).toBe(1);

  const districts = page.getByRole('button', { name: '辖区', exact: true });
  await pressUntilFocused(page, 'Shift+Tab', districts);
  await page.keyboard.press('Enter');
  const first = page.getByRole('table', { name: '辖区比较' }).getByRole('row').nth(1);
  await pressUntilFocused(page, 'Tab', first.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^街道/ })).toBeVisible();
});

/** Chinese characters on the screen, in names and in tips, without the product's name and the switch. */
async function chineseOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('script, noscript, [lang="zh-CN"]') || !element.checkVisibility())
        continue;
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const attributes = ['aria-label', 'title', 'placeholder', 'alt'].map((name) =>
        element.getAttribute(name),
      );
      for (const text of [...own.map((node) => node.textContent), ...attributes]) {
        if (text !== null && chinese.test(text.replaceAll('一刻圈', ''))) found.push(text);
      }
    }
    return found;
  });
}

test('English is English on every screen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect.soft(await chineseOn(page), 'start').toEqual([]);

  await page.getByRole('button', { name: 'Open sample: Porto Alegre' }).click();
  const rows = page.getByRole('listbox', { name: 'Communities out of reach' }).getByRole('option');
  await expect(rows.first()).toBeVisible();
  expect.soft(await chineseOn(page), 'main').toEqual([]);

  await rows.first().click();
  await expect(page.getByRole('heading', { name: 'Why it is out of reach' })).toBeVisible();
  expect.soft(await chineseOn(page), 'card').toEqual([]);

  await page.getByRole('button', { name: 'Add facility here' }).click();
  await page.getByRole('button', { name: /^Put in / }).click();
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
  expect.soft(await chineseOn(page), 'scenario').toEqual([]);

  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect.soft(await chineseOn(page), 'export').toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect.soft(await chineseOn(page), 'shortcuts').toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Districts', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Comparison of districts' })).toBeVisible();
  expect.soft(await chineseOn(page), 'districts').toEqual([]);
});

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false });

  test('a sentence stands for the map, and all else works', async ({ page }) => {
    await page.goto('/');
    await page
      .locator('input[type=file]')
      .setInputFiles([fixture('facilities.csv'), fixture('communities.csv')]);
    await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
    await page.keyboard.press('Enter');

    const sentence = page.getByText('本机浏览器无法显示地图');
    await expect(sentence).toBeVisible();
    const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
    await expect(rows).toHaveCount(2);
    await rows.first().click();
    await expect(page.getByRole('article', { name: '远西社区' })).toContainText('1,500');

    await page.getByRole('button', { name: '导出' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '社区结果 CSV' }).click();
    expect((await download).suggestedFilename()).toBe('communities.csv');

    await page.getByRole('button', { name: '辖区', exact: true }).click();
    await expect(page.getByRole('table', { name: '辖区比较' })).toContainText('沈河区');
    await expect(sentence).toBeVisible();
    await expectAccessible(page, 'districts without a map');
  });
});

/** Walks with one key until the focus is where it should come; fails when it never does. */
async function pressUntilFocused(page: Page, key: string, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

/** First word of a row: the community's name. */
async function nameOf(row: Locator): Promise<string> {
  const id = await row.getAttribute('data-id');
  return row.page().evaluate((wanted) => {
    const { analysis } = window.__kinreach?.state() ?? {};
    if (analysis?.type !== 'ready') return '';
    const { communities } = analysis.analysis.territory;
    return communities.name[communities.id.indexOf(wanted ?? '')] ?? '';
  }, id);
}
