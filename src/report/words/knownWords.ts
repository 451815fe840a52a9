import type { KnownOf } from '../../coverage/coverageResult.ts';

/** Of how many of its things a figure is known; both counts as the place where they stand writes them. */
type KnownWords = Readonly<Record<KnownOf, (known: string, of: string) => string>>;

export const knownWordsZh: KnownWords = {
  facilities: (known, of) => `已知 ${known} / ${of} 家机构`,
  communities: (known, of) => `已知 ${known} / ${of} 个社区`,
  streets: (known, of) => `已知 ${known} / ${of} 个街道（乡镇）`,
  districts: (known, of) => `已知 ${known} / ${of} 个区县`,
  estates: (known, of) => `已知 ${known} / ${of} 个居住区`,
  peopleRows: (known, of) => `人口数据齐全 ${known} / ${of} 行`,
};

export const knownWordsEn: KnownWords = {
  facilities: (known, of) => `known of ${known} / ${of} institutions`,
  communities: (known, of) => `known of ${known} / ${of} communities`,
  streets: (known, of) => `known of ${known} / ${of} streets`,
  districts: (known, of) => `known of ${known} / ${of} districts`,
  estates: (known, of) => `known of ${known} / ${of} residential areas`,
  peopleRows: (known, of) => `people known in ${known} / ${of} rows`,
};
