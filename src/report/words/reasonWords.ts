import type { ShortReason } from '../../scorecard/shortReason.ts';

/** What each reason of a shortfall says: a name for tables and a sentence of what it means. */
export const reasonWords: Readonly<
  Record<
    'zh' | 'en',
    Readonly<Record<ShortReason, { readonly name: string; readonly means: string }>>
  >
> = {
  zh: {
    dataMissing: {
      name: '无数据',
      means: '没有可用坐标、没有人数，或整张设施表没有这类服务的设施，无法判断。',
    },
    notOpen: { name: '已关停或未开业', means: '可达范围内同类设施都已关停或尚未开业。' },
    otherKind: {
      name: '只有其他类型',
      means: '可达范围内在营的只有该服务的其他类型设施、医院或老年大学。',
    },
    outOfReach: { name: '附近没有设施', means: '可达范围内没有任何相关设施。' },
  },
  en: {
    dataMissing: {
      name: 'No data',
      means:
        'No usable coordinates, no number of people, or no facility of the service in the whole table.',
    },
    notOpen: {
      name: 'Closed or not yet open',
      means: 'Every facility of the right kind within reach is closed or not yet open.',
    },
    otherKind: {
      name: 'Other kinds only',
      means:
        'All that is open within reach is of another kind of the service, a hospital or a senior university.',
    },
    outOfReach: { name: 'No facility near', means: 'No facility concerned is within reach.' },
  },
};
