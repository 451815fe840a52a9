import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { journeyFile } from './screen.ts';

test.use({ hasWebGl: false });

/** At a limit that is not the plan's, nobody is held to its target, and the list is called 圈外社区. */
const short = (page: Page) => page.getByRole('heading', { name: /^(?:未达标|圈外)社区$/ });

/** Gives the page two files and accepts what was recognised. */
async function loadFiles(page: Page, suffix = '.csv'): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles([journeyFile(`facilities${suffix}`), journeyFile(`communities${suffix}`)]);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(short(page)).toBeVisible();
}

async function openLoaded(page: Page): Promise<void> {
  await page.goto('/');
  await loadFiles(page);
}

async function setMinutes(page: Page, minutes: number): Promise<void> {
  await page.getByRole('button', { name: /^\d+ 分钟 时间$/ }).click();
  await page.getByRole('option', { name: `${minutes} 分钟`, exact: true }).click();
  await expect.poll(() => minutesOf(page)).toBe(minutes);
}

const minutesOf = (page: Page) =>
  page.evaluate(() => window.__kinreach?.state().project?.settings.minutes);

/** Minutes, scenarios, steps to undo, steps to redo. */
const documentOf = (page: Page) =>
  page.evaluate(() => {
    const { project, past, future } = window.__kinreach?.state() ?? {};
    return [project?.settings.minutes, project?.scenarios.length, past?.length, future?.length];
  });

const analysisOf = (page: Page) => page.evaluate(() => window.__kinreach?.state().analysis.type);

const saveOf = (page: Page) => page.evaluate(() => window.__kinreach?.state().save.type);

const saved = (page: Page) => expect.poll(() => saveOf(page)).toBe('saved');

test('one tab saves, the other says so and can take over', async ({ page, context }) => {
  await openLoaded(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto('/');
  const notice = other.getByText('另一个标签页正在自动保存，此页的改动暂不保存。');
  await expect(notice).toBeVisible();
  await other.getByRole('button', { name: /^继续/ }).click();
  await expect(other.getByText('由另一标签页保存')).toBeVisible();

  await setMinutes(page, 10);
  const notices = other.getByRole('region', { name: '通知' });
  await notices.getByRole('button', { name: '改在此页保存' }).click();
  await expect.poll(() => minutesOf(other)).toBe(10);
  await saved(other);
  await expect(notice).toBeHidden();
  await expect(page.getByText('由另一标签页保存')).toBeVisible();

  await setMinutes(other, 20);
  await saved(other);
  await other.close();
  // The turn falls back to the tab that is left, with what the other one has saved.
  await expect.poll(() => minutesOf(page)).toBe(20);
  await saved(page);
});

test('work, scenarios and undo are there after the page is gone', async ({ page, context }) => {
  await openLoaded(page);
  await setMinutes(page, 10);
  // At a limit that is not the plan's, nobody is held to its target.
  const rows = page.getByRole('listbox', { name: '圈外社区' }).getByRole('option');
  await rows.first().click();
  await page.getByRole('button', { name: '在此新增设施' }).click();
  await page.getByRole('button', { name: '放在 远西社区' }).click();
  await expect.poll(() => documentOf(page)).toEqual([10, 1, 2, 0]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => documentOf(page)).toEqual([10, 0, 1, 1]);
  await page.keyboard.press('Control+Shift+z');
  await saved(page);
  await page.close();

  const next = await context.newPage();
  await next.goto('/');
  await next.getByRole('button', { name: /^继续/ }).click();
  expect(await documentOf(next)).toEqual([10, 1, 2, 0]);
  await next.keyboard.press('Control+z');
  await next.keyboard.press('Control+z');
  await expect.poll(() => documentOf(next)).toEqual([15, 0, 0, 2]);
  await next.keyboard.press('Control+Shift+z');
  await expect.poll(() => documentOf(next)).toEqual([10, 0, 1, 1]);
});

test('a new pair of tables is one step that can be undone', async ({ page }) => {
  await openLoaded(page);
  await setMinutes(page, 10);
  await loadFiles(page, '.gb18030.csv');
  const files = () =>
    page.evaluate(() => window.__kinreach?.state().project?.inputs.files.map(({ name }) => name));
  expect(await files()).toEqual(['facilities.gb18030.csv', 'communities.gb18030.csv']);
  expect(await documentOf(page)).toEqual([10, 0, 2, 0]);
  await page.getByRole('button', { name: /^撤销：/ }).click();
  await expect.poll(files).toEqual(['facilities.csv', 'communities.csv']);
  expect(await documentOf(page)).toEqual([10, 0, 1, 1]);
});

test('the language is remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: '切换到中文' })).toBeVisible();
});

const faults = {
  full: {
    inject: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No room', 'QuotaExceededError');
      };
    },
    sentence: '未能自动保存（浏览器存储空间已满）',
  },
  blocked: {
    inject: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Denied', 'SecurityError');
      };
    },
    sentence: '未能自动保存（浏览器不允许本页保存数据，例如无痕窗口）',
  },
};

for (const [name, { inject, sentence }] of Object.entries(faults)) {
  test(`storage that is ${name} is said once, and the project file still works`, async ({
    page,
  }) => {
    await page.addInitScript(inject);
    await openLoaded(page);
    await expect(page.getByText(sentence)).toHaveCount(1);
    await setMinutes(page, 10);
    await expect(page.getByRole('status').getByText('未能自动保存')).toBeVisible();
    await expect(page.getByText(sentence)).toHaveCount(1);
    const download = page.waitForEvent('download');
    const notices = page.getByRole('region', { name: '通知' });
    await notices.getByRole('button', { name: '保存项目文件' }).click();
    const file = await (await download).path();
    await setMinutes(page, 20);
    await page.locator('input[type=file]').setInputFiles({
      name: 'work.kinreach',
      mimeType: 'application/zip',
      buffer: readFileSync(file),
    });
    await expect.poll(() => minutesOf(page)).toBe(10);
  });
}

test('a worker that crashes is said, and the analysis can be asked for again', async ({ page }) => {
  await page.addInitScript(() => {
    const send: unknown = Reflect.get(Worker.prototype, 'postMessage');
    if (typeof send !== 'function') return;
    Worker.prototype.postMessage = function poisoned(this: Worker, message: unknown) {
      const isAnalysis = JSON.stringify(message).includes('"type":"analyse"');
      // The worker's door cannot read this and fails with an error that nobody catches.
      if (isAnalysis && Reflect.get(window, 'poison') === true) Reflect.apply(send, this, [null]);
      Reflect.apply(send, this, [message]);
    };
  });
  await openLoaded(page);
  await expect.poll(() => analysisOf(page)).toBe('ready');
  await page.evaluate(() => Reflect.set(window, 'poison', true));
  await setMinutes(page, 10);
  await expect(page.getByText(/^计算未完成（.*）。显示的是旧结果。$/)).toBeVisible();
  await expect(short(page)).toBeVisible();
  await page.evaluate(() => Reflect.set(window, 'poison', false));
  await page.getByRole('button', { name: '重试计算' }).click();
  await expect.poll(() => analysisOf(page)).toBe('ready');
  await expect(page.getByText(/计算未完成/)).toHaveCount(0);
});
