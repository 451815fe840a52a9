import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvText } from '../../src/report/csvText.ts';
import { expect, test } from './browser.ts';
import { made, naughtyTexts } from './hostileFiles.ts';
import { giveFiles } from './screen.ts';

/** The big list of naughty strings where it is at hand, else the ones of our own. */
function naughtyNames(): readonly string[] {
  const file = fileURLToPath(
    new URL('../../../shared/data/naughty-strings/blns.json', import.meta.url),
  );
  if (!existsSync(file)) return naughtyTexts;
  const strings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(strings)) throw new Error('blns.json is no list');
  return strings.map(String);
}

const names = [...new Set(naughtyNames().map((name) => name.trim()))].filter((name) => name !== '');
const place = (at: number) => [123 + (at % 25) / 100, 41.5 + Math.floor(at / 25) / 100];

/** Names that differ in width only are those of one group. */
const folded = (name: string) => name.normalize('NFKC').trim();
const groups = new Set(names.map(folded)).size;

/** A community a name, each in a street and a district of that name; and a facility a name. */
const population = csvText(
  ['编号', '社区名称', '区县', '街道', '经度', '纬度', '常住人口', '60岁及以上人口'],
  names.map((name, at) => [`c${at}`, name, name, name, ...place(at), 2000, 400]),
);
const facilities = csvText(
  ['编号', '名称', '设施类型', '经度', '纬度', '地址', '床位'],
  names.map((name, at) => [`f${at}`, name, '养老院', place(at)[0] ?? 0, 42.5, name, 30]),
);

test('every naughty string is a name on check screen, cards, list, districts and exports', async ({
  page,
}) => {
  test.slow();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  /** Elements that no screen of ours has, or handlers in attributes: a string became one of them. */
  const planted = () =>
    page.evaluate(() => {
      const foreign =
        'iframe, object, embed, video, audio, marquee, body body, img:not([src^="/"])';
      const handled = [...document.querySelectorAll('body *')].filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith('on')),
      );
      const scripts = document.querySelectorAll('script:not([src]), [href^="java" i]').length;
      return document.querySelectorAll(foreign).length + handled.length + scripts;
    });
  await page.goto('/');
  await giveFiles(page, [made('人口.csv', population), made('设施.csv', facilities)]);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  const files = page.getByRole('navigation', { name: '待核对的文件' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => page.evaluate(() => window.__kinreach?.state().reading)).toBeNull();
  expect(await planted()).toBe(0);
  await page.getByRole('button', { name: '确认并分析' }).click();
  const list = page.getByRole('listbox', { name: '圈外社区' });
  await expect(list).toBeVisible();

  // Every card of a community, and some of facilities: the title is the name, letter by letter.
  const { cards, unlike } = await page.evaluate(async () => {
    const { project, analysis, select } = window.__kinreach?.state() ?? {};
    if (analysis?.type !== 'ready' || !project || !select) throw new Error('nothing to show');
    const { communities } = analysis.analysis.territory;
    const homes = project.inputs.facilities;
    const wanted = [
      ...communities.id.map((id, at) => ['community', id, communities.name[at]] as const),
      ...(homes?.id ?? []).map((id, at) => ['facility', id, homes?.name[at]] as const),
    ].filter(([type], at) => type === 'community' || at % 10 === 0);
    const others: string[] = [];
    for (const [type, id, name] of wanted) {
      select({ type, id });
      await new Promise((resolve) => setTimeout(resolve));
      const title = document.querySelector('article h2')?.textContent;
      if (title !== name) others.push(`${id} ${name} ${title}`);
    }
    select(null);
    return { cards: wanted.map(([, , name]) => name ?? ''), unlike: others };
  });
  expect(unlike).toEqual([]);
  expect(new Set(cards.map(folded))).toEqual(new Set(names.map(folded)));
  expect(await planted()).toBe(0);

  await expect(list).toBeVisible();
  const seen = await list.evaluate(async (box) => {
    const texts = new Set<string>();
    for (let top = 0; top <= box.scrollHeight; top += box.clientHeight / 2) {
      box.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      for (const one of box.querySelectorAll('[role=option]')) texts.add(one.textContent ?? '');
    }
    return texts.size;
  });
  expect(seen).toBeGreaterThanOrEqual(groups);
  expect(await planted()).toBe(0);

  await page.getByRole('button', { name: '辖区', exact: true }).click();
  const rows = page.getByRole('table', { name: '辖区比较' }).getByRole('row');
  await expect(rows).toHaveCount(groups + 2);
  const shown = await page.getByRole('table', { name: '辖区比较' }).evaluate((table) => {
    return table.textContent ?? '';
  });
  expect(names.filter((name) => !folded(shown).includes(folded(name)))).toEqual([]);
  expect(await planted()).toBe(0);

  await page.getByRole('button', { name: '导出', exact: true }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '社区结果 CSV' }).click();
  const exported = readFileSync(await (await waiting).path(), 'utf8');
  expect(exported.split('\r\n').length).toBeGreaterThan(groups);
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('button', { name: '切换到中文' })).toBeVisible();
  expect(await planted()).toBe(0);
  expect(dialogs).toEqual([]);
});
