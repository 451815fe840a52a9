import {
  type ColumnSpec,
  facilityColumns,
  matrixColumns,
  populationColumns,
} from '../../model/columns.ts';
import { projectColumns, statisticsColumns } from '../../model/planningColumns.ts';
import type { TableKind } from '../../model/project.ts';

/** Columns of each kind of table, in template order. */
export const columnsOf: Readonly<Record<TableKind, readonly ColumnSpec[]>> = {
  facilities: facilityColumns,
  population: populationColumns,
  matrix: matrixColumns,
  projects: projectColumns,
  statistics: statisticsColumns,
};

/** Canonical header with what files write for it, parted by white space. */
type Synonyms = readonly (readonly [header: string, synonyms: string])[];

/** Every way to write an age group and who is counted: 60岁以上, 60周岁及以上老年人口数, … */
function ageSynonyms(ages: string, people: string): string {
  const counted = ['', ...people.split(' ')];
  return ages
    .split(' ')
    .flatMap((age) => counted.map((who) => age + who))
    .join(' ');
}

function elderSynonyms(age: number): string {
  const ages = `${age}岁以上 ${age}岁及以上 ${age}岁+ ${age}+ ${age}周岁以上 ${age}周岁及以上`;
  const people = '人口 人口数 人数 老人 老人数 老年人 老年人数 老年人口 老年人口数';
  const residents = '常住人口 常住老年人口 常住老年人';
  const english = `elders${age} pop_${age} pop_${age}p pop_${age}_plus age_${age}_plus`;
  const bracketed = ['老年人口', '老年人', '老人']
    .flatMap((who) => [`${who}(${age}岁以上)`, `${who}(${age}岁及以上)`, `${who}(${age}+)`])
    .join(' ');
  return [ageSynonyms(ages, `${people} ${residents}`), bracketed, english].join(' ');
}

const infantPeople =
  '人口 人口数 人数 婴幼儿 婴幼儿数 婴幼儿人数 婴幼儿人口 婴幼儿人口数 儿童 儿童数 儿童人数 幼儿 常住人口 常住婴幼儿';

const places: Synonyms = [
  ['id', '编码 代码 ID号 标识 唯一标识 code uid fid objectid'],
  [
    'lng',
    'lon long longitude x x坐标 坐标x 经 东经 经度坐标 经度值 wgs84经度 高德经度 百度经度 gps经度 经度e 经度x 经度(e) 经度(x) 东经(e) x坐标(经度) x(经度)',
  ],
  [
    'lat',
    'latitude y y坐标 坐标y 纬 北纬 纬度坐标 纬度值 wgs84纬度 高德纬度 百度纬度 gps纬度 纬度n 纬度y 纬度(n) 纬度(y) 北纬(n) y坐标(纬度) y(纬度)',
  ],
  ['city', '城市 地市 地级市 所属市 所在市 所属城市 市名 市名称 city_name'],
  [
    'district',
    `区 县 所属县区 所在县区 县区 区（县） 县（区） 区县市 县市区 行政区 市辖区 所属区 所属区县 所在区 所在区县 区名 区县名称
    区名称 county district_name`,
  ],
  ['district_code', '区划代码 县区代码 行政区代码 区代码 区县编码 county_code adcode'],
  [
    'street',
    `街道 乡镇 街道乡镇 乡镇街道 街镇 镇街 街道办 街道办事处 街道名称 乡镇名称 所属街道 所在街道 所属乡镇 所在乡镇
    街道(镇) 街道乡镇名称 乡镇街道名称 所属街道乡镇 所在街道乡镇 乡镇（街道） 所属乡镇街道 镇街名称
    街道或乡镇 subdistrict township town street_name`,
  ],
  ['street_code', '乡镇代码 街道编码 街道乡镇代码 township_code town_code'],
  ['community_code', '社区编码 村代码 村居代码 社区（村）代码 居委会代码 统计用区划代码 小区代码'],
];

const facilitySynonyms: Synonyms = [
  ...places,
  ['id', '机构编号 设施编号 机构代码 设施代码 站点编号 facility_id'],
  [
    'name',
    `机构名称 设施名称 单位名称 站点名称 机构 设施 名字 养老机构名称 托育机构名称 养老机构 托育机构 中心名称
    养老设施名称 托育设施名称 服务机构名称 项目名称 机构全称 全称 单位全称 title facility facility_name`,
  ],
  ['service', '服务 类别 服务类型 服务种类 服务对象 service_type category'],
  [
    'kind',
    '类型 机构类型 机构类别 设施类别 机构性质类型 养老机构类型 托育机构类型 机构种类 设施种类 type facility_type',
  ],
  [
    'community',
    `社区 村 居委会 村居 社区名称 村名 所属社区 所在社区 所属村 社区居委会 社区村 村社区 所在村 所属居委会
    所在居委会 所属村居 所在社区村`,
  ],
  [
    'address',
    '详细地址 机构地址 地点 位置 所在地 住所 设施地址 通讯地址 注册地址 经营地址 服务地址 地址位置 addr location',
  ],
  [
    'beds',
    `床位数 总床位 总床位数 养老床位 养老床位数 床位总数 核定床位 核定床位数 床位数量 养老床位总数 设计床位
    设计床位数 备案床位 备案床位数 实有床位 实有床位数 bed`,
  ],
  [
    'nursing_beds',
    '护理床位 护理床位数 护理型床位数 护理型养老床位 护理型养老床位数 护理型 护理型床位总数',
  ],
  ['safety_net_beds', '兜底床位 兜底线床位数 兜底床位数'],
  ['inclusive_beds', '普惠床位 普惠性床位数 普惠床位数 普惠性养老床位'],
  [
    'residents',
    '入住老人 入住老人数 入住老年人 入住老年人数 在住人数 在住老人 在住老人数 在院人数 在院老人数 收住人数 收住老人数 实际入住人数 实际入住',
  ],
  ['seats', '日托名额 日间照料床位 日间照料床位数 日托床位 日间照料位 日托位 照料名额'],
  [
    'places',
    '托位数 总托位 总托位数 托位总数 托位数量 可提供托位 可提供托位数 核定托位 核定托位数 备案托位 备案托位数 设计托位数 实有托位数 childcare_places',
  ],
  ['inclusive_places', '普惠托位 普惠性托位数 普惠托位数'],
  [
    'enrolled',
    '在托 在托婴幼儿 在托婴幼儿数 在托婴幼儿人数 在托幼儿数 实际收托 实际收托数 实际收托人数 收托人数 入托人数 入托婴幼儿数 在托儿童 在托儿童数',
  ],
  [
    'floor_area_m2',
    '房屋面积 总建筑面积 房屋建筑面积 设施面积 设施建筑面积 使用面积 服务用房面积 floor_area area_m2',
  ],
  ['estate', '小区类型 居住区类型 新建或已建'],
  ['land_m2', '占地面积 土地面积 用地规模 land_area land_area_m2'],
  [
    'ownership',
    '所有制 办别 机构性质 单位性质 运营方式 运营模式 运营性质 经营性质 举办性质 举办主体性质 公办民办 公办/民办 公办或民办',
  ],
  ['star', '星级评定 等级评定 评定星级 养老机构等级 机构等级 养老机构星级 机构星级 stars'],
  [
    'medical',
    '医养结合 是否医养结合 有无医疗服务 是否提供医疗服务 是否医养结合机构 医养结合机构 内设医疗机构 是否内设医疗机构',
  ],
  ['registered', '备案 是否备案 备案情况 备案状态 登记 是否登记 是否登记备案 登记备案情况'],
  ['demonstration', '示范机构 是否示范 示范单位'],
  ['hospital_level', '医院级别 医疗机构等级 医疗机构级别 医院等次'],
  ['geriatrics', '是否设老年医学科 设老年医学科 是否有老年医学科 老年病科 老年科'],
  ['green_channel', '绿色通道 就医绿色通道情况'],
  [
    'opened',
    '开业时间 开业日期 投入使用时间 投入运营时间 运营时间 设立时间 成立日期 备案时间 开业 成立年份 成立时间 建成年份 建成时间 投用年份 运营年份 启用年份 open_year year_opened',
  ],
  ['closed', '关停时间 关停 停业年份 停业时间 关闭年份 close_year year_closed'],
  ['status', '现状 建设状态 运营状态 运营情况 营业状态 建设情况 现状或规划 机构状态 设施状态'],
];

const populationSynonyms: Synonyms = [
  ...places,
  ['id', '社区编号 需求点编号 点编号 demand_id point_id'],
  [
    'name',
    `名称 社区 村 居委会 村居 社区村 社区（村）名称 村名 村名称 居委会名称 小区 小区名称 单位名称
    community community_name`,
  ],
  ['setting', '城乡类型 城乡分类 城乡属性 城乡类别 城镇或农村 城市或农村 城乡划分 urban_rural'],
  [
    'population',
    `人口 总人口 常住人口数 常住人口总数 常住人数 常住 居民人数 人口数 总人口数 人口总数 常住总人口 人数 pop total_population
    pop_total residents`,
  ],
  [
    'elders_60',
    `${elderSynonyms(60)} 老年人口 老年人口数 老人数 老年人数 老年人 老人 elders elderly`,
  ],
  ['elders_65', elderSynonyms(65)],
  ['elders_80', `${elderSynonyms(80)} 高龄老人 高龄老人数 高龄人口 高龄老年人`],
  [
    'infants_0_3',
    `${ageSynonyms('0-3岁 0至3岁 0到3岁 0-3周岁 0-2岁 0至2岁 3岁以下 3周岁以下 三岁以下', infantPeople)}
    婴幼儿(3岁以下) 婴幼儿(0-3岁) 婴幼儿 婴幼儿数 婴幼儿人数 婴幼儿人口 infants pop_0_3 under_3 under3`,
  ],
  ['toddlers_2_3', `${ageSynonyms('2-3岁 2至3岁 2到3岁 2-3周岁', infantPeople)} toddlers pop_2_3`],
  ['households', '总户数 户 家庭户 家庭户数 家庭总户数 常住户数 居民户数 住户数 hh household'],
  ['households_new', '新建小区户数 新建住宅户数 新建居住区住户数'],
  ['year', '年 年度 统计年份 数据年份 统计年度'],
];

const matrixSynonyms: Synonyms = [
  ['demand_id', '需求点 社区编号 起点编号 起点 origin origin_id from_id demand'],
  ['facility_id', '设施 机构编号 终点编号 终点 destination destination_id to_id facility'],
  ['seconds', '时间 秒数 用时 旅行时间 步行时间 duration duration_s travel_time time_s sec s'],
  ['metres', '米数 距离 步行距离 路程 meters distance distance_m length_m m'],
];

/**
 * Headers that fit several columns, or one of which only a person knows that it may stand for it;
 * they are asked about, never taken.
 */
const severalMeanings: Readonly<Record<TableKind, Synonyms>> = {
  facilities: [
    ['floor_area_m2 land_m2', '面积 机构面积'],
    ['residents enrolled', '人数 现有人数 实际人数 服务人数 收住收托人数'],
    [
      'beds places seats',
      '规模 容量 核定规模 核定人数 设计规模 可容纳人数 服务能力 capacity 床位托位 床位/托位 托位/床位',
    ],
    ['star hospital_level', '等级 级别 level'],
    ['opened closed', '时间 日期 年份'],
    ['district street', '区域 辖区 所属区域 所在区域'],
  ],
  population: [
    ['infants_0_3 toddlers_2_3', '儿童 儿童数 儿童人数 幼儿 幼儿数'],
    ['district street', '区域 辖区 所属区域 所在区域'],
  ],
  matrix: [],
  projects: [],
  statistics: [],
};

/** Headers of one column that holds both coordinates, longitude first. */
export const positionHeaders: readonly string[] =
  '坐标 经纬度 地理坐标 位置坐标 坐标位置 经纬度坐标 gps gps坐标 经度,纬度 经度/纬度 经度纬度 lng,lat lon,lat lnglat lonlat coordinates coordinate'.split(
    ' ',
  );

const projectSynonyms: Synonyms = [
  ['id', '编号 项目编号'],
  ['group', '类别 领域 service'],
  ['end_year', '建设年限 建设周期 起止年限 建成年份 完工年份 竣工年份 end'],
  ['content', '建设内容 建设规模 建设内容及规模 建设规模和内容 建设规模及内容 主要建设内容'],
  ['invest_10k', '总投资'],
  ['apply_10k', '申请中央预算内投资'],
  ['owner', '实施单位 责任单位 建设单位'],
  ['county', '区县 district 县区'],
  ['town', 'street 街道 乡镇'],
];

const synonymsOf: Readonly<Record<TableKind, Synonyms>> = {
  facilities: facilitySynonyms,
  population: populationSynonyms,
  matrix: matrixSynonyms,
  projects: projectSynonyms,
  statistics: [],
};

/** Every header known for a kind of table, as written, with its canonical header. */
export function knownHeaders(kind: TableKind): readonly (readonly [string, string])[] {
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

/** Headers that fit several columns, with their canonical headers in template order. */
export function ambiguousHeaders(
  kind: TableKind,
): readonly (readonly [string, readonly string[]])[] {
  return severalMeanings[kind].flatMap(([headers, synonyms]) =>
    synonyms.split(' ').map((synonym) => [synonym, headers.split(' ')] as const),
  );
}
