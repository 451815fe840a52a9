import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Project } from '../../../src/model/project.ts';
import { builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { communityVerdict } from '../../../src/ui/main/communityVerdict.ts';
import { legendRows } from '../../../src/ui/main/legendRows.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { gapColumn } from '../../../src/ui/main/reasonLine.ts';
import { planTitle, populationYears, viewLines, viewWords } from '../../../src/ui/main/view.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import { buildProject } from '../../helpers/buildProject.ts';
import { type PopulationRow, populationTable } from '../../helpers/tables.ts';

const rows: readonly PopulationRow[] = [
  { id: 'a', district: '甲区', year: 2021, metres: 0 },
  { id: 'b', district: '甲区', year: 2023, metres: 4000 },
  { id: 'c', district: '乙区', year: 2023, metres: 8000 },
].map(({ metres, ...row }) => ({
  ...row,
  name: row.id,
  city: '沈阳市',
  setting: 'urban',
  population: 1000,
  elders60: 200,
  infants0To3: 20,
  ...east(metres),
}));
const stations = [{ id: 's', kind: 'community_station' as const, ...east(0) }];
const settings = { ...defaultSettings, planId: 'shenyang-2025' };
const analysis = analyseTables(rows, stations, { settings: { ...settings, metres: null } });
const population = populationTable(rows);
const words = dictionaries.zh;
const everywhere = { district: null, street: null };
const filter = {
  district:
    analysis.territory.districts.key[analysis.territory.districts.name.indexOf('甲区')] ?? '',
  street: null,
};
const project: Project = {
  ...buildProject(),
  name: '沈阳市',
  settings,
  inputs: { ...buildProject().inputs, population },
  scenarios: [{ id: 's1', name: '方案A', edits: [] }],
};

describe('what a copied table or a picture is of', () => {
  const view = viewWords(
    project,
    analysis,
    { scenarioId: 's1', indicator: 'elder-circle', filter },
    words,
    'zh',
  );

  test('city, place, indicator and scenario; years and plan; the rule', () => {
    expect(view.title).toBe('沈阳市 · 甲区 · 服务圈人口覆盖率 · 方案A');
    expect(view.basis).toMatch(/^人口 2021–2023 年 · 目标 2025 年 · 来源 沈阳/);
    expect(view.rule).toBe('限值 15 × 60 × 0.9 ÷ 1.3 = 623 m · 按城市社区统计');
    expect(viewLines(view)).toEqual([view.title, view.basis, view.rule]);
  });

  test('sample data say so first', () => {
    const sample = viewWords(
      { ...project, sample: 'shenyang' },
      analysis,
      { scenarioId: 'baseline', indicator: 'beds-per-1000', filter: everywhere },
      words,
      'zh',
    );
    expect(viewLines(sample)[0]).toBe('示例数据 · 位置为示意');
    expect(sample.title).toBe('沈阳市 · 每千名老年人养老床位数 · 现状（基准）');
    expect(sample.rule).toBe('');
  });

  test('a draft is called a draft, in both languages', () => {
    for (const plan of builtInPlans) {
      expect(planTitle(plan, words, 'zh').endsWith('（征求意见稿）')).toBe(plan.document.draft);
      expect(planTitle(plan, dictionaries.en, 'en').includes('draft')).toBe(plan.document.draft);
    }
    expect(builtInPlans.some(({ document }) => document.draft)).toBe(true);
  });

  test('the year of people is that of their rows, not the year shown', () => {
    const later = analyseTables(rows, stations, { settings, year: 2025 });
    expect([later.year, populationYears(later, population)]).toEqual([2025, '2021–2023']);
    const undated = rows.map((row) => ({ ...row, year: Number.NaN }));
    expect(populationYears(analyseTables(undated, stations), populationTable(undated))).toBeNull();
  });

  test('the column of gaps has its unit', () => {
    const { export: text } = words.main;
    expect(gapColumn(analysis, 'elder-circle', text)).toBe('圈外老年人（人）');
    expect(gapColumn(analysis, 'elder-own-facility', text)).toBe('涉及老年人（人）');
    expect(gapColumn(analysis, 'places-per-1000', text)).toBe('缺托位（个）');
  });
});

describe('the legend', () => {
  const { status: statuses } = communityVerdict(analysis, 'elder-circle');
  const legendOf = (part: typeof everywhere | typeof filter) =>
    legendRows(
      {
        analysis,
        settings,
        indicator: 'elder-circle',
        place: placeOfFilter(analysis, part),
        statuses,
        lens: null,
        streetEdits: [],
      },
      words,
      'zh',
    );

  test('counts all communities, or those of the district that the list shows', () => {
    expect(legendOf(everywhere).communities.map(({ count }) => count)).toEqual([
      '2',
      '0',
      '1',
      '0',
      '0',
    ]);
    const district = legendOf(filter);
    expect(district.title).toContain('甲区');
    expect(district.communities.map(({ count }) => count)).toEqual(['1', '0', '1', '0', '0']);
    expect(district.total.count).toBe('2');
  });

  test('says of facilities that they are the whole city’s', () => {
    expect(legendOf(filter).facilities[0]).toEqual({
      sign: 'elder',
      text: '养老设施（全市）',
      count: '1',
    });
    expect(legendOf(everywhere).facilities[0]?.text).toBe('养老设施');
  });
});
