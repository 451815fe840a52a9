import { describe, expect, it } from 'vitest';
import { buildIssue, issueCodes } from '../../../src/model/issue.ts';
import { issueSentence } from '../../../src/report/words/issueSentence.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { scenarioName } from '../../../src/ui/i18n/scenarioName.ts';
import { changeSentence, noticeSentence } from '../../../src/ui/i18n/sentences.ts';

/** Every leaf of a dictionary with its path; sentences that need facts are left out. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((part, index) => leaves(part, `${path}/${index}`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;
const sections = [
  'common',
  'header',
  'start',
  'check',
  'notices',
  'targets',
  'remedy',
  'projects',
  'official',
  'years',
  'lens',
] as const;

describe.each(sections)('section %s', (section) => {
  it('has the same words in both languages', () => {
    const paths = (language: 'zh' | 'en') =>
      leaves(dictionaries[language][section]).map(([path]) => path);
    expect(paths('en').sort()).toEqual(paths('zh').sort());
    expect(paths('zh').length).toBeGreaterThan(0);
  });

  it('has no Chinese left in English, but for the switch to Chinese', () => {
    const left = leaves(dictionaries.en[section]).filter(([, words]) => chinese.test(words));
    expect(left.filter(([path]) => !path.startsWith('/otherLanguage'))).toEqual([]);
  });
});

describe('the name of a scenario', () => {
  it('is translated while it is the automatic one', () => {
    expect(scenarioName('方案A', 'en')).toBe('Scenario A');
    expect(scenarioName('方案27', 'en')).toBe('Scenario 27');
    expect(scenarioName('方案A', 'zh')).toBe('方案A');
    expect(scenarioName('方案A修改', 'en')).toBe('方案A修改');
    const note = { key: 'addScenario', facts: { name: '方案B' } } as const;
    expect(changeSentence(note, 'en')).toBe('add scenario “Scenario B”');
  });
});

describe('issueSentence', () => {
  const issue = (code: (typeof issueCodes)[number]) =>
    buildIssue({
      code,
      severity: 'warning',
      action: 'kept',
      file: 'a.csv',
      line: 88,
      column: 'lng',
      value: '41.8',
    });

  it.each(issueCodes)('says file, line, column and value of %s in both languages', (code) => {
    for (const language of ['zh', 'en'] as const) {
      const sentence = issueSentence({ ...issue(code), column: 'remark' }, language);
      for (const part of ['a.csv', '88', 'remark', '41.8']) expect(sentence).toContain(part);
      expect(sentence).not.toMatch(/undefined|NaN|“”/);
      expect(chinese.test(sentence)).toBe(language === 'zh');
    }
  });

  it('names the column of several files in the reader’s words, and what is missing there', () => {
    const unmatched = buildIssue({
      code: 'group-unmatched',
      severity: 'warning',
      action: 'kept',
      file: 'f.csv',
      line: 2,
      column: 'district',
      value: '北区',
      facts: { name: '甲站', level: 'district' },
    });
    expect(issueSentence(unmatched, 'zh')).toBe(
      'f.csv 第 2 行“区县”列（值“北区”）：人口表中没有“甲站”所写的区县；已保留。请核对名称或代码。',
    );
    expect(issueSentence(unmatched, 'en')).toBe(
      'f.csv, line 2, column “district”, value “北区”: the population table has no district such as “甲站” names; kept. Check the name or the code.',
    );
  });

  it('says of a repeated id what the row is called instead', () => {
    const start = { code: 'duplicate-id', severity: 'error', action: 'kept', value: 'F1' } as const;
    const sentence = (id: string) => issueSentence(buildIssue({ ...start, facts: { id } }), 'zh');
    expect(sentence('F1#2')).toContain('编号与另一行相同而内容不同，本行记作“F1#2”');
    expect(sentence('F1')).not.toContain('记作');
  });

  it('is one whole sentence', () => {
    expect(
      issueSentence(
        { ...issue('coord-swapped'), action: 'asked', facts: { lng: '123.4', lat: '41.8' } },
        'zh',
      ),
    ).toBe(
      'a.csv 第 88 行“lng”列（值“41.8”）：经纬度疑似写反，应为经度 123.4、纬度 41.8；待确认。请对调本行的经度和纬度；此前不落图。',
    );
  });

  it('leaves out what does not apply', () => {
    expect(
      issueSentence(
        buildIssue({ code: 'file-empty', severity: 'error', action: 'rejected', file: 'a.csv' }),
        'en',
      ),
    ).toBe('a.csv: the file is empty; not used. Choose a file with content.');
  });
});

describe('sentences', () => {
  it('names the step of a change', () => {
    const note = { key: 'openFacility', facts: { name: '东山站' } } as const;
    expect(changeSentence(note, 'zh')).toBe('新增设施“东山站”');
    expect(changeSentence(note, 'en')).toBe('add facility “东山站”');
  });

  it('says in a notice which file is meant', () => {
    const notice = { id: 1, severity: 'error', key: 'projectDamaged' } as const;
    expect(noticeSentence({ ...notice, facts: { name: 'b.kinreach' } }, 'zh')).toContain(
      'b.kinreach',
    );
  });
});
