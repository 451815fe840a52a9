/** Words of the community card: why it is short, the formula, and what would help. */
export const cardText = {
  breadcrumb: '所在位置',
  previous: '上一处',
  next: '下一处',
  close: '关闭',
  copy: '复制',
  whole: '全市',
  unnamed: '未注明',
  people: (population: string, elders: string, infants: string, households: string) =>
    `常住 ${population} · 60+ ${elders} · 3 岁以下 ${infants}${households && ` · ${households} 户`}`,
  why: {
    short: '为什么未达标',
    near: '为什么只是接近',
    met: '为什么达标',
    noData: '为什么无数据',
    notAssessed: '现状',
  },
  nearest: { elder: '最近的养老设施 ', childcare: '最近的托育设施 ' },
  walk: ' 步行 ',
  minutes: (value: string) => `${value} 分钟`,
  metres: (value: string) => `${value} m`,
  overLimit: (limit: string) => `，比 ${limit.replace(/m$/u, 'm ')}多 `,
  withinLimit: (limit: string) => `，不超过 ${limit}`,
  peopleBeyond: {
    elders: (count: string) => `${count} 位老年人`,
    infants: (count: string) => `${count} 名婴幼儿`,
    people: (count: string) => `${count} 人`,
  },
  beyondAll: '全部在圈外。',
  beyondSome: '在圈外。',
  everybody: '全部在圈内。',
  nearBy: {
    share: '圈内人数不低于 90%，记为“接近”。',
    reach: '最远处不超过限值的 1.2 倍，记为“接近”。',
  },
  unreachable: {
    elder: '没有可到达的养老设施，',
    childcare: '没有可到达的托育设施，',
  },
  noPlace: '该社区没有可用坐标，无法判断服务圈；请补充经纬度。',
  noFacilities: '设施表没有这一类设施，无法判断。',
  noPeople: '人口数据缺失，无法计算圈外人数。',
  placesShort: (places: string, target: string) =>
    `本社区托位 ${places} 个，按每千人 ${target} 个的目标还缺 `,
  placesMet: (places: string, target: string) =>
    `本社区托位 ${places} 个，达到每千人 ${target} 个的目标。`,
  placesAbove: (places: string, target: string) =>
    `本社区托位 ${places} 个，不符合每千人 ${target} 个的目标。`,
  placesUnknown: '托位或人口数据缺失，无法计算。',
  placesCount: (count: string) => `${count} 个托位`,
  ownUnknown: '没有这类设施的数据，或设施没有写明所在社区，无法判断。',
  ownNone: { elder: '本社区没有养老服务设施', childcare: '本社区没有托育服务设施' },
  ownSome: {
    elder: (count: string) => `本社区有养老服务设施 ${count} 处。`,
    childcare: (count: string) => `本社区有托育服务设施 ${count} 处。`,
  },
  notAssessed: '该指标在本社区不考核；以下为现状，供参考。',
  cityLevel: '该指标按市评定，社区不考核。',
  stop: '。',
  comma: '；',
  reasons: '不在圈内的原因',
  formula: '算式',
  formulaWay: (metres: string, detour: string, speed: string, seconds: string, minutes: string) =>
    `${metres} m × ${detour} ÷ ${speed} m/s = ${seconds} 秒 = ${minutes} 分钟`,
  formulaLimit: (minutes: string, speed: string, detour: string, metres: string) =>
    `限值 ${minutes} × 60 × ${speed} ÷ ${detour} = ${metres} m`,
  formulaStraight: (metres: string, limit: string) => `直线 ${metres} m，限值 ${limit} m`,
  formulaMatrix: (seconds: string, minutes: string, limit: string) =>
    `出行时间表 ${seconds} 秒 = ${minutes} 分钟；限值 ${limit} 分钟`,
  formulaPlaces: (target: string, population: string, places: string, missing: string) =>
    `⌈${target} × ${population} ÷ 1000⌉ − ${places} = ${missing} 个`,
  formulaPlacesAbove: (target: string, population: string, places: string, missing: string) =>
    `⌊${target} × ${population} ÷ 1000⌋ + 1 − ${places} = ${missing} 个`,
  indicators: '指标',
  circleElder: (minutes: string) => `${minutes} 分钟养老服务圈`,
  circleChildcare: (minutes: string) => `${minutes} 分钟托育服务圈`,
  circleMetresElder: (metres: string) => `${metres} m 养老服务圈`,
  circleMetresChildcare: (metres: string) => `${metres} m 托育服务圈`,
  ownElder: '本社区养老设施',
  ownChildcare: '本社区托育设施',
  places: '每千人口托位',
  derived: '折算',
  sites: (count: string) => `${count} 处`,
  remedy: '怎样可以达标',
  waiting: (count: string) => `本社区有 ${count} 处设施待定位，定位后可能达标。`,
  locateFirst: (name: string) => `先定位本社区的“${name}”。`,
  locate: '定位',
  locateLabel: (name: string) => `定位 ${name}`,
  addHere: '在此新增设施',
};

export type CardText = typeof cardText;
