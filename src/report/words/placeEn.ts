import type { IssueCode } from '../../model/issue.ts';
import { fact } from './facts.ts';
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
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
