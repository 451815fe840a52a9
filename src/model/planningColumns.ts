import type { ColumnSpec } from './columns.ts';

/**
 * Columns of the projects under way: the nine of a plan's list of major projects (重大项目清单) and
 * those with the figures apart. Money in units of 10,000 yuan, areas in square metres.
 */
export const projectColumns = [
  { field: 'id', header: 'id', zh: '序号', type: 'code' },
  { field: 'service', header: 'group', zh: '服务类别', type: 'choice' },
  { field: 'name', header: 'name', zh: '项目名称', type: 'text' },
  { field: 'work', header: 'type', zh: '项目类型', type: 'text' },
  { field: 'startYear', header: 'start_year', zh: '开工年份', type: 'year' },
  { field: 'endYear', header: 'end_year', zh: '建设期限', type: 'year' },
  { field: 'city', header: 'city', zh: '市', type: 'text' },
  { field: 'district', header: 'county', zh: '区县', type: 'text' },
  { field: 'street', header: 'town', zh: '街道（乡镇）', type: 'text' },
  { field: 'address', header: 'address', zh: '建设地点', type: 'text' },
  { field: 'lng', header: 'lng', zh: '经度', type: 'coordinate' },
  { field: 'lat', header: 'lat', zh: '纬度', type: 'coordinate' },
  { field: 'content', header: 'content', zh: '建设内容和规模', type: 'text' },
  { field: 'beds', header: 'beds', zh: '床位', type: 'count', unit: 'beds' },
  { field: 'nursingBeds', header: 'nursing_beds', zh: '护理型床位', type: 'count', unit: 'beds' },
  { field: 'places', header: 'places', zh: '托位', type: 'count', unit: 'places' },
  {
    field: 'floorAreaM2',
    header: 'floor_area_m2',
    zh: '建筑面积',
    type: 'count',
    unit: 'square metres',
  },
  { field: 'invested10k', header: 'invest_10k', zh: '总投资（万元）', type: 'count' },
  {
    field: 'applied10k',
    header: 'apply_10k',
    zh: '申请中央预算内投资（万元）',
    type: 'count',
  },
  { field: 'owner', header: 'owner', zh: '组织实施单位', type: 'text' },
  { field: 'notes', header: 'notes', zh: '备注', type: 'text' },
] as const satisfies readonly ColumnSpec[];

/** Columns of the figures that no other table can give: one row an indicator, unit and year. */
export const statisticsColumns = [
  { field: 'planId', header: 'plan_id', zh: '方案编号', type: 'code' },
  { field: 'indicatorId', header: 'indicator_id', zh: '指标编号', type: 'code' },
  { field: 'scope', header: 'scope', zh: '层级', type: 'code' },
  { field: 'unitName', header: 'unit_name', zh: '地区', type: 'text' },
  { field: 'year', header: 'year', zh: '年份', type: 'year' },
  { field: 'value', header: 'value', zh: '数值', type: 'count' },
  { field: 'numerator', header: 'numerator', zh: '分子', type: 'count' },
  { field: 'denominator', header: 'denominator', zh: '分母', type: 'count' },
] as const satisfies readonly ColumnSpec[];
