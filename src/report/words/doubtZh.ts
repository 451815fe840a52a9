import type { IssueCode } from '../../model/issue.ts';
import { columnNames } from './columnNames.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about rows and figures that are read as written and perhaps not meant so, in Chinese. */
export const doubtWords = {
  'row-summary': {
    what: ({ facts }) =>
      fact(facts, 'reason') === 'sum'
        ? '等于下面各行之和，像是上一级的汇总行，与各行一起计入会重复'
        : '只有名称，像是下面各行的标题，不是一个社区',
    advice: '采用建议后按合计行跳过；确是一个社区时不必改动',
  },
  'table-beside': {
    what: () => '同一张表里并排的另一个表格，其中的数据没有读取',
    advice: '列名相同时，请移到前一个表格下面；是另一种表格时，把同一文件再添加一次，并选它的类型',
  },
  'number-exceeds': {
    what: ({ facts }) =>
      `大于同一行的${columnNames(fact(facts, 'header') || '总数', 'zh')}${around('（', fact(facts, 'whole'), '）')}`,
    advice: '请核对两列是否写反，或有一个数字写错',
  },
  'number-fraction': {
    what: ({ facts }) => `应为整数却带小数${around('（', fact(facts, 'count'), ' 处）')}`,
    advice: '请核对是否以万为单位，或把千分位逗号写成了小数点',
  },
  'number-outlier': {
    what: ({ facts }) => `远大于该列其他数字${around('（中位数 ', fact(facts, 'median'), '）')}`,
    advice: '请核对单位（万人或人）和位数',
  },
  'facility-closed': {
    what: () => '状态为停业，没有关停年份，任何年份都不计入',
    advice: '知道年份时请填写“关停年份”',
  },
  'group-blank': {
    what: ({ facts }) =>
      `空白，像是合并单元格留下的${around('（应同上，为“', fact(facts, 'suggestion'), '”）')}`,
    advice: '请采用建议，或逐行填写',
  },
} satisfies Partial<Record<IssueCode, IssueWords>>;
