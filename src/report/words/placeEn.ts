import type { IssueCode } from '../../model/issue.ts';
import { type Facts, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about coordinates as a whole, in English. */
export const placeWords = {
  'datum-unknown': {
    what: ({ facts }) =>
      `the datum is not stated and nothing tells it; ${fact(facts, 'count')} rows lie in China and are read as WGS-84 for now`,
    advice:
      'Please confirm: GCJ-02 for points from Amap or Tencent, BD-09 for Baidu, CGCS2000 for surveys',
  },
  'datum-converted': {
    what: ({ facts }) =>
      `the coordinates of ${fact(facts, 'count')} rows were converted from ${fact(facts, 'datum')} to WGS-84`,
    advice: '',
  },
  'datum-suspect': {
    what: ({ facts }) => `the coordinates seem to be ${fact(facts, 'datum')}: ${evidence(facts)}`,
    advice: 'Please check the source and choose the datum; nothing is changed until then',
  },
  'datum-supported': {
    what: ({ facts }) => `the coordinates agree with ${fact(facts, 'datum')}: ${evidence(facts)}`,
    advice: '',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;

function evidence(facts: Facts): string {
  const against = fact(facts, 'against');
  const rows = fact(facts, 'rows');
  const before = fact(facts, 'before');
  const after = fact(facts, 'after');
  const change = (unit: string) =>
    before === after ? `${after} ${unit}` : `${before} ${unit} now, ${after} ${unit} converted`;
  if (fact(facts, 'evidence') === 'boundaries') {
    return `of ${rows} rows, the share inside the district they name in ${against} is ${change('%')}`;
  }
  return `the median offset of ${rows} facilities from their communities (${against}) is ${change('m')}`;
}
