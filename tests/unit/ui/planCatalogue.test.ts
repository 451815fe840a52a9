import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Inputs } from '../../../src/model/project.ts';
import { builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { planById } from '../../../src/plan/planById.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import type { BlendedFloorArea } from '../../../src/scorecard/blendedFloorArea.ts';
import { type CatalogueEntry, catalogueOf } from '../../../src/scorecard/catalogue.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { comparatorSign, figureText, gapText, withUnit } from '../../../src/ui/plan/figureText.ts';
import { catalogueTable } from '../../../src/ui/plan/indicators/catalogueTable.ts';
import {
  byGroup,
  fitsFilter,
  noFilter,
  verdictOf,
  verdicts,
} from '../../../src/ui/plan/indicators/catalogueView.ts';
import { chosenUnit, planUnits } from '../../../src/ui/plan/indicators/planUnits.ts';
import { remarkOf } from '../../../src/ui/plan/indicators/remarkOf.ts';
import { whyNoData } from '../../../src/ui/plan/indicators/whyNoData.ts';
import { inputsOfTexts } from '../../helpers/inputsOfTexts.ts';

const population = `id,name,city,district,street,lng,lat,population,elders_60
a,甲,阜新市,细河区,北街道,121.6,42.0,1000,300
b,乙,阜新市,彰武县,,122.5,42.4,2000,500
`;
const facilities = `id,name,service,kind,city,district,street,lng,lat,beds
f,院,elder,institution,阜新市,细河区,北街道,121.6,42.0,100
`;
const inputs = inputsOfTexts(population, facilities);
const plan = planById([], 'fuxin-2025');
if (!plan) throw new Error('fuxin-2025 is built in');
const settings = { ...defaultSettings, planId: plan.id };
const analysis = analyse({ ...tablesOf(inputs), settings, scenario: null, year: 2025 });
const units = planUnits(analysis, plan);
const [city] = units;
if (!city) throw new Error('The plan speaks for the city');
const entries = catalogueOf(analysis, plan, city);
const { zh, en } = dictionaries;

const floorArea: BlendedFloorArea = {
  floorAreaM2: 120,
  partly: [],
  normNewM2: 35,
  normExistingM2: 25,
  householdsNew: 0,
  householdsExisting: 801,
  requiredM2: 200.25,
  gapM2: 81,
};

function entry(id: string): CatalogueEntry {
  const found = entries.find(({ indicatorId }) => indicatorId === id);
  if (!found) throw new Error(`${id} is in the plan`);
  return found;
}

describe('figures of a plan as text', () => {
  it('has at most two decimals', () => {
    expect(figureText(79.716, 'zh')).toBe('79.72');
    expect(figureText(100, 'zh')).toBe('100');
    expect(figureText(2_108_131, 'en')).toBe('2,108,131');
    expect(figureText(Number.NaN, 'zh')).toBe('—');
  });

  it('rounds gaps up, but not for noise', () => {
    expect(gapText(20.3201, '%', zh, 'zh')).toBe('20.33 个百分点');
    expect(gapText(4.5 - 4.1, 'places/1000 residents', zh, 'zh')).toBe('0.4 个/千人');
    expect(gapText(48_200, 'beds', en, 'en')).toBe('48,200 beds');
    expect(gapText(0, 'beds', zh, 'zh')).toBe('0');
    expect(gapText(Number.NaN, 'beds', zh, 'zh')).toBe('—');
  });

  it('puts units in words, and those that it has no word for as they are written', () => {
    expect(withUnit('94', '%', zh)).toBe('94%');
    expect(withUnit('35', 'm2/100 households', zh)).toBe('35 ㎡/百户');
    expect(withUnit('3', 'swings', zh)).toBe('3 swings');
  });

  it('has a word in Chinese for every unit of the built-in plans', () => {
    const indicators = builtInPlans.flatMap((one) => one.indicators);
    const used = indicators.flatMap(({ figures }) => figures.map(({ unit }) => unit));
    expect(used.filter((unit) => zh.planUnits[unit] === undefined)).toEqual([]);
  });

  it('shows a sign only where a target is not simply to be reached', () => {
    expect(['=', '>=', '>', '<=', '<', ''].map((sign) => comparatorSign(signOf(sign)))).toEqual([
      '',
      '≥ ',
      '> ',
      '≤ ',
      '< ',
      '',
    ]);
  });
});

function signOf(sign: string): Parameters<typeof comparatorSign>[0] {
  const signs = ['=', '>=', '>', '<=', '<', ''] as const;
  return signs.find((one) => one === sign) ?? '';
}

describe('the catalogue on screen', () => {
  it('says what would give a figure its data', () => {
    const why = (id: string) => whyNoData(entry(id), inputs, zh, 'zh');
    expect(why('elder-institutions-total')).toBe('');
    expect(why('childcare-places-per-1000')).toBe('设施表没有托育设施，暂不计算');
    expect(why('nursing-bed-share')).toBe('需要设施表的“护理型床位”列');
    expect(why('street-centre-coverage')).toBe(
      '设施表没有列出现有的区域养老服务中心，不能断定没有，暂不计算',
    );
    expect(why('life-expectancy')).toBe('现有数据表算不出，可填报');
    expect(whyNoData(entry('nursing-bed-share'), inputs, en, 'en')).toBe(
      'Needs “nursing_beds” of the facility table',
    );
  });

  it('says what the number of listed projects is counted from', () => {
    const listed = { ...entry('life-expectancy'), computableFrom: 'projects' } as const;
    const why = (tables: Inputs) =>
      whyNoData({ ...listed, answeredBy: 'tables' }, tables, zh, 'zh');
    expect(why(inputs)).toBe('需要项目清单');
    const projects = inputsOfTexts(
      population,
      'id,group,name,start_year,end_year,city,county,beds\nP1,elder,甲养老院,2021,2022,阜新市,细河区,40\n',
    );
    expect(why(projects)).toBe('项目清单按全市统计，不分区县');
  });

  it('says where the circle has another limit than the plan’s', () => {
    const id = 'service-circle-minutes';
    const shown = (minutes: number) => {
      const shenyang = planById([], 'shenyang-2025');
      if (!shenyang) throw new Error('shenyang-2025 is built in');
      const people = inputsOfTexts(population.replaceAll('阜新市', '沈阳市'));
      const other = { ...settings, planId: shenyang.id, minutes };
      const input = { ...tablesOf(people), settings: other, scenario: null, year: 2025 };
      const list = catalogueOf(analyse(input), shenyang, { scope: 'city', unit: 0 });
      return list
        .filter((one) => one.indicatorId === id)
        .map((one) => remarkOf(one, people, zh, 'zh'));
    };
    expect(new Set(shown(15))).toEqual(new Set(['']));
    expect(new Set(shown(10))).toEqual(new Set([zh.plan.remarks.otherLimit]));
  });

  it('says how the distance of institutions from hospitals was measured', () => {
    const indicatorId = 'max-distance-elder-institution-hospital';
    const remark = (changes: Partial<CatalogueEntry>) => {
      const measured = { ...entry('life-expectancy'), indicatorId, value: 3 };
      return remarkOf({ ...measured, answer: 'computed', ...changes }, inputs, zh, 'zh');
    };
    const { street, straight, noWay } = zh.plan.remarks.hospitalDistance;
    expect(remark({ method: 'circle' })).toBe(straight);
    expect(remark({ method: 'matrix' })).toBe(straight);
    expect(remark({ method: 'street' })).toBe(street);
    expect(remark({ method: 'street', value: Infinity })).toBe(noWay);
    expect(remark({ method: 'street', answer: 'noData' })).toBe('');
    expect(analysis.method).toBe(entry('life-expectancy').method);
  });

  it('says where new and existing estates are held to their norms together', () => {
    const estates = {
      ...entry('life-expectancy'),
      indicatorId: 'residential-area-facility-compliance',
      answer: 'computed',
    } as const;
    const told = inputsOfTexts(
      'id,name,service,kind,lng,lat,estate\nf,站,elder,community_station,121.6,42,new\n',
    );
    expect(remarkOf(estates, inputs, zh, 'zh')).toBe(zh.plan.remarks.estatesTogether);
    expect(remarkOf(estates, told, zh, 'zh')).toBe('');
    expect(remarkOf({ ...estates, answer: 'noData' }, inputs, zh, 'zh')).toBe('');
  });

  it('holds floor area against both norms together where estates are not told', () => {
    const remark = (blended: Partial<BlendedFloorArea>, language: 'zh' | 'en' = 'zh') =>
      remarkOf(
        { ...entry('life-expectancy'), blended: { ...floorArea, ...blended } },
        inputs,
        dictionaries[language],
        language,
      );
    const required = '应有 (35 × 新建 0 户 + 25 × 其余 801 户) ÷ 100 = 200.25 ㎡';
    expect(remark({})).toContain(`${required}；全部设施现有 120 ㎡，还缺 81 ㎡`);
    expect(remark({ floorAreaM2: 201, gapM2: 0 })).toContain('现有 201 ㎡，达到要求');
    expect(remark({ floorAreaM2: Number.NaN, gapM2: Number.NaN })).toContain(
      `${required}；设施建筑面积未知`,
    );
    expect(remark({ partly: [{ of: 'facilities', known: 1, rows: 3 }] })).toContain(
      '现有 120 ㎡（已知 1 / 3 家机构），还缺 81 ㎡',
    );
    expect(remark({ requiredM2: Number.NaN, gapM2: Number.NaN })).toContain('户数空白');
    expect(remark({}, 'en')).toContain(
      '(35 × 0 new households + 25 × 801 others) ÷ 100 = 200.25 m²; all facilities have 120 m², 81 m² short',
    );
  });

  it('tells no gap between a district and a total of its city', () => {
    const district = units.find(({ scope }) => scope === 'district');
    if (!district) throw new Error('Districts are offered');
    const derived = catalogueOf(analysis, plan, district).filter((one) => one.derived);
    const beds = derived.filter((one) => one.indicatorId === 'elder-beds-total');
    expect(beds.map(({ gap }) => gapText(gap, 'beds', zh, 'zh'))).toEqual(['—', '—']);
    expect(entry('elder-beds-total').gap).toBeGreaterThan(9000);
  });

  it('gives every entry one verdict, so that the counts of the filters add up', () => {
    const counts = verdicts.map(
      (verdict) => entries.filter((one) => verdictOf(one) === verdict).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(entries.length);
    expect(verdictOf(entry('life-expectancy'))).toBe('noData');
  });

  it('lists what fits all filters at once, and finds words in both languages', () => {
    const ids = (filter: Partial<typeof noFilter>, year = 2025) =>
      entries
        .filter((one) => fitsFilter(one, { ...noFilter, ...filter }, year))
        .map(({ indicatorId }) => indicatorId);
    expect(ids({})).toHaveLength(entries.length);
    expect(ids({ search: '预期 寿命' })).toEqual(['life-expectancy']);
    expect(ids({ search: 'LIFE expect' })).toEqual(['life-expectancy']);
    expect(ids({ search: '预期寿命', group: 'child' })).toEqual([]);
    expect(ids({ target: 'dueThisYear' }, 2024)).toEqual([]);
    const due = ids({ target: 'dueThisYear' });
    expect(due).toContain('life-expectancy');
    expect(ids({ target: 'withTarget' })).toEqual(expect.arrayContaining(due));
  });

  it('keeps the plan’s order within each field, and loses no entry', () => {
    const groups = byGroup(entries);
    expect(groups.flatMap((group) => group.entries).toSorted(byPosition)).toEqual(entries);
    for (const group of groups) {
      expect(group.entries).toEqual(group.entries.toSorted(byPosition));
    }
  });
});

function byPosition(one: CatalogueEntry, other: CatalogueEntry): number {
  return entries.indexOf(one) - entries.indexOf(other);
}

describe('the catalogue as a table', () => {
  it('has a row for each entry, with numbers unrounded and units apart', () => {
    const { columns, rows } = catalogueTable(entries, { inputs, words: zh, language: 'zh' });
    expect(rows).toHaveLength(entries.length);
    expect(new Set(columns).size).toBe(columns.length);
    const cellsOf = (id: string) => {
      const row = rows.find((cells) => cells.at(-1) === id) ?? [];
      return Object.fromEntries(columns.map((column, at) => [column, row[at]]));
    };
    expect(cellsOf('elder-beds-total')).toMatchObject({
      领域: '养老',
      类型: '计算',
      数值: 100,
      单位: '张',
      分子: 100,
      分母: Number.NaN,
    });
    expect(cellsOf('life-expectancy')).toMatchObject({
      类型: '填报',
      数值: Number.NaN,
      目标: 79.5,
      目标年份: 2025,
      状态: '无数据',
      无数据原因: '现有数据表算不出，可填报',
    });
  });
});

describe('units of the plan screen', () => {
  it('offers the city, its districts and their streets, 未注明 behind the named ones', () => {
    expect(units.map(({ unitName }) => unitName)).toEqual([
      '阜新市',
      '阜新市/彰武县',
      '阜新市/细河区',
      '阜新市/细河区/北街道',
      '阜新市/彰武县/未注明',
    ]);
    expect(chosenUnit(units, null)).toBe(city);
    expect(chosenUnit(units, { scope: 'district', key: 'gone' })).toBe(city);
    const street = units.find(({ unitName }) => unitName.endsWith('北街道'));
    if (!street) throw new Error('The street is offered');
    expect(chosenUnit(units, { scope: 'street', key: street.key })).toBe(street);
    expect(units[2]?.unit).toBe(street.district);
  });
});
