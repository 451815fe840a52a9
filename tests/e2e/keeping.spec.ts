import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/journey/${name}`, import.meta.url));

const short = (page: Page) => page.getByRole('heading', { name: '未达标社区' });

/** Gives the page two files and accepts what was recognised. */
async function loadFiles(page: Page, suffix = '.csv'): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles([fixture(`facilities${suffix}`), fixture(`communities${suffix}`)]);
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
