import type { PlanMistake } from '../../plan/checkPlan.ts';
import { around } from './facts.ts';

/** What is wrong at one place of a plan file, in Chinese. */
export const planMistakesZh: Readonly<Record<PlanMistake, (expected: string) => string>> = {
  missing: () => '缺少这一项',
  unknown: () => '目标方案文件没有这一项',
  version: (expected) => `不是能读取的文件版本${around('，应为 ', expected, '')}`,
  choice: (expected) => `取值应为以下之一：${expected.replaceAll(', ', '、')}`,
  number: () => '应为数字，不带单位、约数或符号',
  negative: () => '由表格计算的指标不能是负数',
  year: () => '应为 1900 至 2200 之间的四位年份',
  date: () => '日期应写作 2022、2022-01 或 2022-01-25',
  truth: () => '应为 true 或 false',
  text: () => '应为一行文字，不能空白',
  unit: (expected) => `单位与该指标的计算单位不符，应为 ${expected}`,
  twice: () => '同一指标编号重复出现',
  otherPlan: () => '与第一行不是同一个方案，一个文件只放一个方案',
  otherRow: () => '与该指标第一行所写不同',
  shape: () => '结构不对，或为空',
};
