import type { IssueCode } from '../../model/issue.ts';
import { fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about coordinates as a whole, in Chinese. */
export const placeWords = {
  'datum-unknown': {
    what: ({ facts }) =>
      `没有注明坐标系，也没有可供判断的依据；${fact(facts, 'count')} 行在我国范围内，暂按 WGS-84 读取`,
    advice: '请确认：高德、腾讯地图取的点选 GCJ-02，百度地图选 BD-09，测绘成果选 CGCS2000',
  },
  'datum-converted': {
    what: ({ facts }) => `${fact(facts, 'count')} 行坐标由 ${fact(facts, 'datum')} 转换为 WGS-84`,
    advice: '',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
