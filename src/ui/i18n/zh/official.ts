/** Words round the official tables; those in them stand in `report/words/officialZh.ts`. */
export const officialText = {
  tab: '报送表',
  tables: '表格目录',
  noPlan: '未选目标方案，只列项目清单；指标表请先在上方选择方案。',
  otherCity: (plan: string) => `所载数据不在“${plan}”的范围内，没有指标表。`,
  nothing: '没有可报送的表：请在上方选择目标方案，或从“数据”菜单添加项目清单。',
  audience: '用途',
  all: '全部导出 Excel',
  copy: '复制为表格',
  csv: 'CSV',
  xlsx: 'Excel',
  csvOf: (title: string) => `${title}，导出 CSV`,
  xlsxOf: (title: string) => `${title}，导出 Excel`,
  fileName: (project: string) => `${project}-报送表`,
};

export type OfficialText = typeof officialText;
