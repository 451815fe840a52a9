/** Words of the list of projects on the plan screen. */
export const projectsText = {
  tab: '项目',
  none: '没有项目清单。从“数据”菜单添加重大项目清单（九列的 CSV 或 Excel），或把文件拖到这里。',
  noPlan: '未选目标方案，不能与目标相比；请在上方选择。',
  sums: {
    heading: '按年合计',
    names: { 'elder-beds-total': '养老床位', 'childcare-places-total': '托位' },
    units: { beds: '张', places: '个' },
    targetOf: (year: string) => `（${year} 年）`,
    short: (year: string, value: string, target: string, gap: string, unit: string) =>
      `按在建项目，${year} 年底可达 ${value} ${unit}，目标 ${target} ${unit}，仍缺 ${gap} ${unit}`,
    met: (year: string, value: string, target: string, unit: string) =>
      `按在建项目，${year} 年底可达 ${value} ${unit}，目标 ${target} ${unit}，已达到`,
    noTarget: (year: string, value: string, unit: string) =>
      `按在建项目，${year} 年底可达 ${value} ${unit}，方案没有可比的总量目标`,
    start: (value: string, unit: string) => `方案基期 ${value} ${unit}。`,
    noStart: '方案没有基期数，只计项目新增。',
    unknown: (count: string) => `${count} 个项目没有写明规模，未计入。`,
    join: '',
    columns: {
      year: '年份',
      opened: '当年新增',
      value: '年底可达',
      target: '目标',
      gap: '缺口',
      status: '状态',
      projects: '累计建成项目',
    },
  },
  notes: '请核对',
  list: (name: string, count: string) => `${name}项目（共 ${count} 个）`,
  figures: {
    waiting: (count: string) => `${count} 个数字从文字读出，待确认`,
    allConfirmed: '数字都已确认',
    confirmAll: '全部确认',
    confirm: '确认',
    confirmLabel: (name: string, figure: string) => `确认“${name}”的${figure}`,
    names: { beds: '床位', nursing_beds: '护理型床位', places: '托位', floor_area_m2: '建筑面积' },
    units: { beds: '张', nursing_beds: '张', places: '个', floor_area_m2: '㎡' },
    fromText: '读自文字',
  },
  opens: (year: string) => `${year} 年启用`,
  noYear: '没有建成年份',
  place: {
    waiting: '待定位',
    placed: '已定位',
    noFacility: '不作为新增设施',
    locate: '定位',
    locateLabel: (name: string) => `定位 ${name}`,
  },
};

export type ProjectsText = typeof projectsText;
