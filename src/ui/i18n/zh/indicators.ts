/** Words of the indicator cards: figures, targets, what is known and what is not. */
export const indicatorsText = {
  heading: '指标',
  names: {
    'elder-circle': '服务圈人口覆盖率',
    'elder-own-facility': '社区养老服务设施覆盖率',
    'places-per-1000': '每千人口托位数',
    'beds-per-1000': '每千名老年人养老床位数',
    'childcare-own-facility': '社区托育服务覆盖率',
    'childcare-circle': '托育服务圈人口覆盖率',
  },
  targetYear: (year: string) => `目标 ${year} 年`,
  populationYear: (years: string) => `人口 ${years} 年`,
  populationUndated: '人口年份未注明',
  draft: (plan: string) => `${plan}（征求意见稿）`,
  urbanOnly: '按城市社区统计',
  noPlan: '未选目标方案',
  otherCity: (planCity: string, city: string) => `${planCity}的方案不考核${city}，各项无目标`,
  noTargets: '本方案未设可在此测算的指标',
  source: (plan: string) => `来源 ${plan}`,
  target: (value: string, unit: string) => `目标 ${value}${unit}`,
  noTarget: '无目标',
  derived: '折算，仅供参考',
  missing: (count: string, unit: string) =>
    `差 ${count.endsWith('万') ? count.replace('万', ' 万') : `${count} `}${unit}`,
  /** What a circle lacks are people who live beyond it; they are not themselves missing. */
  beyond: (count: string, unit: string) =>
    `圈外 ${count.endsWith('万') ? count.replace('万', ' 万') : `${count} `}${unit}`,
  percent: '%',
  per1000: {
    'places-per-1000': '个',
    'beds-per-1000': '张',
  },
  countUnits: {
    elders: '人',
    infants: '人',
    people: '人',
    communities: '个',
    places: '个',
    beds: '张',
  },
  notes: {
    rows: (known: string, of: string, urban: string) =>
      `人口数据齐全 ${known} / ${of} 行${urban && `（${urban}）`}`,
    communities: (known: string, of: string, urban: string) =>
      `人口数据齐全 ${known} / ${of} 个${urban || '社区'}`,
    urban: '城市社区',
    supply: {
      elder: (known: string, of: string, unknown: string) =>
        `床位已知 ${known} / ${of} 家机构，${unknown} 家未填`,
      childcare: (known: string, of: string, unknown: string) =>
        `托位已知 ${known} / ${of} 家机构，${unknown} 家未填`,
    },
    supplyUnknown: {
      elder: (count: string) => `${count} 家机构床位数未知，暂不计算`,
      childcare: (count: string) => `${count} 家机构托位数未知，暂不计算`,
    },
    entered: '按统计数据表填报，不是由设施表算出',
    peopleUnknown: {
      elder: '有机构的社区老年人数未知，暂不计算',
      childcare: '有机构的社区常住人口未知，暂不计算',
    },
    noFacilities: {
      elder: '设施表没有养老设施，暂不计算',
      childcare: '设施表没有托育设施，暂不计算',
    },
    approximate: (count: string) => `${count} 处位置近似（社区中心）`,
    otherBeds: (beds: string, kinds: string) => `另有 ${beds} 张未计（${kinds}）`,
    listComma: '、',
  },
  parts: {
    elders: (a: string, b: string) => `${a} / ${b} 老年人`,
    infants: (a: string, b: string) => `${a} / ${b} 婴幼儿`,
    people: (a: string, b: string) => `${a} / ${b} 常住人口`,
    communities: (a: string, b: string) => `${a} / ${b} 个社区`,
    places: (a: string, b: string) => `${a} 个托位 / ${b} 人`,
    beds: (a: string, b: string) => `${a} 张机构床位 / ${b} 老年人`,
  },
};

export type IndicatorsText = typeof indicatorsText;
