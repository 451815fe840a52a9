/** Words about streets and walks along them, in Chinese. */
export const streetsText = {
  method: '步行算法',
  methods: { circle: '直线圈', street: '街道路网', matrix: '出行时间表' },
  methodHelp:
    '直线圈：直线距离 × 绕行系数，用于初判。街道路网：沿街道的最短步行时间，含两端到街道的一段，不用绕行系数。',
  snap: '离街道最远',
  snapHelp: '离最近街道超过此距离的地点按不可达计，仍计入分母，并逐一列出。',
  byMetres: (metres: string) => `${metres} 米步行`,
  reach: (metres: string) => `沿街道步行 ${metres} m 以内，含到街道的一段；台阶按半速`,
  reachBoth: (elder: string, childcare: string) =>
    `沿街道步行 养老 ${elder} m、托育 ${childcare} m 以内，含到街道的一段；台阶按半速`,
  reachMetres: (metres: string) => `沿街道步行 ${metres} m 以内，含到街道的一段`,
  rule: (minutes: string, speed: string) => `沿街道步行，限值 ${minutes} 分钟，${speed} m/s`,
  formula: (metres: string, seconds: string, minutes: string, limit: string) =>
    `沿街道 ${metres} m，步行 ${seconds} 秒 = ${minutes} 分钟；限值 ${limit} 分钟`,
  formulaMetres: (metres: string, limit: string) => `沿街道 ${metres} m，限值 ${limit} m`,
  note: (minutes: string, speed: string) =>
    `口径：沿街道步行 ${minutes} 分钟，${speed} m/s，不用绕行系数；床位、托位按设施所在辖区计，低于市级为折算，仅供参考。`,
  noteMetres: (metres: string) =>
    `口径：沿街道步行 ${metres} m；床位、托位按设施所在辖区计，低于市级为折算，仅供参考。`,
  outline: (limit: string) => `${limit}步行范围（沿街道）`,
  and: '、',
  card: {
    way: (walked: string, straight: string, factor: string) =>
      `步行路线 ${walked} m，直线 ${straight} m，绕行 ${factor} 倍`,
    overstated: {
      elders: (count: string) => `直线圈会把其中 ${count} 位老年人算作圈内`,
      infants: (count: string) => `直线圈会把其中 ${count} 名婴幼儿算作圈内`,
      people: (count: string) => `直线圈会把其中 ${count} 人算作圈内`,
    },
    tooFar: (metres: string) => `${metres} m 内没有街道，按不可达计`,
    island: '最近的街道与主路网不相连，只能到达同一片街道上的设施',
    leg: (metres: string) => `到最近街道 ${metres} m`,
    outlines: (limit: string, inner: string) =>
      `地图上虚线为步行 ${limit} 分钟范围，细线为 ${inner} 分钟`,
    outline: (limit: string) => `地图上虚线为步行 ${limit} 范围`,
    minutes: (minutes: string) => `${minutes} 分钟`,
    metres: (metres: string) => `${metres} m`,
  },
  reachability: {
    heading: (count: string) => `不可达与孤立 ${count} 处`,
    tooFar: '离街道太远',
    island: '在不相连的街道上',
    facility: '设施',
    point: '人口点',
    more: (count: string) => `另有 ${count} 处，见导出的 issues.csv`,
  },
  detour: {
    measured: (factor: string, pairs: string) =>
      `实测绕行系数 ${factor}（${pairs} 段步行的中位数）`,
    use: (factor: string) => `直线圈改用 ${factor}`,
    inUse: '直线圈已用此系数',
    help: '沿街道的步行路程 ÷ 直线距离，取各人口点到最近设施、直线 100～2000 m 的中位数；供没有路网的地方使用。',
  },
  gap: {
    legend: '直线圈多算的人数 · 社区',
    heading: '直线圈多算的社区',
    count: (communities: string) => `${communities} 个社区`,
    sentence: (people: string) => `直线圈算作圈内、沿街道走不到的有 ${people}。`,
    none: '直线圈没有多算',
    row: (people: string) => `直线圈多算 ${people}`,
    walk: (metres: string) => `沿街道最远 ${metres} m`,
    noWay: '沿街道走不到任何设施',
    columns: { covered: '沿街道圈内人数', people: '直线圈多算人数' },
  },
  districts: {
    overstated: {
      elders: '直线圈多算老年人',
      infants: '直线圈多算婴幼儿',
      people: '直线圈多算人数',
    },
    detour: '绕行系数',
  },
  check: {
    equation: (read: string, accepted: string, skipped: string) =>
      `读取 ${read} 条 = 接受 ${accepted} + 跳过 ${skipped}（不可步行）`,
    count: (ways: string) => `${ways} 条街道`,
    ways: '街道',
    waysValue: (read: string, walked: string) => `${read} 条，其中可步行 ${walked} 条`,
    length: '可步行长度',
    lengthValue: (kilometres: string) => `${kilometres} km`,
    area: '覆盖范围',
    areaValue: (lng: string, lat: string, width: string, height: string) =>
      `经度 ${lng}，纬度 ${lat}（${width} × ${height} km）`,
    credit: '数据来源',
    kept: '载入后只取数据周围的部分；路网随项目文件一起保存。',
  },
};

export type StreetsText = typeof streetsText;
