import type { Status } from '../../coverage/coverageResult.ts';
import { knownWordsZh } from './knownWords.ts';

/** Words of the tables that an office hands in, as the plan documents write them. */
export const officialWords = {
  year: (year: number) => `${year} 年`,
  undated: '未注明年份',
  groups: {
    elder: '养老领域',
    child: '托育方面',
    health: '健康与医养',
    finance: '资金保障',
    workforce: '人才队伍',
    other: '其他',
  },
  noData: '无数据',
  toEnter: '无数据：待填报',
  noDataFor: (columns: string) => `无数据：缺${columns}`,
  listComma: '、',
  columns: (table: string, names: readonly string[]) =>
    `${table}${names.map((name) => `“${name}”`).join('')}列`,
  known: (done: string, parts: readonly string[]) => `${done}（${parts.join('，')}）`,
  knownOf: knownWordsZh,
  withUnit: (name: string, unit: string) => `${name}（${unit}）`,
  tables: { facilities: '设施表', population: '人口表' },
  mainIndicators: {
    title: '主要指标',
    columns: { group: '一级指标', name: '二级指标', done: '完成情况' },
    actual: (year: number) => `${year} 年实际`,
    note: (year: number) => `实际数为 ${year} 年，按末年目标评定；规则类不列。`,
  },
  statuses: {
    met: '达标',
    near: '接近',
    short: '未达标',
    noData: '无数据',
    notAssessed: '不评定',
  } satisfies Record<Status, string>,
  gap: (status: string, gap: string) => `${status}，差 ${gap}`,
  points: { '%': ' 个百分点', 'per-mille': ' 个千分点' },
  at: (figure: string, year: string) => `${figure}（${year}）`,
  shortfalls: {
    title: '主要缺口及短板',
    columns: ['主要领域', '现状基础', '预期水平', '缺口或短板'],
    note: (met: number) => `已达标的 ${met} 项不列；没有数据的列在其中。`,
    baseline: (figure: string, year: string) => `无数据；方案基期 ${figure}（${year}）`,
  },
  placesInUse: {
    title: '托位总量及使用情况',
    columns: ['区域', '托位', '招收 0—3 岁人数', '空余托位'],
    added: {
      rate: '每千人口托位数',
      target: (year: string) => `每千人口目标（${year}）`,
      gap: '每千人口缺口',
    },
    note: (year: string) => `${year}；低于市级的每千人口托位数为折算，仅供参考。`,
    unnamed: '未注明',
    whole: '全市',
    all: '全部',
  },
  projects: {
    titles: {
      elder: (count: number) => `养老项目（共 ${count} 个）`,
      childcare: (count: number) => `托育项目（共 ${count} 个）`,
      both: (count: number) => `养老托育综合项目（共 ${count} 个）`,
    },
    columns: [
      '序号',
      '项目名称',
      '项目类型',
      '建设期限',
      '建设地点',
      '建设内容和规模',
      '总投资（万元）',
      '申请中央预算内投资（万元）',
      '组织实施单位',
    ],
    note: (invested: string, applied: string) =>
      `总投资 ${invested}，申请中央预算内投资 ${applied}。`,
    amount: (sum: string) => `${sum} 万元`,
    knownOf: (sum: string, known: number, of: number) => `${sum}（已知 ${known} / ${of}）`,
    area: (value: string) => `建筑面积 ${value} 平方米`,
    beds: (value: string) => `床位 ${value} 张`,
    nursingBeds: (value: string) => `其中护理型床位 ${value} 张`,
    places: (value: string) => `托位 ${value} 个`,
    contentComma: '，',
  },
};

export type OfficialWords = typeof officialWords;
