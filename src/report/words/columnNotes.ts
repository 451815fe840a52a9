import type { FacilityField, PopulationField } from '../../model/columns.ts';

/** What a column of a template is for, in one sentence of each language. */
export interface ColumnNote {
  readonly zh: string;
  readonly en: string;
}

function degrees(example: string): ColumnNote {
  return {
    zh: `以度为单位的小数，如 ${example}；坐标系在读取时选择；没有时留空，可在地图上补定位`,
    en: `Decimal degrees such as ${example}; the datum is asked when the file is read; where blank it can be placed on the map`,
  };
}

/** Notes on every column of both templates, by field. */
export const columnNotes: Readonly<Record<FacilityField | PopulationField, ColumnNote>> = {
  id: {
    zh: '不重复的编号，按文本填写；可留空，留空时由名称和所在地代替',
    en: 'An id that is not repeated, as text; where blank, name and place stand in',
  },
  name: { zh: '机构或社区（村）的名称', en: 'Name of the facility or community' },
  service: {
    zh: '留空时由设施类型推断；类型为“其他”时必填',
    en: 'Where blank it follows from the kind; needed where the kind is other',
  },
  kind: {
    zh: '决定计入哪些指标；留空时只看服务类别',
    en: 'Decides which indicators it counts for; where blank only the service does',
  },
  lng: degrees('123.4321'),
  lat: degrees('41.8012'),
  city: { zh: '地级市；整张表同属一市时可删去此列', en: 'City; not needed where all are of one' },
  district: { zh: '区、县或县级市', en: 'District or county' },
  districtCode: { zh: '区划代码，按文本填写', en: 'Code of the district, as text' },
  street: { zh: '街道、乡或镇', en: 'Street office, township or town' },
  streetCode: { zh: '区划代码，按文本填写', en: 'Code of the street, as text' },
  community: {
    zh: '设施所在的社区或村，与人口表中的名称一致',
    en: 'Community of the facility, named as in the population table',
  },
  communityCode: {
    zh: '社区或村的代码，按文本填写；两张表一致时以代码为准',
    en: 'Code of the community, as text; where both tables have it, it decides',
  },
  address: { zh: '门牌地址，只作参考', en: 'Address, for reference only' },
  beds: { zh: '养老床位总数', en: 'All beds for elders' },
  nursingBeds: { zh: '床位中的护理型床位', en: 'Of them for nursing care' },
  safetyNetBeds: { zh: '床位中用于兜底保障的床位', en: 'Of them for those without means' },
  inclusiveBeds: { zh: '床位中的普惠性床位', en: 'Of them at affordable prices' },
  residents: { zh: '已入住的老年人数', en: 'Elders living there' },
  seats: { zh: '日间照料可同时接待的人数', en: 'People that day care can take at a time' },
  places: { zh: '3 岁以下托位总数', en: 'All places for children under three' },
  inclusivePlaces: { zh: '托位中的普惠性托位', en: 'Of them at affordable prices' },
  enrolled: { zh: '已入托的儿童数', en: 'Children enrolled' },
  floorAreaM2: { zh: '服务用房的建筑面积', en: 'Floor area in use' },
  estate: {
    zh: '用房所在居住区是新建还是已建',
    en: 'Whether the housing estate around it is new',
  },
  landM2: { zh: '用地面积', en: 'Area of the plot' },
  ownership: { zh: '机构性质', en: 'Who owns and runs it' },
  star: { zh: '评定的星级，如 3', en: 'Star rating, such as 3' },
  medical: { zh: '是否提供医疗服务', en: 'Whether it gives medical care' },
  registered: { zh: '是否已登记备案', en: 'Whether it is registered' },
  demonstration: { zh: '是否示范机构', en: 'Whether it is a demonstration facility' },
  hospitalLevel: { zh: '医院的等级，如 二级', en: 'Level of a hospital' },
  geriatrics: {
    zh: '医院是否设老年医学科',
    en: 'Whether a hospital has a geriatric department',
  },
  greenChannel: {
    zh: '是否设老年人就医绿色通道',
    en: 'Whether a hospital has a fast lane for elders',
  },
  opened: { zh: '四位年份，从该年起计入', en: 'Year from which it counts' },
  closed: { zh: '四位年份，从该年起不再计入', en: 'Year from which it no longer counts' },
  status: {
    zh: '留空视为现有；规划的设施从开业年份起计入',
    en: 'Blank is existing; a planned one counts from the year it opens',
  },
  setting: {
    zh: '留空按城市计；农村社区不考核 15 分钟服务圈',
    en: 'Blank counts as urban; villages are not assessed by the 15-minute circle',
  },
  population: { zh: '全部常住人口', en: 'All residents' },
  elders60: {
    zh: '60 岁及以上人口，养老服务圈以此计算',
    en: 'Residents aged 60 and over, for whom the elder circle is counted',
  },
  elders65: { zh: '65 岁及以上人口', en: 'Residents aged 65 and over' },
  elders80: { zh: '80 岁及以上人口', en: 'Residents aged 80 and over' },
  infants0To3: {
    zh: '3 岁以下人口，托育服务圈以此计算',
    en: 'Children under three, for whom the childcare circle is counted',
  },
  toddlers2To3: { zh: '2 至 3 岁人口', en: 'Children of two' },
  households: { zh: '户数', en: 'Households' },
  householdsNew: {
    zh: '其中住在新建居住区的户数',
    en: 'Of them in newly built housing estates',
  },
  year: {
    zh: '数据年份；同一社区可有多年，每年一行',
    en: 'Year of the figures; a community may have one row a year',
  },
};
