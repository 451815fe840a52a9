/** Words of checked remedies on the card of a community. */
export const remedyText = {
  checking: '正在逐项测算…',
  failed: '未能测算，可先手工新增设施查看变化。',
  any: '以下任一项即可，均已按同一口径重新计算：',
  one: '以下一项即可，已按同一口径重新计算：',
  notCleared: '试算过的单项改动都不足以达标；效果最好的是：',
  nothing: '试算过的单项改动都没有效果，需要多项配合。',
  adopt: '加入方案',
  adoptLabel: (change: string) => `加入方案：${change}`,
  locate: (name: string) => `把“${name}”放在本社区点位（位置近似）`,
  reopen: (name: string) => `恢复方案中关停的“${name}”`,
  bringForward: (name: string, year: string, now: string) => `“${name}”在 ${year} 年启用（${now}）`,
  opensIn: (year: string) => `原定 ${year} 年`,
  closedIn: (year: string) => `已于 ${year} 年关停`,
  opensUnknown: '未注明开业年份',
  morePlaces: (name: string, more: string, before: string, after: string) =>
    `“${name}”增加 ${more} 个托位（${before} → ${after}）`,
  morePlacesInAll: (name: string, more: string, before: string, after: string) =>
    `合计增加 ${more} 个托位，暂全部记在“${name}”（${before} → ${after}）`,
  newPlacesInAll: (where: string, count: string) => `合计新增 ${count} 个托位，暂全部记在${where}`,
  site: {
    elder: (where: string, count: string) => `在${where}新设养老设施（${count} 个名额）`,
    childcare: (where: string, count: string) => `在${where}新设托育设施（${count} 个托位）`,
  },
  atPoint: (name: string) => `“${name}”点位`,
  atPosition: (lng: string, lat: string) => ` ${lng}, ${lat} `,
  reached: {
    elders: (before: string, after: string, of: string) =>
      `圈内老年人 ${before} → ${after} / ${of}`,
    infants: (before: string, after: string, of: string) =>
      `圈内婴幼儿 ${before} → ${after} / ${of}`,
    people: (before: string, after: string, of: string) => `圈内人口 ${before} → ${after} / ${of}`,
  },
  ownSites: (before: string, after: string) => `本社区设施 ${before} → ${after} 处`,
  places: (before: string, after: string) => `托位 ${before} → ${after} 个`,
  status: (figures: string, before: string, after: string) => `${figures}，${before} → ${after}`,
  oneLess: (status: string) => `少 1 个托位则为“${status}”`,
  elsewhere: {
    elders: (count: string) => `另使其他社区 ${count} 位老年人进入服务圈`,
    infants: (count: string) => `另使其他社区 ${count} 名婴幼儿进入服务圈`,
    people: (count: string) => `另使其他社区 ${count} 人进入服务圈`,
  },
  alsoMet: (count: string, status: string) => `另有 ${count} 个社区变为“${status}”`,
  ofPlace: (name: string) => `怎样使${name}达标`,
  spread: '按集中在一处核算；分到多处，总数不变。',
  wholeCity: '全市',
  unnamed: '“未注明”',
  comma: '；',
};

export type RemedyText = typeof remedyText;
