import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { xssVectors } from '../helpers/xssVectors.ts';
import { expect, test } from './browser.ts';
import { hostileFiles, latitude, lngAt, made, shortTag, tag, texts } from './hostileFiles.ts';
import { giveFiles, pixelOf } from './screen.ts';

/** Nothing of a file has become an element, and nothing of it has run. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const planted = `script:not([src]), iframe, object, embed, video, audio, marquee, math,
      form[action], img[onerror], [onload], [onfocus], [ontoggle], [onstart], [onbegin],
      [href^="java"], meta[http-equiv=refresh], [style*="javascript"]`;
    const ran: unknown = Reflect.get(window, '__xss');
    return { elements: document.querySelectorAll(planted).length, ran };
  });
  expect(found).toEqual({ elements: 0, ran: undefined });
}

async function exported(page: Page, item: string | RegExp): Promise<string> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).not.toMatch(/[<>"/\\]/);
  return readFileSync(await download.path(), 'utf8');
}

/** Fails on a question of the browser: `alert` is how most of such texts show that they have run. */
function refuseDialogs(page: Page): string[] {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return dialogs;
}

async function toCheckScreen(page: Page): Promise<void> {
  await page.goto('/');
  await giveFiles(page, await hostileFiles());
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  const files = page.getByRole('navigation', { name: '待核对的文件' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => page.evaluate(() => window.__kinreach?.state().reading)).toBeNull();
}

async function toMainScreen(page: Page): Promise<void> {
  await toCheckScreen(page);
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /圈外社区|未达标社区/ })).toBeVisible();
  const names = () =>
    page.evaluate(() => window.__kinreach?.state().project?.inputs.population?.name);
  expect(await names()).toEqual(texts);
}

test('the check screen shows texts that mean harm as texts', async ({ page }) => {
  test.slow();
  const dialogs = refuseDialogs(page);
  await toCheckScreen(page);
  const files = page.getByRole('navigation', { name: '待核对的文件' });
  for (const file of [0, 1]) {
    await files.getByRole('listitem').nth(file).getByRole('button').first().click();
    const heading = page.getByRole('heading', { level: 2 });
    await expect(heading.filter({ hasText: file === 0 ? tag : shortTag })).toBeVisible();
    for (const vector of xssVectors.slice(0, 6)) {
      await expect(page.getByText(vector).first()).toBeAttached();
    }
    await expectHarmless(page);
  }
  const ledger = page.getByRole('complementary', { name: '问题' });
  await ledger
    .getByRole('button', { name: /^查看第/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: /^第 \d+ 行$/ })).toContainText(texts[2] ?? '');
  await ledger.getByRole('button', { name: /列/ }).first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('核对数据');
  await expectHarmless(page);
  await page.getByRole('button', { name: '切换到中文' }).click();

  await giveFiles(page, [made(`${shortTag}.kinreach`, 'no project')]);
  await expect(page.getByRole('alert').filter({ hasText: shortTag })).toBeVisible();
  await expectHarmless(page);
  expect(dialogs).toEqual([]);
});

test('list, cards, search and map show texts that mean harm as texts', async ({ page }) => {
  test.slow();
  const dialogs = refuseDialogs(page);
  await toMainScreen(page);
  const list = page.getByRole('listbox', { name: /圈外社区|未达标社区/ });
  await expect(list.getByRole('option').first()).toContainText(/xss|__|constructor|prototype/);
  await list.getByRole('option').first().click();
  const seen = new Set<string>();
  const title = page.getByRole('article').getByRole('heading', { level: 2 });
  while (seen.size < texts.length) {
    const name = (await title.textContent()) ?? '';
    if (seen.has(name)) break;
    seen.add(name);
    await page.keyboard.press('j');
    if (seen.size < texts.length - 1) await expect(title).not.toHaveText(name);
  }
  // One has no number of older people, so it is not in the list.
  expect(texts.filter((text) => !seen.has(text)).length).toBeLessThanOrEqual(2);
  await expectHarmless(page);
  await page.getByRole('button', { name: '关闭', exact: true }).click();

  const search = page.getByRole('searchbox', { name: '搜索社区或设施' });
  for (const vector of xssVectors) {
    await search.fill(vector);
    const hits = page.getByRole('listbox', { name: '搜索结果' });
    await expect(hits.getByRole('option').filter({ hasText: vector }).first()).toBeVisible();
  }
  await search.press('ArrowUp');
  await search.press('Enter');
  await expect(page.getByRole('article')).toContainText('设施');
  await expectHarmless(page);

  await page.getByRole('button', { name: '缩放到全图' }).click();
  const hovered = () => page.evaluate(() => window.__kinreach?.state().session.hover);
  for (const at of [0, 8, 14, 24]) {
    const place = await pixelOf(page, lngAt(at), latitude);
    await page.mouse.move(place.x - 1, place.y);
    await page.mouse.move(place.x, place.y, { steps: 2 });
    await expect.poll(hovered).toEqual({ type: 'community', id: `c${at}` });
    await expectHarmless(page);
  }
  expect(dialogs).toEqual([]);
});

test('districts, exports, scenario and project carry texts that mean harm as texts', async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialogs = refuseDialogs(page);
  await toMainScreen(page);

  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: '复制排名表' }).click();
  await expect(page.getByText('已复制排名表')).toBeVisible();
  const tags = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = (await (await item?.getType('text/html'))?.text()) ?? '';
    const pasted = new DOMParser().parseFromString(html, 'text/html').body;
    return [...new Set(Array.from(pasted.querySelectorAll('*'), (one) => one.localName))];
  });
  expect(tags.toSorted()).toEqual(['table', 'tbody', 'td', 'th', 'thead', 'tr']);

  for (const item of ['社区结果', '街道汇总', '区县汇总', '问题清单']) {
    expect(await exported(page, `${item} CSV`)).toContain(tag);
  }
  await expect.poll(() => page.evaluate(() => window.__kinreachMap?.ready)).toBe(true);
  await exported(page, '地图图片 PNG');

  await page.getByRole('button', { name: '辖区', exact: true }).click();
  const rows = page.getByRole('table', { name: '辖区比较' }).getByRole('row');
  await expect(rows).toHaveCount(texts.length + 2);
  await expectHarmless(page);
  await page.getByRole('button', { name: `查看${tag}`, exact: true }).click();
  await expect(page.getByRole('navigation', { name: '所在位置' })).toContainText(tag);
  await expectHarmless(page);
  await page.getByRole('button', { name: '地图', exact: true }).click();

  await page.getByRole('button', { name: '新增设施' }).click();
  const form = page.getByRole('region', { name: '新增设施' });
  await form.getByRole('textbox', { name: '经度' }).fill('123.1');
  await form.getByRole('textbox', { name: '纬度' }).fill('41.8');
  await form.getByRole('button', { name: '放在此坐标' }).click();
  const panel = page.getByRole('region', { name: '方案A' });
  await panel.getByRole('textbox', { name: '方案名称' }).fill(shortTag);
  await panel.getByRole('textbox', { name: '方案名称' }).press('Enter');
  await expect(page.getByRole('region', { name: shortTag })).toBeVisible();
  await expectHarmless(page);

  await page.getByRole('button', { name: '导出', exact: true }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '项目文件 .kinreach' }).click();
  const download = await waiting;
  const project = made(`${tag}.kinreach`, readFileSync(await download.path()));
  await page.getByRole('button', { name: '数据', exact: true }).click();
  await page.getByRole('menuitem', { name: '关闭项目' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭项目' }).click();
  await giveFiles(page, [project]);
  await expect(page.getByRole('heading', { level: 2, name: /圈外社区|未达标社区/ })).toBeVisible();
  const names = () =>
    page.evaluate(() => {
      const { project: opened } = window.__kinreach?.state() ?? {};
      return [opened?.inputs.population?.name, opened?.scenarios.map(({ name }) => name)];
    });
  expect(await names()).toEqual([texts, [shortTag]]);
  await expectHarmless(page);
  expect(dialogs).toEqual([]);
});
