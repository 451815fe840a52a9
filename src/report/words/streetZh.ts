import type { IssueCode } from '../../model/issue.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about street files, in Chinese. */
export const streetWords = {
  'streets-unreadable': {
    what: ({ facts }) => faults[fact(facts, 'reason')] ?? '街道文件已损坏',
    advice: '请重新下载；没有街道文件时仍可用圆形服务圈',
  },
  'streets-projected': {
    what: ({ facts }) =>
      fact(facts, 'order') === 'swapped'
        ? '街道坐标疑似先写纬度、后写经度'
        : '街道坐标是投影坐标（米），不是经纬度',
    advice: '请改为 WGS-84 经纬度，经度在前；没有街道时仍可用圆形服务圈',
  },
  'streets-none': {
    what: () => '文件里没有可步行的街道',
    advice: '请选择 OSM 街道文件，或带 highway 属性的线；没有街道时仍可用圆形服务圈',
  },
  'streets-elsewhere': {
    what: () => '街道都在数据范围之外',
    advice: '请选择同一城市的街道文件；没有街道时仍可用圆形服务圈',
  },
  'streets-node-missing': {
    what: ({ facts }) => `街道引用了文件里没有的 ${fact(facts, 'count')} 个节点，街道在该处断开`,
    advice: '请使用街道完整的文件',
  },
  'streets-areas': {
    what: ({ facts }) => `文件里有 ${fact(facts, 'count')} 片由多条线拼成的步行区（如广场）未读取`,
    advice: '只能经其边上的街道绕行',
  },
  'streets-no-length': {
    what: ({ facts }) => `${fact(facts, 'count')} 段街道长度为零`,
    advice: '',
  },
  'streets-duplicate': {
    what: ({ facts }) => `${fact(facts, 'count')} 段街道重复，只计一次`,
    advice: '',
  },
  'streets-too-long': {
    what: ({ facts }) =>
      `${fact(facts, 'count')} 段街道两点相距超过 ${fact(facts, 'limitKm')} 千米`,
    advice: '请核对这些街道',
  },
  'streets-unconnected': {
    what: ({ facts }) =>
      `有 ${fact(facts, 'count')} 片街道（共 ${fact(facts, 'km')} 千米）与主路网不相连`,
    advice: '落在其中的地点只能到达同一片内的设施，请核对该处街道',
  },
  'street-too-far': {
    what: ({ facts }) =>
      `${around('', fact(facts, 'metres'), ' 米内') || '附近'}没有街道，按不可达计`,
    advice: '请核对坐标，或使用街道更全的文件',
  },
  'street-island': {
    what: () => '所在街道与主路网不相连，只能到达同一片内的设施',
    advice: '请核对该处街道是否缺少连接',
  },
  'street-edit-lost': {
    what: ({ facts }) => `方案对道路的改动未生效：${lostZh[fact(facts, 'reason')] ?? ''}`,
    advice: '请删除这处改动，或在道路上重新指定位置',
  },
  'streets-second-file': {
    what: ({ facts }) =>
      `已有一份街道路网在用${around('（', fact(facts, 'used'), '）')}，本文件未采用`,
    advice: '多份路网不拼接，只采用第一份；请移除不用的，只留覆盖数据范围的一份',
  },
  'streets-data-first': {
    what: ({ facts }) =>
      `${around('超过 ', fact(facts, 'limitMegabytes'), ' MB 的')}街道文件只读数据附近的部分，而数据尚未载入`,
    advice: '请先放入设施表和人口表，再放入本文件',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;

const lostZh: Readonly<Record<string, string>> = {
  farFromStreets: '附近没有道路',
  samePlace: '两端落在道路的同一处',
  tooLong: '两端相距过远',
};

const faults: Readonly<Record<string, string>> = {
  truncated: '街道文件不完整',
  compression: '街道文件的压缩方式不受支持（只支持 zlib 或不压缩）',
  features: '街道文件要求不支持的特性',
  xml: '街道文件不是格式正确的 XML',
  doctype: '街道文件带有 DOCTYPE，为安全起见不读取',
  json: '街道文件不是 GeoJSON',
  kind: '不是 .osm.pbf、.osm、.osm.gz 或 GeoJSON 线',
};
