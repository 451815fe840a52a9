import type { IssueCode } from '../../model/issue.ts';
import { around, type Facts, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about coordinates as a whole, in Chinese. */
export const placeWords = {
  'coord-swapped': {
    what: ({ facts }) => {
      const lng = around('，应为经度 ', fact(facts, 'lng'), '');
      const lat = around('、纬度 ', fact(facts, 'lat'), '');
      if (fact(facts, 'columns') !== 'both') return `经纬度疑似写反${lng}${lat}`;
      return `经度、纬度两列疑似写反（${fact(facts, 'count')} 行）${around('，例如', lng.slice(1) + lat, '')}`;
    },
    advice: ({ facts }) =>
      fact(facts, 'columns') === 'both'
        ? '请交换两列后再读取；此前不落图'
        : '请对调本行的经度和纬度；此前不落图',
  },
  'coord-projected': {
    what: ({ facts }) =>
      `坐标是以米为单位的投影坐标${around('，', systemName(facts), '')}，放入待定位`,
    advice: '请用测绘软件换算成 CGCS2000 或 WGS-84 经纬度（度）后再读取',
  },
  'coord-sexagesimal': {
    what: ({ facts }) =>
      `坐标为度分秒或带方位，已换算为${around(' ', fact(facts, 'suggestion'), ' ')}度`,
    advice: '',
  },
  'coord-outside-region': {
    what: () => '坐标在辽宁范围之外，而其余多数在内',
    advice: '请核对经纬度',
  },
  'coord-far-from-group': {
    what: ({ facts }) =>
      `离${around('“', fact(facts, 'district'), '”')}其他点的中心${around(' ', fact(facts, 'kilometres'), ' 公里')}，过远`,
    advice: '请核对坐标或所写区县',
  },
  'coord-duplicate': {
    what: ({ facts }) => `${fact(facts, 'count')} 处同类设施坐标完全相同`,
    advice: '请核对是否用了街道或区县的中心点，或重复登记',
  },
  'coord-coarse': {
    what: ({ facts }) => `${fact(facts, 'count')} 行坐标不足三位小数，误差可达数百米`,
    advice: '请补足小数位，最好六位',
  },
  'datum-unknown': {
    what: ({ facts }) =>
      `没有注明坐标系，也没有可供判断的依据；${fact(facts, 'count')} 行在我国范围内，暂按 WGS-84 读取`,
    advice: '请确认：高德、腾讯地图取的点选 GCJ-02，百度地图选 BD-09，测绘成果选 CGCS2000',
  },
  'datum-in-header': {
    what: ({ facts }) => `表头写明坐标系为 ${fact(facts, 'datum')}，按此读取`,
    advice: '',
  },
  'datum-converted': {
    what: ({ facts }) => `${fact(facts, 'count')} 行坐标由 ${fact(facts, 'datum')} 转换为 WGS-84`,
    advice: '',
  },
  'datum-suspect': {
    what: ({ facts }) => `坐标疑似为 ${fact(facts, 'datum')}：${evidence(facts)}`,
    advice: '请核对来源，确认后在“坐标系”中选择；此前不作改动',
  },
  'datum-supported': {
    what: ({ facts }) => `坐标与 ${fact(facts, 'datum')} 相符：${evidence(facts)}`,
    advice: '',
  },
  'boundary-file': {
    what: ({ facts }) => boundaryRefusals[fact(facts, 'reason')]?.(facts) ?? '边界文件不能读取',
    advice: '请另存为 WGS-84 或 CGCS2000 经纬度的 GeoJSON 面文件',
  },
  'boundary-unusable': {
    what: ({ facts }) => boundaryFaults[fact(facts, 'reason')] ?? '这个边界不能使用',
    advice: '请在制图软件中修正',
  },
  'boundary-open': {
    what: ({ facts }) => `${fact(facts, 'count')} 个边界的环没有闭合，已闭合`,
    advice: '',
  },
  'boundary-unmatched': {
    what: ({ facts }) =>
      `人口表中没有与这个边界对应的${levelNames[fact(facts, 'level')] ?? '区划'}`,
    advice: '请核对代码、名称和上级名称',
  },
  'boundary-missing': {
    what: ({ facts }) =>
      `${fact(facts, 'count')} 个${levelNames[fact(facts, 'level')] ?? '区划'}没有边界${around('：', fact(facts, 'names'), '')}`,
    advice: '请补上边界，或核对代码和名称',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;

function evidence(facts: Facts): string {
  const against = fact(facts, 'against');
  const rows = fact(facts, 'rows');
  const before = fact(facts, 'before');
  const after = fact(facts, 'after');
  if (fact(facts, 'evidence') === 'boundaries') {
    const change = before === after ? `${after}%` : `现为 ${before}%，换算后为 ${after}%`;
    return `对照 ${against}，${rows} 行中落在所写区县内的${change}`;
  }
  if (fact(facts, 'evidence') === 'streets') {
    const metres = before === after ? `${after} 米` : `现为 ${before} 米，换算后为 ${after} 米`;
    return `对照 ${against} 的街道，${rows} 处到最近街道的平均距离${metres}，只有这一坐标系下明显沿街`;
  }
  const change = before === after ? `${after} 米` : `现为 ${before} 米，换算后为 ${after} 米`;
  return `对照 ${against}，${rows} 处设施与所写社区的中位偏移${change}`;
}

function systemName(facts: Facts): string {
  const zone = fact(facts, 'zone');
  const meridian = fact(facts, 'meridian');
  switch (fact(facts, 'system')) {
    case 'gauss-kruger':
      return `可能是高斯—克吕格投影 ${zone} 带（中央经线 ${meridian}°，横坐标带带号）`;
    case 'gauss-kruger-or-utm':
      return '可能是不带带号的高斯—克吕格投影（辽宁为 3 度带 40、41 带）或 UTM 51N';
    case 'web-mercator':
      return '可能是 Web 墨卡托（EPSG:3857）';
    default:
      return '';
  }
}

const levelNames: Readonly<Record<string, string>> = {
  district: '区县',
  street: '街道（乡镇）',
  community: '社区（村）',
};

const boundaryRefusals: Readonly<Record<string, (facts: Facts) => string>> = {
  json: () => '不是完整的 GeoJSON',
  depth: (facts) => `GeoJSON 的嵌套超过 ${fact(facts, 'detail')} 层`,
  kind: () => 'GeoJSON 中没有要素',
  crs: (facts) => `坐标参考系为 ${fact(facts, 'detail')}，不能读取`,
  metres: (facts) =>
    `坐标 ${fact(facts, 'detail')} 以米为单位${around('，', systemName(facts), '')}`,
  size: (facts) => `边界的点超过 ${fact(facts, 'detail')} 个`,
};

const boundaryFaults: Readonly<Record<string, string>> = {
  geometry: '不是面，不能作为边界',
  ring: '面的环不完整',
  unnamed: '边界既没有代码也没有名称',
};
