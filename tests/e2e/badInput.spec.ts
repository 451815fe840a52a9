import { closeSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './browser.ts';

test.use({ hasWebGl: false });

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/journey/${name}`, import.meta.url));

const facilities = readFileSync(fixture('facilities.csv'), 'utf8');
const communities = readFileSync(fixture('communities.csv'), 'utf8');
const communityHeader = communities.split('\n', 1)[0] ?? '';
const facilityHeader = facilities.split('\n', 1)[0] ?? '';

const near = 'C1,近处社区,沈阳市,沈河区,东陵街道,城市,123.4,41.8,5000,1000,60';

interface Bytes {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function file(name: string, content: string | Uint8Array): Bytes {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

/** Bytes that are the same in every run and mean nothing. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

async function offer(page: Page, files: Bytes[] | string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

function findings(page: Page): Locator {
  return page.getByRole('complementary', { name: /^(?:问题|Findings)$/ });
}

async function accept(page: Page): Promise<void> {
  await page.getByRole('button', { name: /确认并分析|Accept and analyse/ }).click();
  await expect(
    page.getByRole('heading', {
      name: /未达标社区|圈外社区|Short communities|Communities out of reach/,
    }),
  ).toBeVisible();
}

/** Loads the two good files, and remembers the project that they make. */
async function startWork(page: Page): Promise<void> {
  await page.goto('/');
  await offer(page, [file('facilities.csv', facilities), file('communities.csv', communities)]);
  await expect(page.getByText('读取 4 行 = 接受 3 + 拒收 0 + 跳过 1')).toBeVisible();
  await accept(page);
  await page.evaluate(() => {
    Reflect.set(window, 'present', window.__kinreach?.state().project);
  });
}

/** The very project that `startWork` made is still there, and its list too. */
async function expectSameWork(page: Page): Promise<void> {
  const isSame = await page.evaluate(
    () => Reflect.get(window, 'present') === window.__kinreach?.state().project,
  );
  expect(isSame).toBe(true);
  const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
  await expect(rows).toHaveText([/远西社区/, /远东社区/]);
}

const unusable: readonly (readonly [string, Bytes, string])[] = [
  ['nothing at all', file('空.csv', ''), '文件是空的；未采用。请换一个有内容的文件。'],
  [
    'a header alone',
    file('只有表头.csv', `${communityHeader}\n`),
    '只有表头，没有数据行；未采用。请补上数据后再读取。',
  ],
  [
    'columns that nobody knows',
    file('颜色.csv', '颜色,形状\n红,圆\n'),
    '可识别的列不足，看不出是设施表还是社区人口表；待确认。请选择表格类型并对应各列，或按模板改列名。',
  ],
  [
    'noise',
    file('杂乱.csv', noise(300_000)),
    '文件不是文本表格，或已损坏；未采用。请核对文件；Excel 表格请另存为 CSV 后再试。',
  ],
  [
    'noise in letters',
    file('乱码.csv', Buffer.from(noise(300_000)).toString('base64').replaceAll('A', '\n')),
    '可识别的列不足，看不出是设施表还是社区人口表；待确认。请选择表格类型并对应各列，或按模板改列名。',
  ],
  [
    'facilities of no service',
    file('饭店.csv', `${facilityHeader}\nF1,甲,餐饮,饭店,123.4,41.8,沈河区,,,,\n`),
    '没有服务类别，也不能从设施类型推断；未采用。请填写养老、托育或综合。',
  ],
];

test('files that cannot be used are refused in sentences, and the present work stays', async ({
  page,
}) => {
  await startWork(page);
  await offer(
    page,
    unusable.map(([, bad]) => bad),
  );
  const files = page.getByRole('navigation', { name: '待核对的文件' });
  await expect(files.getByRole('listitem')).toHaveCount(unusable.length);
  for (const [what, bad, sentence] of unusable) {
    await test.step(what, async () => {
      await files.getByRole('button', { name: bad.name }).first().click();
      await expect(page.getByRole('heading', { level: 2, name: bad.name })).toBeVisible();
      await expect(findings(page)).toContainText(sentence);
      await expect(page.getByText('此文件没有可用的行，不会带入分析。')).toBeVisible();
    });
  }
  await expect(page.getByText('没有可用的行：请检查表格类型和必填列')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认并分析' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expectSameWork(page);
});

test('a file over 200 MB is refused without being read', async ({ page }, testInfo) => {
  await page.addInitScript(() => {
    const sizes: number[] = [];
    Reflect.set(window, 'sizesRead', sizes);
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function arrayBuffer() {
      sizes.push(this.size);
      return Reflect.apply(read, this, []);
    };
  });
  await startWork(page);
  const path = testInfo.outputPath('全市设施.csv');
  closeSync(openSync(path, 'w'));
  truncateSync(path, 200 * 1024 * 1024 + 1);
  await offer(page, path);
  await expect(page.getByRole('alert')).toHaveText(
    '全市设施.csv 超过 200 MB 上限，未读取。请拆分后再试。',
  );
  const sizes: unknown = await page.evaluate((): unknown => Reflect.get(window, 'sizesRead'));
  expect(sizes).toEqual([Buffer.byteLength(facilities), Buffer.byteLength(communities)]);
  await expectSameWork(page);
});

const messy = `${communityHeader},备注
${near},甲
C2,乙社区,沈阳市,沈河区,东陵街道,城市,,,5000,1000,60,
C3,丙社区,沈阳市,沈河区,东陵街道,城市,0,0,5000,1000,60,
C4,丁社区,沈阳市,沈河区,东陵街道,城市,41.8,123.4,5000,1000,60,
C5,戊社区,沈阳市,沈河区,东陵街道,城市,41523456,4620000,5000,1000,60,
C6,己社区,沈阳市,沈河区,东陵街道,城市,123.4,41.8,很多,1000,60,
C7,庚社区,沈阳市,沈河区,东陵街道,城市,123.4,41.8,５０００,1000,60,
C8,辛社区,沈阳市,沈河区,东陵街道,城市,123.4,41.8,"5,000",1000,60,
C9,壬社区,沈阳市,沈河区,东陵街道,城市,123.4,41.8,-5,-1,60,
C10,癸社区,沈阳市,沈河区,东陵街道,郊区,123.4,41.8,0,0,0,
${near},甲
合计,,,,,,,,40000,,,
`;

/** Line of the file, then what the table says of it in Chinese and in English. */
const messyFindings: readonly (readonly [number, string, string])[] = [
  [1, '“备注”列：未识别的列', 'column “备注”: unknown column'],
  [3, '“经度”列：缺坐标', 'column “经度”: no coordinates'],
  [4, '“经度”列（值“0”）：坐标为 0', 'column “经度”, value “0”: coordinates are 0'],
  [
    5,
    '“纬度”列（值“123.4”）：经纬度疑似写反，应为经度 123.4、纬度 41.8',
    'longitude and latitude seem swapped; longitude 123.4, latitude 41.8',
  ],
  [
    6,
    '“经度”列（值“41523456”）：坐标是以米为单位的投影坐标',
    'column “经度”, value “41523456”: the coordinates are metres',
  ],
  [7, '“常住人口”列（值“很多”）：不是可读的数字', 'value “很多”: not a readable number'],
  [8, '“常住人口”列（值“５０００”）：数字已整理为 5000', 'value “５０００”: number tidied to 5000'],
  [9, '“常住人口”列（值“5,000”）：数字已整理为 5000', 'value “5,000”: number tidied to 5000'],
  [10, '“常住人口”列（值“-5”）：数值为负', 'value “-5”: negative'],
  [11, '“常住人口”列（值“0”）：人口为 0', 'value “0”: 0 people'],
  [11, '“城乡”列（值“郊区”）：取值不在可选范围内', 'value “郊区”: not a known choice'],
  [12, '：与前面一行完全相同；已跳过。', 'equal to an earlier row; skipped.'],
  [13, '“合计 40000”：合计行', 'a total, not a community or facility'],
];

test('every bad cell is told with its line, nothing is lost, and the rest is counted', async ({
  page,
}) => {
  await page.goto('/');
  await offer(page, [file('communities.csv', messy), file('facilities.csv', facilities)]);
  await expect(page.getByText('读取 12 行 = 接受 10 + 拒收 0 + 跳过 2')).toBeVisible();
  const told = async (language: 1 | 2) => {
    for (const finding of messyFindings) {
      const row = findings(page).getByRole('row').filter({ hasText: finding[language] });
      await expect(row.getByRole('cell').nth(1)).toHaveText(String(finding[0]));
    }
  };
  await told(1);
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await told(2);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await accept(page);

  const counts = () =>
    page.evaluate(() => {
      const { analysis } = window.__kinreach?.state() ?? {};
      if (analysis?.type !== 'ready') return null;
      const { population, elders60, service } = analysis.analysis.coverage.all;
      const { peopleAssessed, rowsMissing, byStatus } = service.elder;
      return [
        population.value,
        population.known,
        elders60.value,
        peopleAssessed,
        rowsMissing,
      ].concat(byStatus.noData);
    });
  // 1000 elders of C1, C6, C7 and C8 have a place; C2 to C5 have none, C9 has no figure, C10 nobody.
  await expect.poll(counts).toEqual([35_000, 8, 8000, 4000, 5, 6]);
  await expect(page.getByText('已评定的社区没有未达标的；另有 6 个社区无数据')).toBeVisible();
  await page.getByRole('button', { name: '待定位 4' }).click();
  await expect(page.getByRole('list', { name: '待定位' }).getByRole('listitem')).toHaveText([
    /乙社区.*第 3 行/,
    /丙社区.*第 4 行/,
    /丁社区.*第 5 行/,
    /戊社区.*第 6 行/,
  ]);
});

test('repeated ids keep all rows, and say what each is called', async ({ page }) => {
  const text = `${communityHeader}\n${near}\n${near.replace('近处', '又一')}\n`;
  await page.goto('/');
  await offer(page, [file('communities.csv', text), file('facilities.csv', facilities)]);
  await expect(page.getByText('读取 2 行 = 接受 2 + 拒收 0 + 跳过 0')).toBeVisible();
  await expect(findings(page)).toContainText(
    '“编号”列（值“C1”）：编号与另一行相同而内容不同，本行记作“C1#2”；已保留。请改成不同的编号，或删去其中一行。',
  );
  await accept(page);
  const ids = () => page.evaluate(() => window.__kinreach?.state().project?.inputs.population?.id);
  await expect.poll(ids).toEqual(['C1#2', 'C1']);
});

const halves: readonly (readonly [string, Bytes[], string])[] = [
  [
    'facilities alone',
    [file('facilities.csv', facilities)],
    '还缺社区人口表，目前只能看设施和服务圈。',
  ],
  ['people alone', [file('communities.csv', communities)], '还缺设施表，无法判断哪些社区未达标。'],
  [
    'one row',
    [file('communities.csv', `${communityHeader}\n${near}\n`), file('facilities.csv', facilities)],
    '所选目标下全部达标',
  ],
];

for (const [what, files, sentence] of halves) {
  test(`${what}: the screen says what can be seen and what is missing`, async ({ page }) => {
    await page.goto('/');
    await offer(page, files);
    await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
    await accept(page);
    await expect(page.getByText(sentence)).toBeVisible();
    await offer(page, [file('facilities.csv', facilities), file('communities.csv', communities)]);
    await accept(page);
    const rows = page.getByRole('listbox', { name: '未达标社区' }).getByRole('option');
    await expect(rows).toHaveText([/远西社区/, /远东社区/]);
  });
}

test('without any facility of a service its figures are no data, not nought', async ({ page }) => {
  const elderOnly = facilities.replace(/^F3.*\n/m, '');
  await page.goto('/');
  await offer(page, [file('facilities.csv', elderOnly), file('communities.csv', communities)]);
  await accept(page);
  const card = (name: string) => page.getByRole('button', { name });
  await expect(card('托育服务圈人口覆盖率')).toContainText('无数据');
  await expect(card('每千人口托位数')).toContainText('无数据');
  await expect(card('每千人口托位数')).not.toContainText(/0\.0/);
  await expect(card('养老床位数')).toContainText('120 张机构床位');
});
