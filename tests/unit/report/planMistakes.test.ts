import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../src/ingest/plan/readPlanFile.ts';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { planMistakes, planIssue } from '../../../src/plan/checkPlan.ts';
import { planHeader, planRows } from '../../../src/plan/planCsv.ts';
import { csvText } from '../../../src/report/csvText.ts';
import { issueSentence } from '../../../src/report/words/issueSentence.ts';
import { encodeGb18030 } from '../../helpers/encodeText.ts';

const plan = builtInPlan('liaoning-2025');
if (!plan) throw new Error('no plan');
const csv = csvText(planHeader, planRows(plan));
const json = JSON.stringify(plan, null, 2);

function sentences(text: string | Uint8Array, name: string): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const read = readPlanFile(bytes, name);
  expect(read.ok).toBe(false);
  return read.issues.map((issue) => issueSentence(issue, 'zh'));
}

describe('a bad plan file is refused in a sentence', () => {
  it.each([
    [
      'a version to come',
      json.replace('"schemaVersion": 2', '"schemaVersion": 3'),
      'p.json',
      '第 2 行“schemaVersion”列（值“3”）：不是能读取的文件版本，应为 2；未采用。',
    ],
    [
      'another unit',
      csv.replace('places/1000 residents', 'places/10000 residents'),
      'p.csv',
      '单位与该指标的计算单位不符，应为 places/1000 residents',
    ],
    ['a column less', csv.replace(',comparator,', ',sign,'), 'p.csv', '“comparator”列：缺少这一项'],
    [
      'a negative',
      csv.replace(',4.5,', ',-4.5,'),
      'p.csv',
      '“value”列（值“-4.5”）：由表格计算的指标不能是负数',
    ],
    [
      'no JSON',
      json.replace('"city": null,', '"city": ,'),
      'p.json',
      'p.json 第 4 行：不是可读的 JSON 文本',
    ],
    [
      'two plans',
      `${csv}${csv.split('\r\n')[1]?.replace('liaoning-2025', 'other')}\r\n`,
      'p.csv',
      '与第一行不是同一个方案',
    ],
  ])('%s', (_, text, name, expected) => {
    const said = sentences(text, name);
    expect(said).toHaveLength(1 + Number(text.includes(',sign,')));
    expect(said.join('\n')).toContain(expected);
  });

  it('an indicator that stands twice', () => {
    const [first] = plan.indicators;
    const twice = JSON.stringify({ ...plan, indicators: [first, first] });
    expect(sentences(twice, 'p.json')).toEqual([
      `p.json 第 1 行“indicators.1.id”列（值“${first?.id}”）：同一指标编号重复出现；未采用。`,
    ]);
  });

  it('bytes in an encoding that is not read, or of no text', () => {
    const big5 = Uint8Array.of(...new TextEncoder().encode('{"indicators": "'), 0xff, 0xff, 0x22);
    expect(sentences(big5, 'p.json').join()).toContain('有字符不合所选编码');
    expect(sentences('', 'p.json').join()).toContain('文件是空的');
    expect(sentences(Uint8Array.of(0x7b, 0, 1, 2, 3), 'p.json').join()).toContain('不是文本');
  });
});

it.each([
  ['GB18030', encodeGb18030(json)],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${json}`, 'utf16le'))],
])('a plan in %s is read like any other', (_, bytes) => {
  expect(readPlanFile(bytes, 'p.json')).toEqual({ ok: true, value: plan, issues: [] });
});

it('every mistake has words in both languages', () => {
  for (const mistake of planMistakes) {
    const issue = planIssue(mistake, { file: 'p.csv', column: 'unit', value: 'x' }, 'a, b');
    expect(issueSentence(issue, 'zh')).toMatch(/^p\.csv “unit”列（值“x”）：.+；未采用。$/);
    expect(issueSentence(issue, 'en')).not.toMatch(/[\u3400-\u9fff]|undefined/);
  }
});
