import { readFileSync } from 'node:fs';
import { securityHeaders } from '../../scripts/securityHeaders.mjs';
import { expect, test } from './browser.ts';

test('the page opens under the security headers', async ({ page }) => {
  const response = await page.goto('/');
  expect(await response?.allHeaders()).toMatchObject(
    Object.fromEntries(
      Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  );
  await expect(page.getByText('一刻圈').first()).toBeVisible();
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
});

test('the samples can be fetched as they are in the repository', async ({ page }) => {
  const response = await page.request.get('/samples/shenyang/facilities.csv');
  const file = new URL('../../data/samples/shenyang/facilities.csv', import.meta.url);
  expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect((await response.body()).equals(readFileSync(file))).toBe(true);
});

test('the watch of the other tests sees what it should', async ({ page, trespasses }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await fetch('https://elsewhere.invalid/').catch(() => undefined);
  });
  await expect.poll(() => trespasses.violations.join('\n')).toContain('elsewhere.invalid');
  trespasses.violations.length = 0;
  trespasses.requests.length = 0;
});
