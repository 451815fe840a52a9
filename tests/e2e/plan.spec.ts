import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, test } from './browser.ts';
import { csvFile, giveFiles, type MadeFile } from './screen.ts';

test.use({ hasWebGl: false });

const people = csvFile('people.csv', [
  'id,name,city,district,street,lng,lat,population,elders_60,infants_0_3,year',
  'a,甲社区,阜新市,细河区,北街道,121.66,42.01,1000,300,20,2025',
  'b,乙村,阜新市,彰武县,南镇,122.53,42.38,2000,500,40,2025',
]);
const facilities = csvFile('facilities.csv', [
  'id,name,service,kind,city,district,street,lng,lat,beds,places',
  'f,养老院,elder,institution,阜新市,细河区,北街道,121.66,42.01,100,',
  'g,托育园,childcare,childcare_institution,阜新市,彰武县,南镇,122.53,42.38,,9',
]);

/** Opens tables of Fuxin on the plan screen; its plan has 2021–2025 and is chosen by the city's name. */
async function openPlan(page: Page, files: readonly MadeFile[]): Promise<void> {
  await page.goto('/');
  await giveFiles(page, files);
  await page.getByRole('button', { name: '确认并分析' }).click();
  await page.getByRole('button', { name: '规划', exact: true }).click();
  await expect(page.getByRole('table', { name: '指标一览' })).toBeVisible();
}

function row(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

/** Cells of a row behind its name: kind, value, target, gap, status, parts, source and button. */
function cell(page: Page, name: string, column: 'value' | 'target' | 'gap' | 'status' | 'parts') {
  const position = { value: 1, target: 2, gap: 3, status: 4, parts: 5 }[column];
  return row(page, name).getByRole('cell').nth(position);
}

async function choose(page: Page, control: string, option: string): Promise<void> {
  await page.getByRole('button', { name: control }).click();
  await page.getByRole('option', { name: option }).click();
}

async function downloaded(page: Page, item: string) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '复制与下载' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function rowsOf(bytes: Buffer): Record<string, string>[] {
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = bytes.subarray(3).toString('utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

test('the plan is listed with what there is, what is due and what is missing', async ({ page }) => {
  await openPlan(page, [people, facilities]);
  await expect(page.getByRole('button', { name: '规划', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const places = '每千人口托位数';
  await expect(cell(page, places, 'value')).toHaveText('3 个/千人');
  await expect(cell(page, places, 'target')).toContainText('4.5 个/千人2025 年');
  await expect(cell(page, places, 'gap')).toHaveText('1.5 个/千人');
  await expect(cell(page, places, 'status')).toHaveText('✖ 未达标');
  await expect(cell(page, places, 'parts')).toHaveText('9 ÷ 3,000');
  await expect(row(page, '护理型床位占比').first()).toContainText('需要设施表的“护理型床位”列');
  await expect(row(page, '人均预期寿命')).toContainText('现有数据表算不出，可填报');

  await choose(page, '地区', '彰武县');
  await expect(cell(page, places, 'value')).toHaveText('4.5 个/千人');
  await expect(cell(page, places, 'status')).toHaveText('折算，仅供参考');
  await choose(page, '街道（乡镇）', '南镇');
  await expect(cell(page, places, 'parts')).toHaveText('9 ÷ 2,000');

  await choose(page, '地区', '阜新市（全市）');
  const shown = page.getByRole('group', { name: '筛选' }).getByRole('status');
  await expect(shown).toHaveText(/^共 \d+ 项$/u);
  await page.getByRole('searchbox', { name: '搜索指标' }).fill('预期寿命');
  await expect(shown).toHaveText(/^列出 1 \/ \d+ 项$/u);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await choose(page, '状态', '无数据');
  await expect(row(page, places)).toHaveCount(0);
  await expect(row(page, '人均预期寿命')).toBeVisible();
});

test('a figure is entered by keyboard, scored, undone, kept and cleared', async ({ page }) => {
  await openPlan(page, [people, facilities]);
  const life = '人均预期寿命';
  const enter = page.getByRole('button', { name: `填报${life}` });
  await enter.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '数值' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('请填写数值和年份。');
  await page.keyboard.type('78.6');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '年份' })).toHaveValue('2025');
  await page.keyboard.press('Enter');
  await expect(cell(page, life, 'value')).toHaveText('78.6 岁填报');
  await expect(cell(page, life, 'status')).toHaveText('▲ 接近');
  await expect(cell(page, life, 'gap')).toHaveText('0.9 岁');
  await expect(enter).toBeFocused();

  await page.getByRole('button', { name: /^撤销：填报指标数字“人均预期寿命” 2025 年/u }).click();
  await expect(cell(page, life, 'value')).toHaveText('—');
  await page.getByRole('button', { name: /^重做/u }).click();
  await expect(cell(page, life, 'value')).toHaveText('78.6 岁填报');

  await page.getByText(/已保存/u).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^继续/u }).click();
  await page.getByRole('button', { name: '规划', exact: true }).click();
  await expect(cell(page, life, 'value')).toHaveText('78.6 岁填报');
  await enter.click();
  await page.getByRole('button', { name: '清除 2025 年的填报数字' }).click();
  await expect(cell(page, life, 'value')).toHaveText('—');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('form')).toHaveCount(0);
});

test('entered figures leave as a statistics table and come back the same', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPlan(page, [people]);
  await expect(page.getByRole('note')).toContainText('未载入设施表');
  await page.getByRole('button', { name: '填报护理型床位占比' }).first().click();
  const fields = page.getByRole('form').getByRole('textbox');
  for (const [position, typed] of ['61.7', '2024', '29', '47'].entries()) {
    await fields.nth(position).fill(typed);
  }
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(row(page, '护理型床位占比').first()).toContainText('29 ÷ 47');
  const listed = await downloaded(page, '所列指标 CSV');
  expect(listed.name).toBe('indicators.csv');
  expect(rowsOf(listed.bytes)).toContainEqual(
    expect.objectContaining({ 数值: '61.7', 单位: '%', 填报: '填报', 分子: '29', 分母: '47' }),
  );
  await page.getByRole('button', { name: '复制与下载' }).click();
  await page.getByRole('menuitem', { name: '复制为表格' }).click();
  await expect(page.getByText('已复制指标一览')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\t61.7\t%\t填报\t');

  await page.getByRole('button', { name: '填报数字（1）' }).click();
  const all = page.getByRole('dialog', { name: '全部填报数字' });
  await expect(all.getByRole('row').nth(1)).toContainText('阜新市202461.7%');
  await all.getByRole('button', { name: '清除阜新市 2024 年护理型床位占比' }).click();
  await expect(all).toContainText('还没有填报数字。');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^撤销：清除填报数字“护理型床位占比”/u }).click();
  await expect(page.getByRole('button', { name: '填报数字（1）' })).toBeEnabled();

  const figures = await downloaded(page, '填报数字 CSV');
  expect(rowsOf(figures.bytes)).toEqual([
    expect.objectContaining({ plan_id: 'fuxin-2025', year: '2024', value: '61.7' }),
  ]);
  const workbook = await downloaded(page, '填报数字 XLSX');
  for (const { name, bytes } of [figures, workbook]) {
    await page.evaluate(() => window.__kinreach?.state().closeProject());
    await openPlan(page, [people, { name, mimeType: '', buffer: bytes }]);
    await expect(row(page, '护理型床位占比').first()).toContainText('61.7%填报');
    const again = await downloaded(page, '填报数字 CSV');
    expect(again.bytes).toEqual(figures.bytes);
  }
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('the list and its form are free of barriers in both languages', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPlan(page, [people, facilities]);
  await page.getByRole('button', { name: '填报人均预期寿命' }).click();
  for (const other of ['Switch to English', '切换到中文']) {
    await expect(page.getByRole('form')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
    expect.soft(found, other).toEqual([]);
    await page.getByRole('button', { name: other }).click();
  }
});
