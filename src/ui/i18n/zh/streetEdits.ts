/** Words of what a scenario changes about the streets, in Chinese. */
export const streetEditsText = {
  tools: '改街道',
  toolsHelp:
    '新增通道：围墙开门、过街天桥等，两点之间按直线步行，不设起讫住户。封闭道路：此处不再能穿行，两侧住户仍从各自一端出入。改动记在方案里，可撤销。',
  add: { link: '新增通道', closure: '封闭道路' },
  cancel: '取消',
  hint: {
    linkFrom:
      '点击通道的一端（先放大，看清街道），或输入坐标；焦点在地图上时按 Enter 取地图中心。Esc 取消。',
    linkTo: '一端已定，再点击另一端，或输入坐标。',
    closure:
      '点击要封闭的位置（先放大，看清街道），或输入坐标；焦点在地图上时按 Enter 取地图中心。Esc 取消。',
  },
  action: { linkFrom: '定为一端', linkTo: '定为另一端', closure: '在此封闭' },
  failure: {
    farFromStreets: (metres: string) => `${metres} m 内没有街道，请另选位置`,
    samePlace: '两端落在街道的同一处，请另选一端',
    tooLong: (metres: string) => `通道最长 ${metres} m，请另选一端`,
  },
  zoomIn: '放大地图可看到街道',
  legend: { link: '通道（方案）', closure: '封闭道路（方案）' },
  list: '街道改动',
  otherMethod: '当前不按街道步行，以下改动不计入结果',
  name: {
    link: (number: string) => `通道 ${number}`,
    closure: (number: string) => `封闭 ${number}`,
  },
  remove: { link: '删除', closure: '恢复' },
  removeLabel: {
    link: (number: string) => `删除通道 ${number}`,
    closure: (number: string) => `恢复封闭 ${number}`,
  },
  metres: (metres: string) => `${metres} m`,
  gain: {
    elder: (people: string) => `多服务老年人 ${people} 人`,
    childcare: (people: string) => `多服务婴幼儿 ${people} 人`,
  },
  loss: {
    elder: (people: string) => `少服务老年人 ${people} 人`,
    childcare: (people: string) => `少服务婴幼儿 ${people} 人`,
  },
  /** Where all residents stand in for the group. */
  gainOfAll: {
    elder: (people: string) => `养老服务圈多 ${people} 人`,
    childcare: (people: string) => `托育服务圈多 ${people} 人`,
  },
  lossOfAll: {
    elder: (people: string) => `养老服务圈少 ${people} 人`,
    childcare: (people: string) => `托育服务圈少 ${people} 人`,
  },
  noGain: '服务人数不变',
  computing: '正在计算…',
  failed: '没有算出',
  lost: '未生效：附近没有可连接的街道',
};

export type StreetEditsText = typeof streetEditsText;
