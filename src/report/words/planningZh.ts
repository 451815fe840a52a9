import type { IssueCode } from '../../model/issue.ts';
import { columnNames } from './columnNames.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about projects and entered figures, in Chinese. */
export const planningWords = {
  'project-figure': {
    what: ({ facts }) =>
      `从文字中读出${columnNames(fact(facts, 'header'), 'zh')} ${fact(facts, 'suggestion')}`,
    advice: '请核对；在“规划”的“项目”中确认或改正',
  },
  'project-year-missing': {
    what: ({ facts }) =>
      `项目${around('“', fact(facts, 'name'), '”')}没有建成年份，任何年份都不计入`,
    advice: '请补上建设期限',
  },
  'project-no-facility': {
    what: () => '只做消防改造，没有床位或托位，不作为新增设施',
    advice: '',
  },
  'project-alike': {
    what: ({ facts }) =>
      `与${around('第 ', fact(facts, 'firstLine'), ' 行')}${around('“', fact(facts, 'other'), '”')}的单位、年份和规模相同，可能是同一项目`,
    advice: '请核对；两个都计入',
  },
  'project-count-differs': {
    what: ({ facts }) =>
      `方案称${fact(facts, 'service') === 'elder' ? '养老' : '托育'}项目 ${fact(facts, 'announced')} 个，表中有 ${fact(facts, 'count')} 个`,
    advice: '请核对项目清单',
  },
  'statistics-unmatched': {
    what: ({ facts }) => `没有这一${fact(facts, 'reason') === 'indicator' ? '指标' : '层级或地区'}`,
    advice: '请核对指标编号、层级和地区（市/区县/街道）',
  },
  'statistics-computed': {
    what: () => '该指标已由设施表或人口表算出，填报值未采用',
    advice: '',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
