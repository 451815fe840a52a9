import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from './browser.ts';
import { csvFile, figuresOf, giveFiles, journeyFile, openWith } from './screen.ts';

test.use({ hasWebGl: false });

/** The journey's tables, with one community whose name a spreadsheet would run, in another district. */
const files = [
  csvFile('facilities.csv', readFileSync(journeyFile('facilities.csv'), 'utf8').split('\n')),
  csvFile('communities.csv', [
    ...readFileSync(journeyFile('communities.csv'), 'utf8').trim().split('\n'),
    'C7,=1+1社区,沈阳市,和平区,南湖街道,城市,123.4,41.76,2000,400,30',
  ]),
];

async function bytesOf(page: Page, press: () => Promise<void>): Promise<[string, Buffer]> {
  const waiting = page.waitForEvent('download');
  await press();
  const download = await waiting;
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

async function exported(page: Page, item: string): Promise<[string, Buffer]> {
  return bytesOf(page, async () => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  });
}

/** Rows of a CSV by column; fails where it does not begin as spreadsheets need it. */
function rowsOf(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    .data;
}

test('every table leaves as CSV, with what its figures come from', async ({ page }) => {
  await openWith(page, files);
  const table = async (item: string) => rowsOf((await exported(page, item))[1]);

  const communities = await table('社区结果 CSV');
  expect(communities).toHaveLength(7);
  expect(communities.find(({ id }) => id === 'C4')).toMatchObject({
    elder_people_assessed: '1500',
    elder_covered: '0',
    elder_status: 'short',
    elder_shortfall: '1500',
    elder_nearest_id: 'F1',
  });
  expect(communities.find(({ id }) => id === 'C7')?.['name']).toBe("'=1+1社区");
  expect(communities.find(({ id }) => id === 'C5')).toMatchObject({ elders_60: '' });

  expect(await table('需求点结果 CSV')).toHaveLength(7);
  const streets = (await table('街道汇总 CSV')).map(({ name }) => name);
  expect(new Set(streets)).toEqual(new Set(['东陵街道', '南湖街道', '西关街道']));
  const districts = await table('区县汇总 CSV');
  expect(districts.find(({ name }) => name === '沈河区')).toMatchObject({
    elder_people_assessed_urban: '3900',
    elder_covered_people: '1000',
    places: '30',
  });
  expect(await table('全市汇总 CSV')).toHaveLength(1);
  const scorecard = await table('指标完成情况 CSV');
  expect(
    scorecard.find(
      (row) => row['indicator_id'] === 'service-circle-minutes' && row['scope'] === 'city',
    ),
  ).toMatchObject({ numerator: '1000', denominator: '4300', target: '100' });

  const issues = await table('问题清单 CSV');
  expect(issues.map(({ file }) => file)).toContain('facilities.csv');
  expect(issues.every(({ message }) => message !== '')).toBe(true);
});

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true });

  test('the map leaves as a picture with all that stands round it', async ({ page }) => {
    await openWith(page, files);
    await expect.poll(() => page.evaluate(() => window.__kinreachMap?.ready)).toBe(true);
    const [name, png] = await exported(page, '地图图片 PNG');
    expect(name).toBe('沈阳市-服务圈人口覆盖率-现状（基准）-2025.png');
    const picture = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const map = document.querySelector('canvas')?.getBoundingClientRect();
      const inkIn = (x: number, y: number, width: number, height: number) => {
        const colours = new Set<number>();
        const pixels = new Uint32Array(pen?.getImageData(x, y, width, height).data.buffer ?? []);
        for (const pixel of pixels) colours.add(pixel);
        return colours.size;
      };
      const scale = image.width / (map?.width ?? 1);
      const top = 72 * scale;
      const bottom = top + (map?.height ?? 0) * scale;
      return {
        width: image.width,
        scaled: scale,
        title: inkIn(0, 0, 400, top),
        map: inkIn(image.width / 2 - 100, top, 200, bottom - top),
        legend: inkIn(20 * scale, bottom - 250 * scale, 100 * scale, 230 * scale),
        scale: inkIn(image.width - 140 * scale, bottom - 40 * scale, 130 * scale, 30 * scale),
        notes: inkIn(0, bottom, 400 * scale, image.height - bottom),
      };
    }, png.toString('base64'));
    expect(picture.width).toBeGreaterThanOrEqual(1600);
    expect(picture.scaled).toBeGreaterThanOrEqual(1.99);
    for (const part of ['title', 'map', 'legend', 'scale', 'notes'] as const) {
      expect(picture[part], part).toBeGreaterThan(5);
    }
  });
});

test('the ranking goes to the clipboard as a table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, files);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: '复制排名表' }).click();
  await expect(page.getByText('已复制排名表')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
    return { plain: await text('text/plain'), html: await text('text/html') };
  });
  const [title, basis, rule, header, ...rows] = copied.plain
    .split('\r\n')
    .map((line) => line.split('\t'));
  expect(title).toEqual(['沈阳市 · 服务圈人口覆盖率 · 现状（基准）']);
  expect(basis?.[0]).toMatch(/^人口年份未注明 · 目标 2025 年 · 来源 沈阳/);
  expect(rule).toEqual(['限值 15 × 60 × 0.9 ÷ 1.3 = 623 m · 按城市社区统计']);
  expect(header).toEqual(['序号', '社区', '区县', '街道', '圈外老年人（人）', '原因']);
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['1', '远西社区', '沈河区', '西关街道', '1,500'],
    ['2', '远东社区', '沈河区', '东陵街道', '600'],
    ['3', "'=1+1社区", '和平区', '南湖街道', '400'],
  ]);
  expect(copied.html).toContain('<td>远西社区</td>');
});

test('a card is copied with what it is of, and without its buttons', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, files);
  await page.getByRole('option', { name: /远西社区/ }).click();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]).toBe('沈阳市 · 服务圈人口覆盖率 · 现状（基准）');
  expect(lines).toContain('远西社区 ✖ 未达标');
  expect(lines).toContain('怎样可以达标');
  expect(lines.at(-1)).toBe('人口：communities.csv 第 5 行');
  expect(lines.join()).not.toMatch(/在此新增设施|— 户|,,/);
});

test('districts open into streets and communities, and lead back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, files);
  await page.getByRole('button', { name: '辖区', exact: true }).click();
  await expect(page.getByRole('heading', { name: '区县（2）' })).toBeVisible();
  await page.getByRole('button', { name: '查看沈河区' }).click();
  await expect(page.getByRole('heading', { name: '街道（2）' })).toBeVisible();
  await page.getByRole('button', { name: '复制为表格' }).click();
  await expect(page.getByText('已复制辖区比较')).toBeVisible();
  const plain = await page.evaluate(() => navigator.clipboard.readText());
  const [, csv] = await bytesOf(page, () => page.getByRole('button', { name: '导出 CSV' }).click());
  const table = rowsOf(csv);
  expect(table.map((row) => row['圈外老年人'])).toEqual(['1400', '1500', '2900']);
  expect(plain.split('\r\n')).toHaveLength(4);

  await page.getByRole('button', { name: '查看东陵街道' }).click();
  const list = page.getByRole('listbox', { name: '未达标社区' });
  await expect(list.getByRole('option')).toHaveText([/远东社区/]);
  const crumbs = page.getByRole('navigation', { name: '所在位置' });
  await expect(crumbs).toHaveText('全市›沈河区›东陵街道');
  await crumbs.getByRole('button', { name: '沈河区' }).click();
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.getByRole('button', { name: '辖区', exact: true }).click();
  await expect(page.getByRole('heading', { name: '街道（2）' })).toBeVisible();
  await crumbs.getByRole('button', { name: '全市' }).click();
  await expect(page.getByRole('heading', { name: '区县（2）' })).toBeVisible();
});

async function savedProject(page: Page): Promise<[string, Buffer]> {
  return bytesOf(page, async () => {
    await page.getByRole('button', { name: '数据', exact: true }).click();
    await page.getByRole('menuitem', { name: '保存项目文件' }).click();
  });
}

test('a project file opens to the same bytes, and a bad one costs nothing', async ({ page }) => {
  await openWith(page, files);
  await page.getByRole('option', { name: /远西社区/ }).click();
  await page.getByRole('button', { name: '在此新增设施' }).click();
  await page.getByRole('button', { name: '放在 远西社区' }).click();
  await expect.poll(async () => (await figuresOf(page)).covered).toBe(2500);
  const [name, bytes] = await savedProject(page);
  expect(name).toBe('沈阳市.kinreach');

  const file = (fileName: string, buffer: Buffer) => [
    { name: fileName, mimeType: 'application/zip', buffer },
  ];
  await page.getByRole('button', { name: '数据', exact: true }).click();
  await page.getByRole('menuitem', { name: '关闭项目' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭项目' }).click();
  await giveFiles(page, file(name, bytes));
  await expect(page.getByRole('heading', { name: '未达标社区' })).toBeVisible();
  expect((await savedProject(page))[1].equals(bytes)).toBe(true);

  const parts = unzipSync(new Uint8Array(bytes));
  const json = strFromU8(parts['project.json'] ?? new Uint8Array());
  const newer = json.replace('"formatVersion": 1', '"formatVersion": 2');
  const newerBytes = zipSync({ ...parts, 'project.json': strToU8(newer) });
  await giveFiles(page, file('明年.kinreach', Buffer.from(newerBytes)));
  await expect(
    page.getByRole('alert').filter({ hasText: '明年.kinreach 由更新的版本保存' }),
  ).toContainText('当前工作未受影响');
  await giveFiles(page, file('半截.kinreach', bytes.subarray(0, bytes.length / 2)));
  await expect(page.getByRole('alert').filter({ hasText: '半截.kinreach 已损坏' })).toContainText(
    '当前工作未受影响',
  );
  expect((await savedProject(page))[1].equals(bytes)).toBe(true);
});

const facilities = csvFile(
  'facilities.csv',
  readFileSync(journeyFile('facilities.csv'), 'utf8').split('\n'),
);

test('tables for the public hide small numbers and carry it in their name', async ({ page }) => {
  const lines = [
    ...readFileSync(journeyFile('communities.csv'), 'utf8').trim().split('\n'),
    'C7,小社区,沈阳市,和平区,南湖街道,城市,123.4,41.76,2000,3,30',
  ];
  await openWith(page, [facilities, csvFile('communities.csv', lines)]);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitemradio', { name: '公开（隐去过小的人数）' }).click();
  await expect(page.getByRole('menuitem', { name: '项目文件 .kinreach' })).toBeDisabled();
  const [name, bytes] = await bytesOf(page, () =>
    page.getByRole('menuitem', { name: '社区结果 CSV' }).click(),
  );
  expect(name).toBe('communities-公开.csv');
  const small = rowsOf(bytes).find(({ id }) => id === 'C7');
  expect(small).toMatchObject({ population: '*', elders_60: '*', elder_people_assessed: '*' });

  const [inside, whole] = await bytesOf(page, async () => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitemradio', { name: '内部使用' }).click();
    await page.getByRole('menuitem', { name: '社区结果 CSV' }).click();
  });
  expect(inside).toBe('communities.csv');
  expect(rowsOf(whole).find(({ id }) => id === 'C7')).toMatchObject({ elders_60: '3' });
});

test('data of persons stay out unless they are kept on purpose', async ({ page }) => {
  const list = csvFile('名册.csv', [
    '姓名,年龄,社区,联系电话',
    '王芳,70,甲社区,13812345678',
    '李强,40,甲社区,13912345678',
  ]);
  await page.goto('/');
  await giveFiles(page, [list]);
  const keep = page.getByRole('checkbox', { name: /保留个人信息/ });
  await expect(keep).not.toBeChecked();
  await expect(page.getByText('王芳')).toHaveCount(0);
  await expect(page.getByText(/2 人已汇总为 1 处的人数/).first()).toBeVisible();
});
