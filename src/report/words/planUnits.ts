type Words = readonly [zh: string, en: string];

/** Units of plan figures as they are printed behind a number, Chinese and English. */
const words: Readonly<Record<string, Words>> = {
  '%': ['%', '%'],
  'per-mille': ['‰', '‰'],
  persons: [' 人', ' people'],
  'persons/year': [' 人', ' people a year'],
  'persons/1000 elders': [' 人', ' per 1,000 elders'],
  beds: [' 张', ' beds'],
  'beds/1000 elders': [' 张', ' per 1,000 elders'],
  places: [' 个', ' places'],
  'places/1000 residents': [' 个', ' per 1,000 residents'],
  facilities: [' 家', ' facilities'],
  'facilities/county': [' 家', ' per county'],
  enterprises: [' 家', ' enterprises'],
  communities: [' 个', ' communities'],
  estates: [' 个', ' estates'],
  networks: [' 个', ' networks'],
  projects: [' 个', ' projects'],
  townships: [' 个', ' townships'],
  households: [' 户', ' households'],
  m2: [' ㎡', ' m²'],
  'm2/100 households': [' ㎡', ' m² per 100 households'],
  'm2/person': [' ㎡', ' m² per person'],
  km: [' 公里', ' km'],
  minutes: [' 分钟', ' min'],
  years: [' 岁', ' years'],
  'years of term': [' 年', ' years'],
  times: [' 次', ' times'],
  'times/year': [' 次', ' times a year'],
  yuan: [' 元', ' yuan'],
  'yuan/month': [' 元/月', ' yuan a month'],
  'yuan/person': [' 元/人', ' yuan per person'],
  'yuan/year': [' 元/年', ' yuan a year'],
  '10k yuan': [' 万元', ' × 10,000 yuan'],
};

/** A plan's unit as it stands behind a number; a unit that is not known stands as the plan writes it. */
export function planUnitWord(unit: string, language: 'zh' | 'en'): string {
  const found = words[unit];
  return found ? found[language === 'zh' ? 0 : 1] : ` ${unit}`;
}
