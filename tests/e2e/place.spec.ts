import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { communitiesText, facilitiesText } from '../helpers/datumFiles.ts';
import { expect, test } from './browser.ts';
import { csvFile, giveFiles, journeyFile, type MadeFile, openWith, pixelOf } from './screen.ts';

const tables = [journeyFile('facilities.csv'), journeyFile('communities.csv')].map(
  (path): MadeFile => ({
    name: path.split('/').at(-1) ?? path,
    mimeType: 'text/csv',
    buffer: readFileSync(path),
  }),
);

type Ring = readonly (readonly [lng: number, lat: number])[];

function box(west: number, east: number, south = 41.79, north = 41.81): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Areas of the communities C1 to C6, side by side; 远东社区 has a hole and a part of its own. */
const areas: Readonly<Record<string, readonly (readonly Ring[])[]>> = {
  近处社区: [[box(123.39, 123.402)]],
  稍远社区: [[box(123.406, 123.415)]],
  远东社区: [
    [box(123.415, 123.44), box(123.43, 123.436, 41.797, 41.803).toReversed()],
    [box(123.415, 123.42, 41.82, 41.825)],
  ],
  远西社区: [[box(123.35, 123.39)]],
  缺数社区: [[box(123.402, 123.406)]],
  山后村: [[box(123.46, 123.48)]],
};

function boundaryFile(names: readonly string[]): MadeFile {
  const features = names.map((name) => ({
    type: 'Feature',
    properties: { name, district: '沈河区', level: 'community' },
    geometry: { type: 'MultiPolygon', coordinates: areas[name] },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return { name: '边界.geojson', mimeType: 'application/json', buffer: Buffer.from(text) };
}

const legend = (page: Page) => page.getByRole('region', { name: '图例' });
const counts = (page: Page) => page.evaluate(() => window.__kinreachMap?.counts);

/** Red, green and blue of the map at a place. */
async function colourAt(page: Page, lng: number, lat: number): Promise<readonly number[]> {
  const { x, y } = await pixelOf(page, lng, lat);
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const shot = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const pen = document.createElement('canvas').getContext('2d');
    pen?.drawImage(image, 0, 0);
    return Array.from(pen?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? []);
  }, shot);
}

/** How far two colours are apart: the greatest difference of their parts. */
function apart(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((part, at) => Math.abs(part - (other[at] ?? 999))));
}

const short = [166, 43, 31];
const ground = [245, 247, 250];

test('communities are drawn by their boundaries, with holes and distant parts', async ({
  page,
}) => {
  await openWith(page, [...tables, boundaryFile(Object.keys(areas))]);
  await expect.poll(() => counts(page)).toMatchObject({ cells: 7, schematicCells: 0 });
  await expect(legend(page)).toBeVisible();
  await expect(legend(page)).not.toContainText('示意');
  await page.getByRole('button', { name: '缩放到全图' }).click();
  // Away from names: near the corners of the areas, in the hole, and in the distant part.
  await expect
    .poll(async () => apart(await colourAt(page, 123.353, 41.793), short))
    .toBeLessThan(4);
  expect(apart(await colourAt(page, 123.418, 41.793), short)).toBeLessThan(4);
  expect(apart(await colourAt(page, 123.4175, 41.8225), short)).toBeLessThan(4);
  expect(apart(await colourAt(page, 123.433, 41.8), ground)).toBeLessThan(4);
  expect(apart(await colourAt(page, 123.45, 41.8), ground)).toBeLessThan(4);

  const part = await pixelOf(page, 123.4175, 41.8225);
  await page.mouse.click(part.x, part.y);
  await expect(page.getByRole('heading', { name: '远东社区' })).toBeVisible();
  await expect.poll(async () => (await counts(page))?.['selected']).toBe(3);
});

test('a community without a boundary stays schematic, and the legend counts it', async ({
  page,
}) => {
  await openWith(page, [...tables, boundaryFile(Object.keys(areas).slice(0, 5))]);
  await expect.poll(() => counts(page)).toMatchObject({ cells: 7, schematicCells: 1 });
  await expect(legend(page)).toContainText('无边界的 1 个面为示意');
});

test('a suspected datum is said before accepting, previewed, and converted when stated', async ({
  page,
}) => {
  const files = [
    csvFile('facilities.csv', facilitiesText('gcj02').trim().split('\n')),
    csvFile('communities.csv', communitiesText().trim().split('\n')),
  ];
  await page.goto('/');
  await giveFiles(page, files);
  const findings = page.getByRole('complementary', { name: '问题' });
  await expect(findings).toContainText('坐标疑似为 GCJ-02');
  await expect(page.getByText(/若是 GCJ-02，换算后在 [\d., ]+，移动 (4|5)\d\d 米/)).toBeVisible();
  await page.getByRole('button', { name: '坐标系' }).click();
  await page.getByRole('option', { name: /GCJ-02/ }).click();
  await expect(findings).not.toContainText('坐标疑似为 GCJ-02');
  await expect(findings).toContainText('40 行坐标由 GCJ-02 转换为 WGS-84');
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('button', { name: '缩放到全图' })).toBeVisible();
  const first = await page.evaluate(() => {
    const facilities = window.__kinreach?.state().project?.inputs.facilities;
    return [facilities?.lng[0] ?? 0, facilities?.lat[0] ?? 0];
  });
  expect(first[0]).toBeCloseTo(123.298, 5);
  expect(first[1]).toBeCloseTo(41.699, 5);
});

test('facilities without coordinates are put at their communities in one step', async ({
  page,
}) => {
  const text = readFileSync(journeyFile('facilities.csv'), 'utf8').trim().split('\n').slice(0, 4);
  const facilities = csvFile('facilities.csv', [
    ...text,
    'F4,西关日间照料站,养老,日间照料,,,沈河区,西关街道,远西社区,,',
    'F5,远东日间照料站,养老,日间照料,,,沈河区,东陵街道,远东社区,,',
    'F6,无名照料站,养老,日间照料,,,沈河区,东陵街道,,,',
  ]);
  await openWith(page, [facilities, ...tables.slice(1)]);
  await page.getByRole('button', { name: '待定位 3' }).click();
  await page.getByRole('button', { name: '全部按所在社区放置（2）' }).click();
  const waiting = page.getByRole('list', { name: '待定位' }).getByRole('listitem');
  const placed = page.getByRole('list', { name: '位置近似' }).getByRole('listitem');
  await expect(waiting).toHaveText([/无名照料站/]);
  await expect(placed).toHaveText([
    /西关日间照料站.*位置为社区中心（近似）/,
    /远东日间照料站.*位置为社区中心（近似）/,
  ]);
  await expect(page.getByText('2 处位置近似（社区中心）').first()).toBeVisible();
  const state = () =>
    page.evaluate(() => {
      const { project, past } = window.__kinreach?.state() ?? {};
      return [project?.scenarios.map(({ edits }) => edits.length), past?.length];
    });
  await expect.poll(state).toEqual([[2], 1]);
  await page.keyboard.press('Control+z');
  await expect(waiting).toHaveCount(3);
  await expect.poll(state).toEqual([[], 0]);

  await page.getByRole('button', { name: '把西关日间照料站放在远西社区' }).click();
  await expect(placed).toHaveText([/西关日间照料站/]);
  await page.getByRole('searchbox', { name: '搜索社区或设施' }).fill('西关日间');
  await page.getByRole('searchbox', { name: '搜索社区或设施' }).press('Enter');
  const card = page.getByRole('article', { name: '西关日间照料站' });
  await expect(card).toContainText('位置为社区中心（近似）');
});
