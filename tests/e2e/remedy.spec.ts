import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { csvFile, figuresOf, journeyFile, openWith } from './screen.ts';

test.use({ hasWebGl: false });

const remedies = (page: Page) =>
  page.getByRole('region', { name: '怎样可以达标' }).getByRole('listitem');

test('a remedy is checked, adopted by one button and is what was announced', async ({ page }) => {
  await openWith(page, [journeyFile('facilities.csv'), journeyFile('communities.csv')]);
  await page.getByRole('option', { name: /远西社区/ }).click();
  const site = remedies(page).first();
  await expect(site).toContainText('在“远西社区”点位新设养老设施（30 个名额）');
  await expect(site).toContainText('圈内老年人 0 → 1,500 / 1,500，未达标 → 达标');
  const before = await figuresOf(page);

  await site.getByRole('button', { name: /^加入方案：在“远西社区”点位/ }).click();
  const card = page.getByRole('article', { name: '远西社区' });
  await expect(card.getByRole('heading', { name: '为什么达标' })).toBeVisible();
  await expect(page.getByRole('region', { name: '怎样可以达标' })).toBeHidden();
  await expect
    .poll(async () => (await figuresOf(page)).covered)
    .toBe((before.covered ?? Number.NaN) + 1500);
  expect((await figuresOf(page)).names).toEqual(['方案A']);

  await page.keyboard.press('Control+z');
  await expect.poll(() => figuresOf(page)).toEqual(before);
  await expect(remedies(page).first()).toBeVisible();
});

test('an opening comes before a new site, and places are counted to the last one', async ({
  page,
}) => {
  const people = 'id,name,city,district,street,lng,lat,population,elders_60,infants_0_3,year';
  const facilities = 'id,name,kind,service,district,street,community,lng,lat,places,opened,status';
  await openWith(page, [
    csvFile('people.csv', [
      people,
      'a,和平社区,沈阳市,东区,一街,123.4012,41.8012,2000,300,40,2025',
    ]),
    csvFile('facilities.csv', [
      facilities,
      'soon,待建站,community_station,elder,东区,一街,和平社区,123.4015,41.8012,,2026,planned',
      'far,远站,community_station,elder,东区,一街,,123.5012,41.8012,,2010,existing',
      'care,托育园,childcare_institution,childcare,东区,一街,和平社区,123.4012,41.8012,2,2010,existing',
    ]),
  ]);
  await page.getByRole('option', { name: /和平社区/ }).click();
  await expect(remedies(page)).toHaveCount(2);
  await expect(remedies(page).first()).toContainText('“待建站”在 2025 年启用（原定 2026 年）');
  await expect(remedies(page).nth(1)).toContainText('新设养老设施');

  await page.getByRole('button', { name: /每千人口托位数/ }).click();
  // 4.5 × 2,000 ÷ 1,000 = 9 places, of which there are 2.
  await expect(remedies(page).first()).toContainText('“托育园”增加 7 个托位（2 → 9）');
  await expect(remedies(page).first()).toContainText('少 1 个托位则为“未达标”');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '怎样使全市达标' }).click();
  const inAll = '合计增加 7 个托位，暂全部记在“托育园”（2 → 9）';
  const ofCity = page.getByRole('listitem').filter({ hasText: inAll });
  await expect(ofCity).toContainText('托位 2 → 9 个，未达标 → 达标');
  await page.getByRole('option', { name: /和平社区/ }).click();
  await expect(remedies(page).first()).toContainText('“托育园”增加 7 个托位（2 → 9）');
  const { violations } = await new AxeBuilder({ page }).include('article').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page
    .getByRole('button', { name: /服务圈人口覆盖率/ })
    .first()
    .click();
  await remedies(page)
    .first()
    .getByRole('button', { name: /加入方案/ })
    .click();
  await expect.poll(async () => (await figuresOf(page)).short).toBe(0);
  const change = await page.evaluate(() => window.__kinreach?.state().past.at(-1)?.note);
  expect(change).toEqual({ key: 'bringForward', facts: { name: '待建站', year: '2025' } });
});
