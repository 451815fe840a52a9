import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Inputs } from '../../../src/model/project.ts';
import { planById } from '../../../src/plan/planById.ts';
import type { OfficialTableId } from '../../../src/report/official/officialTable.ts';
import { officialTables } from '../../../src/report/official/officialTables.ts';
import { asJudged, figureText, printedGap } from '../../../src/report/official/figureText.ts';
import type { Audience } from '../../../src/report/publication.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { inputsOfTexts } from '../../helpers/inputsOfTexts.ts';

function sample(city: 'benxi' | 'fuxin', ...more: readonly string[]): Inputs {
  const readings = ['facilities', 'population', ...more].map((kind) => {
    const bytes = readFileSync(`data/samples/${city}/${kind}.csv`);
    return readTable({ name: `${kind}.csv`, bytes }, {});
  });
  return buildInputs(readings).inputs;
}

interface Asked {
  readonly planId: string | null;
  readonly year: number;
  readonly audience?: Audience;
  readonly language?: 'zh' | 'en';
}

function official(inputs: Inputs, { planId, year, audience, language }: Asked) {
  const settings = { ...defaultSettings, planId };
  const analysis = analyse({ ...tablesOf(inputs), settings, scenario: null, year });
  const tables = officialTables({
    plan: planById([], planId),
    analysis,
    inputs,
    audience: audience ?? 'internal',
    language: language ?? 'zh',
  });
  const one = (id: OfficialTableId) => {
    const found = tables.find((table) => table.id === id);
    if (!found) throw new Error(`${id} is not there`);
    return found;
  };
  const row = (id: OfficialTableId, start: string) =>
    one(id).table.rows.find((cells) => cells.some((cell) => String(cell).startsWith(start)));
  return { ids: tables.map(({ id }) => id), one, row };
}

const benxi = sample('benxi', 'projects');
const fuxin = sample('fuxin', 'statistics');

describe('the official tables', () => {
  it('have the headings of the documents, word for word', () => {
    // Copied from the documents, never from our words, so that a slip in those is found.
    const { one } = official(benxi, { planId: 'benxi-2025', year: 2023 });
    expect(one('shortfalls').table.columns).toEqual([
      '主要领域',
      '现状基础',
      '预期水平',
      '缺口或短板',
    ]);
    expect(one('main-indicators').table.columns).toEqual([
      '一级指标',
      '二级指标',
      '2020 年',
      '2025 年',
      '2023 年实际',
      '完成情况',
    ]);
    expect(one('projects-elder').table.columns).toEqual([
      '序号',
      '项目名称',
      '项目类型',
      '建设期限',
      '建设地点',
      '建设内容和规模',
      '总投资（万元）',
      '申请中央预算内投资（万元）',
      '组织实施单位',
    ]);
    expect(one('places-in-use').table.columns.slice(0, 4)).toEqual([
      '区域',
      '托位',
      '招收 0—3 岁人数',
      '空余托位',
    ]);
  });

  it('hold the year shown against the last target: 14,084 beds of 17,000 in 2025', () => {
    const { row } = official(benxi, { planId: 'benxi-2025', year: 2023 });
    expect(row('main-indicators', '养老（服务）床位数')).toEqual([
      '养老领域',
      '养老（服务）床位数（张）',
      10344,
      17000,
      14084,
      '未达标，差 2916 张（已知 15 / 17 家机构）',
    ]);
    expect(row('shortfalls', '养老（服务）床位数')).toEqual([
      '养老（服务）床位数',
      '14084 张（2023 年）',
      '17000 张（2025 年）',
      '未达标，差 2916 张（已知 15 / 17 家机构）',
    ]);
    // 36.61 beds per 1,000 elders of 40.
    expect(row('shortfalls', '每千名老年人养老床位数')?.[3]).toBe(
      '接近，差 3.39 张（已知 15 / 17 家机构，已知 1 / 8 个社区）',
    );
  });

  it('leave out what is met, and say how many; what has no data stays', () => {
    const { one, row } = official(benxi, { planId: 'benxi-2025', year: 2025 });
    const all = one('main-indicators').table.rows;
    const met = all.filter((cells) => String(cells[5]).startsWith('达标'));
    expect(one('shortfalls').table.rows).toHaveLength(all.length - met.length);
    expect(one('shortfalls').note).toContain(`${met.length} 项`);
    expect(row('shortfalls', '人均预期寿命')).toEqual([
      '人均预期寿命',
      '无数据',
      '80.6 岁（2025 年）',
      '无数据：待填报',
    ]);
    expect(row('main-indicators', '普惠性托位占比')?.[5]).toBe('无数据：缺设施表“普惠性托位”列');
  });

  it('list the projects of each service in nine columns, with their sums', () => {
    const { one } = official(benxi, { planId: 'benxi-2025', year: 2025 });
    const elder = one('projects-elder');
    expect(elder.title).toBe('养老项目（共 26 个）');
    expect(elder.table.rows).toHaveLength(26);
    expect(elder.table.rows[1]).toEqual([
      2,
      '辽宁万嘉医养康养中心项目',
      '新建',
      '2023-2025',
      '本溪县小市镇',
      '建筑面积 26000 平方米，床位 500 张，其中护理型床位 500 张',
      11700,
      1000,
      '辽宁万嘉房地产开发有限公司',
    ]);
    expect(one('projects-childcare').title).toBe('托育项目（共 17 个）');
    expect(one('projects-childcare').note).toBe('总投资 2891 万元，申请中央预算内投资 1806 万元。');
  });

  it('show vacant places beside places short per 1,000', () => {
    const { one } = official(fuxin, { planId: 'fuxin-2025', year: 2020 });
    const { rows } = one('places-in-use').table;
    expect(rows[0]).toEqual(['全市', 3380, 2602, 778, 2.04, 2.4, 0.36]);
    expect(rows.find(([name]) => name === '海州区')).toEqual([
      '海州区',
      820,
      520,
      300,
      '无数据',
      2.4,
      '无数据',
    ]);
    expect(rows).toHaveLength(8);
  });

  it('show no rate of what names no district beside districts that have names', () => {
    const { one } = official(benxi, { planId: 'benxi-2025', year: 2025 });
    const row = one('places-in-use').table.rows.find(([name]) => name === '未注明');
    expect([row?.[1], ...(row?.slice(4) ?? [])]).toEqual([0, '无数据', '无数据', '无数据']);
    // Without any district all belongs together.
    const inputs = inputsOfTexts(
      'name,city,population,year\n甲,阜新市,1000,2020\n',
      'id,name,service,city,places\nf,甲园,childcare,阜新市,2\n',
    );
    const { one: table } = official(inputs, { planId: 'fuxin-2025', year: 2020 });
    expect(table('places-in-use').table.rows[1]).toEqual([
      '未注明',
      2,
      '无数据',
      '无数据',
      2,
      2.4,
      0.4,
    ]);
  });

  it('hide for the public what counts people, and keep saying what is no data', () => {
    const { row, one } = official(fuxin, { planId: 'fuxin-2025', year: 2020, audience: 'public' });
    expect(one('places-in-use').table.rows[0]).toEqual(['全市', 3380, '*', '*', 2.04, 2.4, 0.36]);
    expect(row('shortfalls', '人均预期寿命')?.[3]).toBe('无数据：待填报');
  });

  it('list nothing but projects without a plan, or with that of another city', () => {
    for (const planId of [null, 'fuxin-2025']) {
      expect(official(benxi, { planId, year: 2025 }).ids).toEqual([
        'projects-elder',
        'projects-childcare',
      ]);
    }
    const { projects: _, ...others } = benxi;
    expect(official(others, { planId: null, year: 2025 }).ids).toEqual([]);
  });

  it('are of everything loaded under a province plan, districts by their cities', () => {
    const inputs = inputsOfTexts(
      'name,city,district,population,year\n甲,本溪市,平山区,1000,2020\n乙,阜新市,海州区,3000,2020\n',
      'id,name,service,city,district,places,enrolled\nf,甲园,childcare,本溪市,平山区,6,4\ng,乙园,childcare,阜新市,海州区,3,3\n',
    );
    const { one, row } = official(inputs, { planId: 'liaoning-2025', year: 2020 });
    expect(one('places-in-use').table.rows).toEqual([
      ['全部', 9, 7, 2, 2.25, 4.5, 2.25],
      ['本溪市平山区', 6, 4, 2, 6, 4.5, 0],
      ['阜新市海州区', 3, 3, 0, 1, 4.5, 3.5],
    ]);
    expect(row('main-indicators', '每千人口托位数')?.slice(3)).toEqual([
      4.5,
      2.25,
      '未达标，差 2.25 个',
    ]);
  });

  it('say what a project does not say', () => {
    const inputs = inputsOfTexts(
      'name,city,population,year\n全市,本溪市,1000,2020\n',
      'id,name,service,city\nf,站,elder,本溪市\n',
      'name,group,end_year,invest_10k\n甲养老院,elder,2023,10\n乙养老院,elder,,\n',
    );
    const { one } = official(inputs, { planId: 'benxi-2025', year: 2023 });
    const { note, table } = one('projects-elder');
    expect(table.rows[1]).toEqual([2, '乙养老院', ...Array.from({ length: 7 }, () => '无数据')]);
    expect(note).toBe('总投资 10 万元（已知 1 / 2），申请中央预算内投资 无数据（已知 0 / 2）。');
  });

  it('have no Chinese in English but names of the data', () => {
    const { one } = official(benxi, { planId: 'benxi-2025', year: 2023, language: 'en' });
    const printed = ['main-indicators', 'shortfalls', 'places-in-use'] as const;
    for (const id of printed) {
      const { title, note, table } = one(id);
      const cells = id === 'places-in-use' ? [] : table.rows.flat();
      expect([title, note, ...table.columns, ...cells].join('\n')).not.toMatch(
        /[\u3400-\u9fff，。（）]/u,
      );
    }
  });
});

describe('a printed figure', () => {
  it.each([
    [54.996, '>=', 55, 54.99],
    [55, '>=', 55, 55],
    [12.001, '<=', 12, 12.01],
    [49.4951, '>=', 55, 49.49],
    [36.6129, '=', 40, 36.61],
    [1.005, '', Number.NaN, 1],
  ] as const)('%d against %s %d reads as it was judged: %d', (value, comparator, target, text) => {
    expect(asJudged(value, comparator, target)).toBe(text);
  });

  it.each([
    // 1,043 of 1,309: 79.679…, printed 79.68.
    [(100 * 1043) / 1309, '=', 100, '%', 20.32],
    [4.0686, '=', 4.5, 'places/1000 residents', 0.43],
    [54.9999, '>=', 55, '%', 0.01],
    [12.3, '<=', 10, '%', 2.3],
    [14084, '=', 17000, 'beds', 2916],
  ] as const)(
    '%d against %s %d %s is short by %d on paper',
    (value, comparator, target, unit, gap) => {
      const exact = Math.abs(target - value);
      expect(printedGap({ gap: exact, target, comparator }, value, unit)).toBe(gap);
    },
  );

  it('has the sign of the document, but for at least all', () => {
    expect(figureText(55, '%', 'zh', '>=')).toBe('≥55%');
    expect(figureText(100, '%', 'zh', '>=')).toBe('100%');
    expect(figureText(100, '%', 'zh', '<')).toBe('<100%');
    expect(figureText(Infinity, 'km', 'en')).toMatch(/^∞/u);
    expect(figureText(9200, 'beds', 'zh')).toBe('9200 张');
    expect(figureText(7.1, 'per-mille', 'en', '<=')).toBe('≤7.1‰');
  });
});
