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
  check: {
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
