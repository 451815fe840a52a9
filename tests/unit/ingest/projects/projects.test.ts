import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import { figuresInText } from '../../../../src/ingest/projects/figuresInText.ts';
import { kindInName } from '../../../../src/ingest/projects/projectWords.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';

const nan = Number.NaN;

function readText(text: string, name = 'list.csv') {
  return readTable({ name, bytes: new TextEncoder().encode(text) }, {});
}

const nineColumns =
  '序号,项目名称,项目类型,建设期限,建设地点,建设内容和规模,总投资（万元）,申请中央预算内投资（万元）,组织实施单位\n';

describe('figuresInText', () => {
  it.each([
    ['建筑面积 1200 平方米，床位 40 张。', [40, nan, nan, 1200]],
    ['占地面积 9000 平方米，新建 800 平方米，60 张床位', [60, nan, nan, 800]],
    ['改建 500 平方米，床位 50 张，其中护理型床位 20 张、康复床位 30 张。', [50, 20, nan, 500]],
    ['总面积 900 平方米（其中：东楼 600 平方米，西楼 300 平方米）', [nan, nan, nan, 900]],
    ['设 10 张康复床位，20 张公寓床位', [30, nan, nan, nan]],
    ['改建护理型床位 5 张，扩建护理型床位 7 张', [12, 12, nan, nan]],
    ['18 个月至 36 个月托班 2 个，新增 36 个托位', [nan, nan, 36, nan]],
    ['新增托位３０个，改造１００㎡', [nan, nan, 30, 100]],
    ['新增 50 张托育床位', [nan, nan, 50, nan]],
    ['提升服务质量', [nan, nan, nan, nan]],
  ])('%s', (text, expected) => {
    const { beds, nursingBeds, places, floorAreaM2 } = figuresInText(text);
    expect([beds, nursingBeds, places, floorAreaM2]).toEqual(expected);
  });
});

describe('kindInName', () => {
  it.each([
    ['某县敬老院改扩建', 'elder', 'destitute_home'],
    ['某街道区域性养老服务中心', 'elder', 'regional_centre'],
    ['某社区居家养老服务网络', 'elder', 'community_station'],
    ['某养护楼', 'elder', 'institution'],
    ['某幼儿园托育服务中心', 'childcare', 'kindergarten_class'],
    ['某小学托育园', 'childcare', 'childcare_institution'],
  ])('%s', (name, service, kind) => {
    expect(kindInName(name, service)).toBe(kind);
  });

  it('is other for a centre or station with beds of its own, which the plans count', () => {
    expect(kindInName('某社区居家养老服务网络', 'elder', 30)).toBe('other');
    expect(kindInName('某日间照料中心', 'elder', 30)).toBe('day_care');
  });
});

describe('a list of projects', () => {
  const list = `${nineColumns}1,甲养老院,新建,2022-2023,东区,建筑面积 2000 平方米，床位 80 张,100,80,东区民政局
2,乙幼儿园托育,改建,2024,东区,新增 30 个托位,30,30,乙园
3,丙敬老院消防改造,改建,2023,东区,消防设施改造 700 平方米,9,8,东区民政局
4,道路工程,新建,2023,东区,修路,9,8,某局
`;
  const reading = readText(list);

  it('is recognised by its nine columns, opens in the last year and keeps its ledger', () => {
    expect(reading.kind).toBe('projects');
    expect([...(reading.projects?.endYear ?? [])]).toEqual([2023, 2024, 2023]);
    expect([...(reading.projects?.startYear ?? [])]).toEqual([2022, nan, nan]);
    const { read, accepted, rejected } = reading.input;
    expect([read, accepted, rejected]).toEqual([4, 3, 1]);
  });

  it('asks about every figure that it read out of the text, and rejects what is neither service', () => {
    const told = reading.issues.map(({ code, action, line, facts }) =>
      [code, action, line, facts['header'], facts['suggestion']].filter((one) => one !== undefined),
    );
    expect(told).toContainEqual(['project-figure', 'asked', 2, 'beds', '80']);
    expect(told).toContainEqual(['project-figure', 'asked', 2, 'floor_area_m2', '2000']);
    expect(told).toContainEqual(['project-figure', 'asked', 3, 'places', '30']);
    expect(told).toContainEqual(['project-no-facility', 'kept', 4]);
    expect(told).toContainEqual(['service-missing', 'rejected', 5]);
  });

  it('puts what is built among the facilities, planned and without a place', () => {
    const { inputs } = buildInputs([reading]);
    const { facilities } = inputs;
    expect(inputs.projects?.count).toBe(3);
    expect(facilities?.name).toEqual(['甲养老院', '乙幼儿园托育']);
    expect(facilities?.status).toEqual(['planned', 'planned']);
    expect(facilities?.kind).toEqual(['institution', 'kindergarten_class']);
    expect([...(facilities?.opened ?? [])]).toEqual([2023, 2024]);
    expect([...(facilities?.beds ?? [])]).toEqual([80, nan]);
    expect([...(facilities?.lng ?? [])]).toEqual([nan, nan]);
  });

  it('follows a cell that the user wrote over', () => {
    const bytes = new TextEncoder().encode(list);
    const cellEdits = { '2:5': '床位 90 张' };
    const edited = readTable({ name: 'list.csv', bytes }, { cellEdits });
    expect(edited.projects?.beds[0]).toBe(90);
  });

  it('takes confirmed figures as they are, and asks no more about them', () => {
    const bytes = new TextEncoder().encode(list);
    const figures = { '2:beds': '75', '2:floor_area_m2': '', '4:floor_area_m2': '700' };
    const { projects, issues, input } = readTable({ name: 'list.csv', bytes }, { figures });
    expect(projects?.beds[0]).toBe(75);
    expect([...(projects?.floorAreaM2 ?? [])]).toEqual([nan, nan, 700]);
    const asked = issues.filter(({ code }) => code === 'project-figure');
    expect(asked.map(({ line, facts }) => [line, facts['header']])).toEqual([[3, 'places']]);
    expect(input.decisions).toEqual({ figures });
    const { inputs } = buildInputs([readTable({ name: 'list.csv', bytes }, { figures })]);
    const project = { name: 'x', sample: null, inputs, settings: defaultSettings, scenarios: [] };
    const opened = readProjectFile(writeProjectFile(project));
    expect(opened.ok && opened.value.inputs).toEqual(inputs);
  });

  it('comes back from a project file with the statistics beside it', () => {
    const statistics = readText(
      'plan_id,indicator_id,scope,unit_name,year,value\nbenxi-2025,elder-visit-rate,city,本溪市,2023,61.5\n',
    );
    expect(statistics.kind).toBe('statistics');
    const { inputs } = buildInputs([reading, statistics]);
    const project = { name: 'x', sample: null, inputs, settings: defaultSettings, scenarios: [] };
    const opened = readProjectFile(writeProjectFile(project));
    expect(opened.ok && opened.value.inputs).toEqual(inputs);
    expect(inputs.statistics?.value[0]).toBe(61.5);
  });
});

describe('a list with figures of its own', () => {
  it('counts its cells before the text, and tells projects that may be one', () => {
    const reading = readText(
      `id,group,name,start_year,end_year,beds,places,owner
C1,child,甲园,2022,2022,,150,东区某园
C2,child,乙园,2022,2022,,150,某市东区某园
C3,child,丙园,2022,2023,,150,某市东区某园
E1,elder,丁院,2022,,20,,某局
`,
    );
    expect(reading.kind).toBe('projects');
    expect(reading.projects?.service).toEqual(['childcare', 'childcare', 'childcare', 'elder']);
    const told = reading.issues.map(({ code, line }) => [code, line]);
    expect(told.filter(([code]) => code === 'project-alike')).toEqual([['project-alike', 3]]);
    expect(told).toContainEqual(['project-year-missing', 5]);
  });
});
