import type { IssueCode } from '../../model/issue.ts';
import { around, type Facts, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

const kinds: Readonly<Record<string, string>> = {
  identity: '身份证号',
  phone: '电话号码',
  name: '个人姓名',
  address: '个人住址',
  email: '电子邮箱',
  remark: '备注中的姓名或号码',
};

/** Where it is not cells of one column that are left out. */
const personalWhat: Readonly<Record<string, (facts: Facts) => string>> = {
  sheet: (facts) => `另一工作表“${fact(facts, 'sheet')}”含个人信息，不存入项目文件`,
  list: () => '一人一行的名册，各行不列出',
};

/** What is found about persons, in Chinese. */
export const peopleWords = {
  'personal-data': {
    what: ({ facts }) =>
      personalWhat[fact(facts, 'kind')]?.(facts) ??
      `含个人信息：${kinds[fact(facts, 'kind')] ?? ''}${around('（', fact(facts, 'count'), ' 处）')}，不采用，也不存入项目文件`,
    advice: '确需保留时，请勾选“保留个人信息”',
  },
  'personal-copy': {
    what: () => '保存的是去掉个人信息的副本，行号与原文件一致',
    advice: '',
  },
  'row-personal': { what: () => '此行除个人信息外没有内容', advice: '' },
  'persons-counted': {
    what: ({ facts }) =>
      `一人一行的名册，${fact(facts, 'persons')} 人已汇总为 ${fact(facts, 'groups')} 处的人数${around('，其中 ', fact(facts, 'ageless'), ' 人年龄读不出，不计入年龄段')}；导出时隐去过小的数`,
    advice: '请核对汇总结果；名册本身不保存',
  },
  'persons-refused': {
    what: ({ facts }) =>
      `一人一行的名册，没有“${fact(facts, 'reason') === 'age' ? '年龄' : '社区'}”列，不能汇总为人数`,
    advice: '请补上这一列，或改用按社区汇总的人口表',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
