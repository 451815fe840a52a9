/**
 * The columns of the input tables: one list a table, from which the row types, the header synonyms,
 * the templates and the headless door are all derived.
 */

/** How a cell is read: `code` keeps leading zeros, `count` is a non-negative number, `year` a whole year. */
export type ColumnType = 'text' | 'code' | 'count' | 'coordinate' | 'year' | 'choice';

export interface ColumnSpec {
  /** Property of the table. */
  readonly field: string;
  /** Canonical header, a promise to scripts. */
  readonly header: string;
  /** Header of the Chinese template. */
  readonly zh: string;
  readonly type: ColumnType;
  /** Unit of a count, in English words: people, households, beds, places, seats, square metres. */
  readonly unit?: string;
}

export const facilityColumns = [
  { field: 'id', header: 'id', zh: '编号', type: 'code' },
  { field: 'name', header: 'name', zh: '名称', type: 'text' },
  { field: 'service', header: 'service', zh: '服务类别', type: 'choice' },
  { field: 'kind', header: 'kind', zh: '设施类型', type: 'choice' },
  { field: 'lng', header: 'lng', zh: '经度', type: 'coordinate' },
  { field: 'lat', header: 'lat', zh: '纬度', type: 'coordinate' },
  { field: 'city', header: 'city', zh: '市', type: 'text' },
  { field: 'district', header: 'district', zh: '区县', type: 'text' },
  { field: 'districtCode', header: 'district_code', zh: '区县代码', type: 'code' },
  { field: 'street', header: 'street', zh: '街道（乡镇）', type: 'text' },
  { field: 'streetCode', header: 'street_code', zh: '街道代码', type: 'code' },
  { field: 'community', header: 'community', zh: '社区（村）', type: 'text' },
  { field: 'communityCode', header: 'community_code', zh: '社区代码', type: 'code' },
  { field: 'address', header: 'address', zh: '地址', type: 'text' },
  { field: 'beds', header: 'beds', zh: '床位', type: 'count', unit: 'beds' },
  { field: 'nursingBeds', header: 'nursing_beds', zh: '护理型床位', type: 'count', unit: 'beds' },
  {
    field: 'safetyNetBeds',
    header: 'safety_net_beds',
    zh: '兜底线床位',
    type: 'count',
    unit: 'beds',
  },
  {
    field: 'inclusiveBeds',
    header: 'inclusive_beds',
    zh: '普惠性床位',
    type: 'count',
    unit: 'beds',
  },
  { field: 'residents', header: 'residents', zh: '入住人数', type: 'count', unit: 'people' },
  { field: 'seats', header: 'seats', zh: '日间照料名额', type: 'count', unit: 'seats' },
  { field: 'places', header: 'places', zh: '托位', type: 'count', unit: 'places' },
  {
    field: 'inclusivePlaces',
    header: 'inclusive_places',
    zh: '普惠性托位',
    type: 'count',
    unit: 'places',
  },
  { field: 'enrolled', header: 'enrolled', zh: '在托人数', type: 'count', unit: 'people' },
  {
    field: 'floorAreaM2',
    header: 'floor_area_m2',
    zh: '建筑面积',
    type: 'count',
    unit: 'square metres',
  },
  { field: 'estate', header: 'estate', zh: '居住区', type: 'choice' },
  { field: 'landM2', header: 'land_m2', zh: '用地面积', type: 'count', unit: 'square metres' },
  { field: 'ownership', header: 'ownership', zh: '性质', type: 'choice' },
  { field: 'star', header: 'star', zh: '星级', type: 'text' },
  { field: 'medical', header: 'medical', zh: '医疗服务', type: 'choice' },
  { field: 'registered', header: 'registered', zh: '登记备案', type: 'choice' },
  { field: 'demonstration', header: 'demonstration', zh: '示范', type: 'choice' },
  { field: 'hospitalLevel', header: 'hospital_level', zh: '医院等级', type: 'text' },
  { field: 'geriatrics', header: 'geriatrics', zh: '老年医学科', type: 'choice' },
  { field: 'greenChannel', header: 'green_channel', zh: '就医绿色通道', type: 'choice' },
  { field: 'opened', header: 'opened', zh: '开业年份', type: 'year' },
  { field: 'closed', header: 'closed', zh: '关停年份', type: 'year' },
  { field: 'status', header: 'status', zh: '状态', type: 'choice' },
] as const satisfies readonly ColumnSpec[];

export const populationColumns = [
  { field: 'id', header: 'id', zh: '编号', type: 'code' },
  { field: 'name', header: 'name', zh: '社区名称', type: 'text' },
  { field: 'city', header: 'city', zh: '市', type: 'text' },
  { field: 'district', header: 'district', zh: '区县', type: 'text' },
  { field: 'districtCode', header: 'district_code', zh: '区县代码', type: 'code' },
  { field: 'street', header: 'street', zh: '街道（乡镇）', type: 'text' },
  { field: 'streetCode', header: 'street_code', zh: '街道代码', type: 'code' },
  { field: 'communityCode', header: 'community_code', zh: '社区代码', type: 'code' },
  { field: 'setting', header: 'setting', zh: '城乡', type: 'choice' },
  { field: 'lng', header: 'lng', zh: '经度', type: 'coordinate' },
  { field: 'lat', header: 'lat', zh: '纬度', type: 'coordinate' },
  { field: 'population', header: 'population', zh: '常住人口', type: 'count', unit: 'people' },
  { field: 'elders60', header: 'elders_60', zh: '60岁及以上人口', type: 'count', unit: 'people' },
  { field: 'elders65', header: 'elders_65', zh: '65岁及以上人口', type: 'count', unit: 'people' },
  { field: 'elders80', header: 'elders_80', zh: '80岁及以上人口', type: 'count', unit: 'people' },
  { field: 'infants0To3', header: 'infants_0_3', zh: '3岁以下人口', type: 'count', unit: 'people' },
  {
    field: 'toddlers2To3',
    header: 'toddlers_2_3',
    zh: '2至3岁人口',
    type: 'count',
    unit: 'people',
  },
  { field: 'households', header: 'households', zh: '户数', type: 'count', unit: 'households' },
  {
    field: 'householdsNew',
    header: 'households_new',
    zh: '新建居住区户数',
    type: 'count',
    unit: 'households',
  },
  { field: 'year', header: 'year', zh: '年份', type: 'year' },
] as const satisfies readonly ColumnSpec[];

export const matrixColumns = [
  { field: 'demandId', header: 'demand_id', zh: '需求点编号', type: 'code' },
  { field: 'facilityId', header: 'facility_id', zh: '设施编号', type: 'code' },
  { field: 'seconds', header: 'seconds', zh: '秒', type: 'count', unit: 'seconds' },
  { field: 'metres', header: 'metres', zh: '米', type: 'count', unit: 'metres' },
] as const satisfies readonly ColumnSpec[];

export type FacilityField = (typeof facilityColumns)[number]['field'];
export type PopulationField = (typeof populationColumns)[number]['field'];
