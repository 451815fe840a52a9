import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from './browser.ts';

/** A file that is made in the test, as Playwright hands it to a file input. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Path of a file of the journey: three facilities and six communities whose answer is known. */
export function journeyFile(name: string): string {
  return fileURLToPath(new URL(`../fixtures/journey/${name}`, import.meta.url));
}

/** A CSV file of these lines. */
export function csvFile(name: string, lines: readonly string[]): MadeFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** Gives the page files as a drop or a file dialog would. */
export async function giveFiles(
  page: Page,
  files: readonly MadeFile[] | readonly string[],
): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

/** Opens the app with files and accepts what was recognised. */
export async function openWith(
  page: Page,
  files: readonly MadeFile[] | readonly string[],
): Promise<void> {
  await page.goto('/');
  await giveFiles(page, files);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: '未达标社区' })).toBeVisible();
}

/** Middle of the place on the page, once the map has come to rest there. */
export async function pixelOf(
  page: Page,
  lng: number,
  lat: number,
): Promise<{ x: number; y: number }> {
  let last = { x: Number.NaN, y: Number.NaN };
  await expect
    .poll(async () => {
      const now = await page.evaluate(([x, y]) => window.__kinreachMap?.project(x, y), [
        lng,
        lat,
      ] as const);
      const rests = now !== undefined && Math.hypot(now.x - last.x, now.y - last.y) < 0.5;
      if (now) last = now;
      return rests;
    })
    .toBe(true);
  return last;
}

/** What the screen is about to say: figures of the elder circle, scenario and steps of undo. */
export async function figuresOf(page: Page) {
  return page.evaluate(() => {
    const { analysis, session, project, past } = window.__kinreach?.state() ?? {};
    const elder =
      analysis?.type === 'ready' ? analysis.analysis.coverage.all.service.elder : undefined;
    return {
      short: elder?.byStatus.short,
      covered: elder?.coveredPeople,
      scenario: session?.scenarioId,
      names: project?.scenarios.map((scenario) => scenario.name),
      steps: past?.length,
    };
  });
}
