import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, test } from './browser.ts';
import { giveFiles, journeyFile, type MadeFile, openWith } from './screen.ts';

test.use({ hasWebGl: false });

const indicator = 'childcare-places-per-1000';
/** People and places of the whole city in the sample. */
const residents = 9_070_093;
const places = 36_900;
/** The residents of the community that the list begins with; it has no places. */
const worst = { name: '凯城社区', residents: 18_413 };

const needed = (target: number, people: number) => Math.ceil((target * people) / 1000);

async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /沈阳示例/ }).click();
  await page.getByRole('button', { name: /^每千人口托位数/ }).click();
  await expect(page.getByRole('option', { name: new RegExp(worst.name) })).toBeVisible();
}

/** A small project under the same plan. */
async function openJourney(page: Page): Promise<void> {
  await openWith(page, [journeyFile('facilities.csv'), journeyFile('communities.csv')]);
}

async function openTargets(page: Page): Promise<void> {
  await page.getByRole('button', { name: '规划', exact: true }).click();
  await page.getByRole('tab', { name: '目标编辑' }).click();
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<MadeFile> {
  const waiting = page.waitForEvent('download');
  await press();
  const download = await waiting;
  const buffer = readFileSync(await download.path());
  return { name: download.suggestedFilename(), mimeType: '', buffer };
}

async function exportedPlan(page: Page, format: 'JSON' | 'CSV' | 'XLSX'): Promise<MadeFile> {
  return downloaded(page, async () => {
    await page.getByRole('button', { name: '导出本方案' }).click();
    await page.getByRole('menuitem', { name: format }).click();
  });
}

async function exportedTable(page: Page, item: string): Promise<string> {
  const file = await downloaded(page, async () => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  });
  return file.buffer.toString('utf8');
}

/** Waits until the city is held against a target. */
async function expectTarget(page: Page, target: number): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate((id) => {
        const { analysis } = window.__kinreach?.state() ?? {};
        if (analysis?.type !== 'ready') return null;
        const rows = analysis.analysis.scorecard;
        return rows.find((row) => row.indicatorId === id && row.scope === 'city')?.target;
      }, indicator),
    )
    .toBe(target);
}

/** A plan of the project's own bears another name and id; all else is to be equal. */
function withoutName(text: string): string {
  return text.replaceAll(/（副本）|（2）/gu, '').replaceAll(/shenyang-2025(?:-copy|-2)?/gu, 'PLAN');
}

const textOf = async (part: Locator) => withoutName(await part.innerText());

/** Everything on any screen and in any table that follows the target of places; the map is apart. */
async function everything(page: Page, target: number) {
  await page.getByRole('button', { name: '地图', exact: true }).click();
  await expectTarget(page, target);
  const column = await textOf(page.getByRole('complementary', { name: '指标' }));
  const list = await textOf(page.getByRole('listbox', { name: '未达标社区' }));
  await page.getByRole('option', { name: new RegExp(worst.name) }).click();
  const card = await textOf(page.getByRole('article', { name: worst.name }));
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await page.getByRole('button', { name: '辖区', exact: true }).click();
  const districts = await textOf(page.getByRole('table', { name: '辖区比较' }));
  await page.getByRole('button', { name: '规划', exact: true }).click();
  await page.getByRole('tab', { name: '指标', exact: true }).click();
  const catalogue = await textOf(page.locator(`tr[data-indicator="${indicator}"]`));
  await page.getByRole('tab', { name: '报送表' }).click();
  const official = await textOf(page.getByRole('tabpanel').getByRole('table').first());
  const communities = withoutName(await exportedTable(page, '社区结果 CSV'));
  const scorecard = withoutName(await exportedTable(page, '指标完成情况 CSV'));
  const tables = { official, communities, scorecard };
  return { column, list, card, districts, catalogue, ...tables };
}

type Everything = Awaited<ReturnType<typeof everything>>;

function rowsOf(csv: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
    .data;
}

/** What each part has to say about a target, by hand. */
function expectFollows(found: Everything, target: number): void {
  const gap = needed(target, residents) - places;
  const grouped = gap.toLocaleString('en');
  const ofWorst = String(needed(target, worst.residents));
  const headline = gap < 10_000 ? grouped : `${(gap / 10_000).toFixed(1)}万`;
  expect(found.column.replaceAll(/\s/gu, '')).toContain(`差${headline}个`);
  expect(found.list).toContain(`每千人目标 ${target}`);
  expect(found.list).toContain(ofWorst);
  expect(found.card).toContain(`⌈${target} × 18,413 ÷ 1000⌉ − 0 = ${ofWorst} 个`);
  expect(found.districts).toContain(`（目标 ${target}）`);
  expect(found.districts).toContain(grouped);
  expect(found.catalogue).toContain(`${target} 个/千人`);

  const city = rowsOf(found.scorecard).find(
    (row) => row['indicator_id'] === indicator && row['scope'] === 'city',
  );
  expect(city).toMatchObject({ target: String(target), numerator: String(places) });
  const rows = rowsOf(found.communities);
  for (const row of rows) {
    const missing = needed(target, Number(row['population'])) - Number(row['places']);
    expect(row['childcare_shortfall'], row['name']).toBe(String(Math.max(0, missing)));
  }
}

/** Gives an exported plan back with 6 places in place of 4.5, and waits until it is in use. */
async function giveChanged(page: Page, csv: MadeFile): Promise<void> {
  const lines = csv.buffer.toString('utf8').split('\r\n');
  const edited = lines.map((line) =>
    line.includes(`,${indicator},`) ? line.replace(',4.5,', ',6,') : line,
  );
  expect(edited.filter((line, at) => line !== lines[at])).toHaveLength(1);
  await giveFiles(page, [{ ...csv, buffer: Buffer.from(edited.join('\r\n')) }]);
  await expect(page.getByText(/^已载入目标方案“沈阳市.*并选用。/)).toBeVisible();
}

test('one changed number of a plan is followed everywhere, and undone everywhere', async ({
  page,
}) => {
  test.slow();
  await openSample(page);
  const before = await everything(page, 4.5);
  expectFollows(before, 4.5);

  await openTargets(page);
  await expect(page.getByRole('button', { name: /^修改/ })).toHaveCount(0);
  const csv = await exportedPlan(page, 'CSV');
  await page.getByRole('button', { name: '复制为本项目的目标' }).click();
  await page.getByRole('searchbox', { name: '搜索指标或出处' }).fill('每千人口托位数');
  await page.getByRole('button', { name: /^修改 每千人口托位数/ }).click();
  const value = page.getByRole('textbox', { name: '数值' });
  await expect(value).toBeFocused();
  await value.fill('6');
  await value.press('Enter');
  await expect(page.getByRole('cell', { name: '6 个/千人', exact: true })).toBeVisible();
  const changed = await everything(page, 6);
  expectFollows(changed, 6);
  for (const [part, text] of Object.entries(changed)) {
    expect(text, part).not.toEqual(Object.entries(before).find(([key]) => key === part)?.[1]);
  }

  const undo = page.getByRole('button', { name: '撤销：修改指标数字“每千人口托位数”（Ctrl+Z）' });
  await undo.click();
  expect(await everything(page, 4.5)).toEqual(before);
  await page.getByRole('button', { name: /^撤销：复制目标方案/ }).click();
  await expect(page.getByRole('button', { name: '没有可撤销的步骤' })).toBeVisible();

  await giveChanged(page, csv);
  expect(await everything(page, 6)).toEqual(changed);
});

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true });

  test('the map and its legend follow one changed number of a plan', async ({ page }) => {
    test.slow();
    const expectMap = async (target: number) => {
      await expectTarget(page, target);
      const rows = rowsOf(await exportedTable(page, '社区结果 CSV'));
      const short = rows.filter((row) => row['childcare_status'] === 'short').length;
      expect(short).toBeGreaterThan(0);
      await expect
        .poll(() => page.evaluate(() => window.__kinreachMap?.counts['short']))
        .toBe(short);
      const legend = await page.getByRole('region', { name: '图例' }).innerText();
      expect(legend.replaceAll(/[\s,]/gu, '')).toContain(`未达标${short}`);
      return short;
    };
    await openSample(page);
    const before = await expectMap(4.5);
    await openTargets(page);
    const csv = await exportedPlan(page, 'CSV');
    await page.getByRole('button', { name: '地图', exact: true }).click();
    await giveChanged(page, csv);
    const changed = await expectMap(6);
    expect(changed).toBeGreaterThan(before);
    await page.keyboard.press('Control+z');
    expect(await expectMap(4.5)).toBe(before);
  });
});

test('a plan leaves in three formats and comes back the same', async ({ page }) => {
  await openJourney(page);
  await openTargets(page);
  const plan = () =>
    page.evaluate(() => {
      const {
        id: _id,
        originId: _origin,
        name: _name,
        ...rest
      } = window.__kinreach?.state().project?.plans?.at(-1) ?? {};
      return rest;
    });
  await page.getByRole('button', { name: '复制为本项目的目标' }).click();
  await page.getByRole('button', { name: '改名' }).click();
  await page.getByRole('textbox', { name: '方案名称' }).fill('沈阳 2025 测算目标');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: '沈阳 2025 测算目标' });
  await expect(heading).toBeVisible();
  const own = await plan();
  const plans = page.getByRole('navigation', { name: '可选的目标方案' });
  for (const format of ['JSON', 'CSV', 'XLSX'] as const) {
    const file = await exportedPlan(page, format);
    expect(file.name).toBe(`沈阳-2025-测算目标.${format.toLowerCase()}`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入方案文件…' }).click();
    await (await chooser).setFiles(file);
    await expect(page.getByText('已载入目标方案“沈阳 2025 测算目标（2）”').first()).toBeVisible();
    expect(await plan()).toEqual(own);
    await expect(plans.getByRole('button', { name: /^沈阳 2025 测算目标/ })).toHaveCount(2);
    await page.getByRole('button', { name: '移除本方案' }).click();
    const asked = page.getByRole('dialog', { name: '移除“沈阳 2025 测算目标（2）”？' });
    await expect(asked).toContainText('移除后为“不设目标”');
    await asked.getByRole('button', { name: '移除本方案' }).click();
    await expect(page.getByText('未选目标方案。请在左侧选择')).toBeVisible();
    await plans.getByRole('button', { name: /^沈阳 2025 测算目标/ }).click();
    await expect(heading).toBeVisible();
  }
});

test('figures are added and deleted, and what breaks the rules is not taken', async ({ page }) => {
  await openJourney(page);
  await openTargets(page);
  await page.getByRole('button', { name: '复制为本项目的目标' }).click();
  await page.getByRole('searchbox', { name: '搜索指标或出处' }).fill('每千人口托位数');
  const rows = page.locator(`tbody[data-indicator="${indicator}"] tr`);
  const value = page.getByRole('textbox', { name: '数值' });

  await page.getByRole('button', { name: '添加数字：每千人口托位数' }).click();
  const add = page.getByRole('button', { name: '添加数字', exact: true }).last();
  await add.click();
  await expect(page.getByRole('alert')).toContainText('“数值”未采用：应为数字');
  await value.fill('-3');
  await value.press('Enter');
  await add.click();
  await expect(page.getByRole('alert')).toContainText('由表格计算的指标不能是负数');
  await value.fill('7.5');
  await page.getByRole('textbox', { name: '年份' }).fill('2030');
  await page.getByRole('textbox', { name: '出处' }).fill('会议纪要');
  await add.click();
  await expect(rows.last()).toContainText(/2030 年.*7\.5 个\/千人.*会议纪要/su);
  await expect(page.getByText('最后目标年').locator('..')).toContainText('2030');

  await page.getByRole('button', { name: '删除 每千人口托位数（2030 年目标）' }).click();
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
});

const bad: readonly (readonly [string, string, RegExp])[] = [
  ['版本.json', '{\n "schemaVersion": 9,\n "indicators": []\n}', /第 2 行.*应为 2/u],
  ['坏.json', '{\n "schemaVersion": 2,\n "indicators": [\n}', /坏\.json 第 4 行：不是可读的 JSON/u],
  [
    '缺列.csv',
    'plan_id,section,indicator_id,name_zh,name_en,group,kind,year,value,unit,scope,computable_from\np,甲,a,甲,A,child,target,2025,1,%,city,statistics\n',
    /“comparator”列：缺少这一项/u,
  ],
];

test('a bad plan file is named by line and column on any screen, and changes nothing', async ({
  page,
}) => {
  const give = async ([name, text]: (typeof bad)[number]) =>
    giveFiles(page, [{ name, mimeType: '', buffer: Buffer.from(text) }]);
  const dialog = page.getByRole('dialog', { name: '目标方案文件未采用' });
  const expectRefused = async (mistake: RegExp) => {
    await expect(dialog.getByRole('listitem').first()).toHaveText(mistake);
    await expect(dialog).toContainText('当前项目未改变');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
  };
  await page.goto('/');
  for (const one of bad) {
    await give(one);
    await expectRefused(one[2]);
  }
  await openJourney(page);
  const screens = ['地图', '辖区', '规划'];
  for (const [at, screen] of screens.entries()) {
    await page.getByRole('button', { name: screen, exact: true }).click();
    const one = bad[at];
    if (!one) throw new Error(screen);
    const project = () =>
      page.evaluate(() => JSON.stringify(window.__kinreach?.state().project?.settings));
    const before = await project();
    await give(one);
    await expectRefused(one[2]);
    expect(await project()).toBe(before);
    await expect(page.getByRole('button', { name: screen, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`the plan editor is free of barriers, ${language}`, async ({ page }) => {
    const isChinese = language === 'zh-CN';
    await openJourney(page);
    await openTargets(page);
    await page.getByRole('button', { name: '复制为本项目的目标' }).click();
    await page.getByRole('searchbox', { name: '搜索指标或出处' }).fill('place');
    if (!isChinese) await page.getByRole('button', { name: 'Switch to English' }).click();
    const expectAccessible = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
      expect.soft(found, what).toEqual([]);
    };
    await page
      .getByRole('button', {
        name: isChinese ? /^修改 每千人口托位数/ : /^Change Childcare places per 1000/,
      })
      .click();
    await expectAccessible('form');
    if (!isChinese) {
      const text = await page.getByRole('tabpanel').getByRole('group').last().innerText();
      expect(text).not.toMatch(/[\u3400-\u9fff]/u);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: isChinese ? '移除本方案' : 'Remove this set' }).click();
    await expectAccessible('dialog');
    await page.keyboard.press('Escape');
    await giveFiles(page, [
      { name: 'bad.json', mimeType: '', buffer: Buffer.from('{"indicators":') },
    ]);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible('mistakes');
  });
}
