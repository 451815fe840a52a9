import type { IssueCode } from '../../model/issue.ts';
import { type Facts, fact } from './facts.ts';
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
  'datum-suspect': {
    what: ({ facts }) => `坐标疑似为 ${fact(facts, 'datum')}：${evidence(facts)}`,
    advice: '请核对来源，确认后在“坐标系”中选择；此前不作改动',
  },
  'datum-supported': {
    what: ({ facts }) => `坐标与 ${fact(facts, 'datum')} 相符：${evidence(facts)}`,
    advice: '',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;

function evidence(facts: Facts): string {
  const against = fact(facts, 'against');
  const rows = fact(facts, 'rows');
  const before = fact(facts, 'before');
  const after = fact(facts, 'after');
  if (fact(facts, 'evidence') === 'boundaries') {
    const change = before === after ? `${after}%` : `现为 ${before}%，换算后为 ${after}%`;
    return `对照 ${against}，${rows} 行中落在所写区县内的${change}`;
  }
  const change = before === after ? `${after} 米` : `现为 ${before} 米，换算后为 ${after} 米`;
  return `对照 ${against}，${rows} 处设施与所写社区的中位偏移${change}`;
}
