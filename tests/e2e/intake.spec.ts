import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { plainWorkbook } from '../helpers/plainWorkbook.ts';
import { expect, test } from './browser.ts';
import { figuresOf, giveFiles, journeyFile, type MadeFile } from './screen.ts';

test.use({ hasWebGl: false });

const names = ['facilities', 'communities'] as const;
/** The list of the main screen, with a plan and without one. */
const list = /^(未达标|圈外)社区$/;
const textOf = (name: string) => readFileSync(journeyFile(`${name}.csv`), 'utf8');

function made(name: string, bytes: Uint8Array): MadeFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** The two tables, each made from its text. */
function both(extension: string, bytesOf: (text: string, name: string) => Uint8Array): MadeFile[] {
  return names.map((name) => made(`${name}.${extension}`, bytesOf(textOf(name), name)));
}

function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
}

const delimited = (delimiter: string) => (text: string) =>
  Buffer.from(text.replaceAll(',', delimiter));

const writings: readonly (readonly [string, () => MadeFile[]])[] = [
  ['GB18030', () => both('csv', (_text, name) => readFileSync(journeyFile(`${name}.gb18030.csv`)))],
  ['UTF-8 with a mark', () => both('csv', (text) => Buffer.from(`\ufeff${text}`))],
  ['UTF-16 LE', () => both('csv', (text) => utf16(text, 'LE'))],
  ['UTF-16 BE', () => both('csv', (text) => utf16(text, 'BE'))],
  ['semicolons', () => both('csv', delimited(';'))],
  ['tabs', () => both('tsv', delimited('\t'))],
  [
    'a workbook',
    () =>
      both('xlsx', (text) => {
        const rows = text.trim().split('\n');
        return plainWorkbook([
          { name: '说明', rows: [['请在第二张表中填写']] },
          { name: '数据', rows: rows.map((row) => row.split(',')) },
        ]);
      }),
  ],
];

/** Accepts what waits and answers everything that was computed for the whole. */
async function resultOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  return page.evaluate(() => {
    const { analysis } = window.__kinreach?.state() ?? {};
    if (analysis?.type !== 'ready') throw new Error(`The analysis is ${analysis?.type}`);
    const plain = (_key: string, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(Object.values(value), String) : value;
    const { coverage, scorecard } = analysis.analysis;
    return JSON.stringify([coverage.all, coverage.communities, scorecard], plain);
  });
}

async function check(page: Page, files: readonly MadeFile[] | readonly string[]): Promise<void> {
  await page.goto('/');
  await giveFiles(page, files);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(files.length);
}

function waiting(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const state = window.__kinreach?.state();
    return state?.reading ? -1 : state?.pending.length;
  });
}

test('every way of writing the two tables gives the identical result', async ({ page }) => {
  test.slow();
  await check(
    page,
    names.map((name) => journeyFile(`${name}.csv`)),
  );
  const expected = await resultOf(page);
  expect(expected).toContain('1500');
  for (const [writing, files] of writings) {
    await check(page, files());
    await expect(page.getByText('读取 4 行 = 接受 3 + 拒收 0 + 跳过 1')).toBeVisible();
    expect(await resultOf(page), writing).toBe(expected);
  }
});

test('one workbook with both tables gives the same answer, in the same two steps', async ({
  page,
}) => {
  await check(
    page,
    names.map((name) => journeyFile(`${name}.csv`)),
  );
  const expected = await resultOf(page);

  const rowsOf = (name: string) => {
    const lines = textOf(name).trim().split('\n');
    return lines.map((line) => line.split(','));
  };
  const notes = [
    ['指标', '说明'],
    ['人口', '年末常住人口'],
  ];
  const book = plainWorkbook([
    { name: '填表说明', rows: notes },
    { name: '设施', rows: rowsOf('facilities') },
    { name: '社区', rows: rowsOf('communities') },
  ]);
  await page.goto('/');
  await giveFiles(page, [made('上报.xlsx', book)]);
  await expect.poll(() => waiting(page)).toBe(2);
  const files = page.getByRole('navigation', { name: '待核对的文件' });
  await expect(files.getByRole('button', { name: /^上报\.xlsx › 设施 / })).toBeVisible();
  await expect(files.getByRole('button', { name: /^上报\.xlsx › 社区 / })).toBeVisible();
  await expect(page.getByText('另有 1 个工作表未读取：填表说明')).toBeVisible();
  expect(await resultOf(page)).toBe(expected);
});

test('another sheet of a workbook is read by the keyboard, and can be taken away again', async ({
  page,
}) => {
  const rows = textOf('communities').trim().split('\n');
  const [header = '', ...data] = rows.map((row) => row.split(','));
  const sheets = data.map((row, at) => ({ name: `第${at + 1}批`, rows: [[...header], row] }));
  await check(page, [made('分批.xlsx', plainWorkbook(sheets))]);
  const told = page.getByText(`另有 ${sheets.length - 1} 个工作表未读取：`);
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: '另读一个工作表' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^第2批/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => waiting(page)).toBe(2);
  await expect(page.getByText(`另有 ${sheets.length - 2} 个工作表未读取：`)).toBeVisible();
  await page.getByRole('button', { name: '移除 分批.xlsx › 第2批' }).click();
  await expect(told).toBeVisible();
});

const faultyLines = [
  '编号,社区名称,区县,街道,城乡,经度,纬度,常住人口,60岁及以上人口,3岁以下人口',
  'C1,一号社区,沈河区,东陵街道,城市,123.40001,41.80001,5000,1000,60',
  'C2,二号社区,沈河区,东陵街道,城市,41.80101,123.40101,4000,800,50',
  'C3,三号社区,沈河区,东陵街道,城市,,,4000,800,50',
  'C4,四号社区,沈河区,东陵街道,城市,123.40301,41.80301,4000,约800,50',
  'C5,五号社区,沈河区,东陵街道,城市,123.40401,41.80401,4000,700-800,50',
  'C6,六号社区,沈河区,东陵街道,城市,123.40501,41.80501,4000,待查,50',
  'C7,七号社区,沈河区,东陵街道,城市,123.40601,41.80601,4000,800,-50',
  'C8,八号社区,沈河区,东陵街道,城市,0,0,4000,800,50',
  'C9,九号社区,沈河区,东陵街道,边缘,123.40801,41.80801,4000,800,50',
  'C1,一号社区,沈河区,东陵街道,城市,123.40001,41.80001,5000,1000,60',
  'C10,十号"社区,沈河区,东陵街道,"城市,123.41001,41.81001,4000,800,50',
  'C11,十一号社区,沈河区,东陵街道,城市,123.41101,41.81101,4000,800',
  '合计,,,,,,,40000,8000,500',
];
const faulty = made('faulty.csv', Buffer.from(faultyLines.join('\n')));

test('twelve planted faults give twelve findings, each with its line', async ({ page }) => {
  await check(page, [faulty]);
  await expect(page.getByText('读取 13 行 = 接受 10 + 拒收 1 + 跳过 2')).toBeVisible();
  const found = await page.evaluate(() =>
    window.__kinreach
      ?.state()
      .pending[0]?.reading.issues.filter((issue) => issue.line > 0)
      .map((issue) => `${issue.line} ${issue.code}`),
  );
  expect(found?.toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b))).toEqual([
    '3 coord-swapped',
    '4 coord-missing',
    '5 number-approximate',
    '6 number-range',
    '7 number-unreadable',
    '8 number-negative',
    '9 coord-zero',
    '10 value-unknown',
    '11 duplicate-row',
    '12 quote-resync',
    '13 row-too-short',
    '14 row-total',
  ]);
  const ledger = page.getByRole('complementary', { name: '问题' });
  for (let line = 3; line <= 14; line++) {
    await expect(
      ledger.getByRole('button', { name: `查看第 ${line} 行`, exact: true }),
    ).toHaveCount(1);
  }
  await ledger.getByRole('button', { name: /级别/ }).click();
  await page.getByRole('option', { name: '错误' }).click();
  await expect(ledger.getByRole('row')).toHaveCount(2);
});

test('a cell typed anew and an accepted offer change the numbers, and both are undone', async ({
  page,
}) => {
  await check(page, [made('facilities.csv', Buffer.from(textOf('facilities'))), faulty]);
  await page.getByRole('button', { name: /^faulty\.csv/ }).click();
  const ledger = page.getByRole('complementary', { name: '问题' });
  await ledger.getByRole('button', { name: '采用 800', exact: true }).click();
  await expect(page.getByText('第 5 行 60岁及以上人口：800')).toBeVisible();

  await ledger.getByRole('button', { name: '查看第 7 行' }).click();
  const cell = page.getByRole('textbox', { name: '第 7 行 60岁及以上人口' });
  await expect(cell).toBeFocused();
  await expect(page.getByRole('textbox', { name: '第 7 行 社区名称' })).toHaveValue('六号社区');
  await expect(page.getByRole('region', { name: '第 7 行' })).toContainText('五号社区');
  await cell.fill('900');
  await cell.press('Enter');
  await expect(page.getByText('第 7 行 60岁及以上人口：900')).toBeVisible();
  const elders = () =>
    page.evaluate(() => {
      const { analysis } = window.__kinreach?.state() ?? {};
      return analysis?.type === 'ready' ? analysis.analysis.coverage.all.elders60 : null;
    });

  await ledger.getByRole('button', { name: '撤销全部改动（2）' }).click();
  await expect(ledger.getByRole('button', { name: '采用 800', exact: true })).toBeVisible();
  await ledger.getByRole('button', { name: '全部按建议处理' }).click();
  await expect(page.getByText('第 3 行 经度：123.40101')).toBeVisible();
  await expect(page.getByText('第 7 行 60岁及以上人口：900')).toBeHidden();
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  expect(await elders()).toEqual({ value: 6600, known: 8, rows: 10 });
});

test('a reading that is given up leaves the work as it was', async ({ page }) => {
  await check(page, [journeyFile('facilities.csv'), journeyFile('communities.csv')]);
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  const before = await figuresOf(page);
  await page.evaluate(() => Reflect.set(window, 'present', window.__kinreach?.state().project));
  const row = `${'x'.repeat(20)},123.4,41.8,100\n`;
  const large = Buffer.from(`社区名称,经度,纬度,60岁及以上人口\n${row.repeat(600_000)}`);
  await giveFiles(page, [made('large.csv', large)]);
  await page.getByRole('button', { name: '取消读取' }).click();
  await expect(page.getByRole('button', { name: '取消读取' })).toBeHidden();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  const isSame = () =>
    page.evaluate(() => Reflect.get(window, 'present') === window.__kinreach?.state().project);
  expect(await isSame()).toBe(true);
  expect(await figuresOf(page)).toEqual(before);
  // The worker that was ended is started again for the next file.
  await giveFiles(page, [faulty]);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
});

test('loaded files are checked again: cancelled, nothing changes; accepted, it is one step', async ({
  page,
}) => {
  test.slow();
  await check(page, [made('facilities.csv', Buffer.from(textOf('facilities'))), faulty]);
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  const before = await figuresOf(page);
  const again = async () => {
    await page.getByRole('button', { name: '数据', exact: true }).click();
    await page.getByRole('menuitem', { name: '重新核对…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '重新核对数据' })).toBeVisible();
    await page.getByRole('button', { name: /^faulty\.csv/ }).click();
  };
  const ledger = page.getByRole('complementary', { name: '问题' });
  const takeOne = async () => {
    await ledger.getByRole('button', { name: '采用 800', exact: true }).click();
    await expect(page.getByText('第 5 行 60岁及以上人口：800')).toBeVisible();
  };

  await again();
  await expect(ledger.getByRole('button', { name: '查看第 8 行' })).toBeVisible();
  await takeOne();
  await page.getByRole('button', { name: /^取消/ }).click();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  expect(await figuresOf(page)).toEqual(before);

  await again();
  await expect(ledger.getByRole('button', { name: '采用 800', exact: true })).toBeVisible();
  await takeOne();
  await page.getByRole('button', { name: '确认并分析' }).click();
  await expect(page.getByRole('heading', { name: list })).toBeVisible();
  const kept = () =>
    page.evaluate(() => {
      const { inputs } = window.__kinreach?.state().project ?? {};
      return [inputs?.files.length, inputs?.population?.elders60[3]];
    });
  expect(await kept()).toEqual([2, 800]);
  expect((await figuresOf(page)).steps).toBe((before.steps ?? 0) + 1);
  await page.getByRole('button', { name: /^撤销/ }).click();
  expect(await kept()).toEqual([2, Number.NaN]);
});

test('a mapping file is used for the table that it is about, and a row is swapped by its button', async ({
  page,
}) => {
  await check(page, [faulty]);
  const ledger = page.getByRole('complementary', { name: '问题' });
  await ledger.getByRole('button', { name: '对调本行经纬度' }).click();
  await expect(page.getByText('第 3 行 纬度：41.80101')).toBeVisible();
  const columns = JSON.stringify({ population: { elders_60: '常住人口' } });
  await giveFiles(page, [made('ours.json', Buffer.from(columns))]);
  await expect(page.getByText('已按对应关系文件 ours.json 读取。')).toBeVisible();
  await expect(page.getByRole('button', { name: '常住人口 60岁及以上人口: 来源列' })).toBeVisible();
  await expect(page.getByText('第 3 行 纬度：41.80101')).toBeVisible();
});

test('an encoding, and a type, chosen by hand are read at once and can be taken back', async ({
  page,
}) => {
  const table = readFileSync(journeyFile('communities.gb18030.csv'));
  await check(page, [made('communities.csv', table)]);
  const choose = async (label: string, option: string) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
    await expect.poll(() => waiting(page)).toBe(1);
  };
  const named = page.getByRole('cell', { name: '社区名称' }).first();
  await expect(named).toBeVisible();

  await choose('编码', 'UTF-16 LE');
  await expect(page.getByText('此文件没有可用的行')).toBeVisible();
  await expect(named).toBeHidden();
  await choose('编码', 'GB18030（GBK）');
  await expect(named).toBeVisible();
  await choose('编码', '自动识别');
  await expect(page.getByText('读取 6 行 = 接受 6 + 拒收 0 + 跳过 0')).toBeVisible();

  await choose('表格类型', '边界');
  await expect(page.getByRole('cell', { name: /这不是 GeoJSON，边界只从/ })).toBeVisible();
  await choose('表格类型', '社区人口表');
  await expect(named).toBeVisible();

  const shape = {
    type: 'Polygon',
    coordinates: [
      [
        [123, 41],
        [124, 41],
        [124, 42],
        [123, 41],
      ],
    ],
  };
  const feature = { type: 'Feature', properties: { name: '沈河区' }, geometry: shape };
  await check(page, [made('边界.geojson', Buffer.from(JSON.stringify(feature)))]);
  await expect(page.getByText('读取 1 行 = 接受 1')).toBeVisible();
  await choose('表格类型', '设施表');
  await expect(page.getByRole('cell', { name: /这是 GeoJSON，不是表格/ })).toBeVisible();
  await choose('表格类型', '边界');
  await expect(page.getByText('读取 1 行 = 接受 1')).toBeVisible();
});
