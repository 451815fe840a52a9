export const startText = {
  title: '养老与托育，步行一刻钟到得了吗',
  lead: '放入设施表和社区人口表，画出 15 分钟服务圈，找出未达标的社区，并说明原因。',
  dropLabel: '选择文件',
  dropTitle: '把两张表拖到这里',
  dropActive: '松开即可读取',
  dropHint: '可一次拖入多个文件，也可拖入保存过的项目文件（.kinreach）',
  choose: '选择文件…',
  chooseShortcut: 'Ctrl+O',
  reading: (name: string) => `正在读取 ${name}`,
  secondsLeft: (count: string) => `约剩 ${count} 秒`,
  cancelReading: '取消读取',
  templates: '下载表格模板',
  bringTitle: '需要准备',
  bring: [
    {
      name: '设施表',
      columns: '名称、服务类别（养老 / 托育）、经度、纬度；床位、托位、开业年份可选',
    },
    {
      name: '社区人口表',
      columns: '社区名称、经度、纬度、60 岁及以上人口、3 岁以下人口；区县、街道、年份可选',
    },
  ],
  bringFormat:
    'CSV 或 .xlsx，编码、分隔符、工作表、列名自动识别；可另加街道路网（.osm.pbf、.osm 或 GeoJSON 线）。',
  samplesTitle: '没有数据？先看示例',
  samples: {
    shenyang: {
      name: '沈阳示例',
      description: '按公开总量合成，位置为示意；目标取自沈阳“一老一小”方案',
    },
    benxi: {
      name: '本溪：在建项目',
      description: '26 个养老、17 个托育项目，逐年达到多少床位、托位',
    },
    fuxin: {
      name: '阜新：托位与空余',
      description: '七个区县的托位、在托和空余，与缺口并列',
    },
    'porto-alegre': {
      name: 'Porto Alegre',
      description: '真实开放数据（巴西），以学校和医疗点替代，沿街道步行 1,000 米',
    },
  },
  openSample: '打开示例：',
  continueTitle: '上次的工作',
  continueAction: '继续：',
  untitled: '未命名项目',
  savedAt: (time: string) => `保存于 ${time}`,
  privacy: '数据只在本机浏览器处理，不上传。',
};

export type StartText = typeof startText;
