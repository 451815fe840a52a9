import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { giveFiles, journeyFile, pixelOf } from './screen.ts';

/** Gives the page two files, as a drop or a file dialog would, and accepts what was recognised. */
async function loadFiles(page: Page, suffix: string): Promise<void> {
  await page.goto('/');
  await giveFiles(page, [journeyFile(`facilities${suffix}`), journeyFile(`communities${suffix}`)]);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  await expect(page.getByText('读取 4 行 = 接受 3 + 拒收 0 + 跳过 1')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '未达标社区' })).toBeVisible();
}

test('two files give the short communities, on list and map, with the reason', async ({ page }) => {
  await loadFiles(page, '.csv');
  const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
  await expect(rows).toHaveText([/远西社区.*−1,500/s, /远东社区.*−600/s]);

  await rows.first().click();
  const card = page.getByRole('article', { name: '远西社区' });
  await expect(card.getByRole('heading', { name: '为什么未达标' })).toBeVisible();
  await expect(card).toContainText('近处养老服务站 步行 72.5 分钟，比 15 分钟多 57.5 分钟');
  await expect(card).toContainText('1,500 位老年人全部在圈外');
  await expect(card).toContainText('限值 15 × 60 × 0.9 ÷ 1.3 = 623 m');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '缩放到全图' }).click();
  const east = await pixelOf(page, 123.424127, 41.8);
  await page.mouse.click(east.x, east.y);
  await expect(page.getByRole('heading', { name: '远东社区' })).toBeVisible();
});

test('a new centre changes the numbers, and undo takes it back', async ({ page }) => {
  await loadFiles(page, '.csv');
  const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
  await rows.first().click();
  await page.getByRole('button', { name: '在此新增设施' }).click();
  await page.getByRole('button', { name: '放在 远西社区' }).click();
  const state = () =>
    page.evaluate(() => {
      const { analysis, session, project } = window.__kinreach?.state() ?? {};
      return {
        short:
          analysis?.type === 'ready'
            ? analysis.analysis.coverage.all.service.elder.byStatus.short
            : -1,
        scenario: session?.scenarioId,
        scenarios: project?.scenarios.length,
      };
    });
  await expect.poll(async () => (await state()).short).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(state).toEqual({ short: 2, scenario: 'baseline', scenarios: 0 });
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await state()).short).toBe(1);
});

test('files in GB18030 give the same result', async ({ page }) => {
  await loadFiles(page, '.gb18030.csv');
  const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
  await expect(rows).toHaveText([/远西社区.*−1,500/s, /远东社区.*−600/s]);
});

test('English is English, and the work comes back after a reload', async ({ page }) => {
  await loadFiles(page, '.csv');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('People within the elder-care circle').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.__kinreach?.state().save.type)).toBe('saved');
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => window.__kinreach?.state().project?.inputs.population?.count))
    .toBe(6);
});
