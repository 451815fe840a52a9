import {
  type ColumnSpec,
  facilityColumns,
  matrixColumns,
  populationColumns,
} from '../../model/columns.ts';
import type { InputKind } from '../../model/project.ts';

/** Columns of each kind of table, in template order. */
export const columnsOf: Readonly<Record<InputKind, readonly ColumnSpec[]>> = {
  facilities: facilityColumns,
  population: populationColumns,
  matrix: matrixColumns,
};

/** Canonical header with what files write for it, parted by white space. */
type Synonyms = readonly (readonly [header: string, synonyms: string])[];

const places: Synonyms = [
  ['id', '序号 编码 代码 ID号 标识 唯一标识 code uid fid objectid'],
  ['lng', 'lon long longitude x x坐标 坐标x 经 东经 经度坐标 wgs84经度'],
  ['lat', 'latitude y y坐标 坐标y 纬 北纬 纬度坐标 wgs84纬度'],
  ['city', '城市 地市 地级市 所属市 所在市 所属城市 市名 市名称 city_name'],
  [
    'district',
    `区 县 县区 区（县） 县（区） 区县市 县市区 行政区 市辖区 所属区 所属区县 所在区 所在区县 区名 区县名称
    区名称 county district_name`,
  ],
  ['district_code', '区划代码 县区代码 行政区代码 区代码 区县编码 county_code adcode'],
  [
    'street',
    `街道 乡镇 街道乡镇 乡镇街道 街镇 镇街 街道办 街道办事处 街道名称 乡镇名称 所属街道 所在街道 所属乡镇
    街道或乡镇 subdistrict township town street_name`,
  ],
  ['street_code', '乡镇代码 街道编码 街道乡镇代码 township_code town_code'],
  ['community_code', '社区编码 村代码 村居代码 社区（村）代码 居委会代码 统计用区划代码 小区代码'],
];

const facilitySynonyms: Synonyms = [
  ...places,
  ['id', '机构编号 设施编号 机构代码 设施代码 站点编号 facility_id'],
  ['name', '机构名称 设施名称 单位名称 站点名称 机构 设施 名字 title facility facility_name'],
  ['service', '服务 类别 服务类型 服务种类 服务对象 service_type category'],
  ['kind', '类型 机构类型 机构类别 设施类别 机构性质类型 type facility_type'],
  ['community', '社区 村 居委会 村居 社区名称 村名 所属社区 所在社区 所属村'],
  ['address', '详细地址 机构地址 地点 位置 所在地 住所 设施地址 addr location'],
  ['beds', '床位数 总床位 总床位数 养老床位 养老床位数 床位总数 核定床位 核定床位数 bed'],
  ['nursing_beds', '护理床位 护理床位数 护理型床位数 护理型养老床位'],
  ['safety_net_beds', '兜底床位 兜底线床位数 兜底床位数'],
  ['inclusive_beds', '普惠床位 普惠性床位数 普惠床位数 普惠性养老床位'],
  ['residents', '入住老人 入住老人数 入住老年人数 在住人数 在院人数 实际入住人数'],
  ['seats', '日托名额 日间照料床位 日间照料床位数 日托床位 日间照料位 日托位 照料名额'],
  ['places', '托位数 总托位 总托位数 托位总数 可提供托位 可提供托位数 childcare_places'],
  ['inclusive_places', '普惠托位 普惠性托位数 普惠托位数'],
  ['enrolled', '在托 在托婴幼儿 在托婴幼儿数 实际收托 收托人数 入托人数 在托儿童数'],
  ['floor_area_m2', '面积 房屋面积 总建筑面积 设施面积 服务用房面积 floor_area area_m2'],
  ['estate', '小区类型 居住区类型 新建或已建'],
  ['land_m2', '占地面积 土地面积 land_area land_area_m2'],
  ['ownership', '所有制 办别 机构性质 运营方式 运营性质 经营性质 举办性质'],
  ['star', '星级评定 等级评定 评定星级 stars'],
  ['medical', '医养结合 是否医养结合 有无医疗服务 是否提供医疗服务'],
  ['registered', '备案 是否备案 登记 是否登记备案 登记备案情况'],
  ['demonstration', '示范机构 是否示范 示范单位'],
  ['hospital_level', '医院级别 医疗机构等级'],
  ['geriatrics', '是否设老年医学科 老年病科 老年科'],
  ['green_channel', '绿色通道 就医绿色通道情况'],
  [
    'opened',
    '开业时间 开业 成立年份 成立时间 建成年份 建成时间 投用年份 运营年份 启用年份 open_year year_opened',
  ],
  ['closed', '关停时间 关停 停业年份 停业时间 关闭年份 close_year year_closed'],
  ['status', '现状 建设状态 运营状态 建设情况 现状或规划'],
];

const populationSynonyms: Synonyms = [
  ...places,
  ['id', '社区编号 需求点编号 点编号 demand_id point_id'],
  [
    'name',
    `名称 社区 村 居委会 村居 社区村 社区（村）名称 村名 村名称 居委会名称 小区 小区名称 单位名称
    community community_name`,
  ],
  ['setting', '城乡类型 城乡分类 城乡属性 城镇或农村 urban_rural'],
  [
    'population',
    `人口 总人口 常住人口数 人口数 总人口数 人口总数 常住总人口 人数 pop total_population
    pop_total residents`,
  ],
  [
    'elders_60',
    `60岁以上 60岁及以上 60岁以上人口 60岁以上老人 60岁以上老年人 60岁以上老年人口 60岁及以上人口数
    60岁及以上老年人 60岁及以上老年人口 60岁及以上常住人口 60+ 60岁+ 60周岁以上 60周岁以上人口
    60周岁及以上 60周岁及以上人口 老年人口 老年人口数 老人数 老年人数 老年人 elders elderly
    elders60 pop_60 pop_60p pop_60_plus`,
  ],
  [
    'elders_65',
    `65岁以上 65岁及以上 65岁以上人口 65岁以上老年人 65岁以上老年人口 65岁及以上老年人 65岁及以上老年人口
    65岁及以上常住人口 65+ 65岁+ 65周岁以上 65周岁及以上 elders65 pop_65 pop_65p
    pop_65_plus`,
  ],
  [
    'elders_80',
    `80岁以上 80岁及以上 80岁以上人口 80岁以上老年人 80岁以上老年人口 80岁及以上老年人 80岁及以上老年人口
    高龄老人 高龄人口 80+ 80岁+ 80周岁以上 80周岁及以上 elders80 pop_80 pop_80p
    pop_80_plus`,
  ],
  [
    'infants_0_3',
    `3岁以下 0-3岁 0至3岁 0～3岁 0—3岁 3岁以下婴幼儿 3岁以下婴幼儿数 0-3岁人口 0至3岁人口
    0-3岁婴幼儿 0-3岁婴幼儿数 0至3岁婴幼儿 3岁以下儿童 三岁以下 婴幼儿 婴幼儿数 婴幼儿人数 婴幼儿人口
    infants pop_0_3 under_3 under3`,
  ],
  ['toddlers_2_3', '2-3岁 2至3岁 2～3岁 2—3岁 2-3岁人口 2-3岁幼儿 toddlers pop_2_3'],
  ['households', '总户数 户 家庭户 家庭户数 常住户数 hh household'],
  ['households_new', '新建小区户数 新建住宅户数 新建居住区住户数'],
  ['year', '年 年度 统计年份 数据年份 统计年度'],
];

const matrixSynonyms: Synonyms = [
  ['demand_id', '需求点 社区编号 起点编号 起点 origin origin_id from_id demand'],
  ['facility_id', '设施 机构编号 终点编号 终点 destination destination_id to_id facility'],
  ['seconds', '时间 秒数 用时 旅行时间 步行时间 duration duration_s travel_time time_s sec s'],
  ['metres', '米数 距离 步行距离 路程 meters distance distance_m length_m m'],
];

const synonymsOf: Readonly<Record<InputKind, Synonyms>> = {
  facilities: facilitySynonyms,
  population: populationSynonyms,
  matrix: matrixSynonyms,
};

/** Remarks in brackets that say nothing about which column it is, at most a unit that is the default one. */
const ignoredRemarks: ReadonlySet<string> = new Set(
  '人,名,张,个,户,家,位,间,所,m2,㎡,平方米,平米,度,°,wgs84,秒,米,s,m,sec,乡镇,镇,村,必填,选填,people,beds,places,degrees'.split(
    ',',
  ),
);
const maxHeaderLength = 100;

/**
 * The form in which headers are compared: width folded (NFKC), lower case, without white space,
 * underscores, hyphens and a final bracketed default unit such as （人）. A bracketed unit that
 * changes the number, such as （万人）, stays, so that the header is not recognised by mistake.
 */
export function normaliseHeader(text: string): string {
  const folded = text.slice(0, maxHeaderLength).normalize('NFKC').toLowerCase();
  const kept = Array.from(folded).filter((character) => !isFiller(character));
  const plain = kept.join('');
  const open = plain.lastIndexOf('(');
  if (open <= 0 || !plain.endsWith(')')) return plain;
  return ignoredRemarks.has(plain.slice(open + 1, -1)) ? plain.slice(0, open) : plain;
}

function isFiller(character: string): boolean {
  return character.trim() === '' || '_-–—~～\u200b\ufeff'.includes(character);
}

/** Every header known for a kind of table, as written, with its canonical header. */
export function knownHeaders(kind: InputKind): readonly (readonly [string, string])[] {
  const own = columnsOf[kind].flatMap((column) => [
    [column.header, column.header] as const,
    [column.zh, column.header] as const,
    [column.field, column.header] as const,
  ]);
  const others = synonymsOf[kind].flatMap(([header, synonyms]) =>
    synonyms.split(/\s+/).map((synonym) => [synonym, header] as const),
  );
  return [...own, ...others];
}

const lookups = new Map<InputKind, ReadonlyMap<string, string>>();

/** Canonical header by normalised synonym for a kind of table. */
function lookupOf(kind: InputKind): ReadonlyMap<string, string> {
  const known = lookups.get(kind);
  if (known !== undefined) return known;
  const built = new Map(
    knownHeaders(kind).map(([text, header]) => [normaliseHeader(text), header]),
  );
  lookups.set(kind, built);
  return built;
}

/** Canonical header that a file's header stands for, or null; whole words only, never a part of one. */
export function canonicalHeader(kind: InputKind, text: string): string | null {
  return lookupOf(kind).get(normaliseHeader(text)) ?? null;
}
