/** Words of the plan screen and of its list of indicators. */
export const planText = {
  tabsLabel: '规划',
  tab: '指标',
  caption: '指标一览',
  noPlan: '未选目标方案，请在上方选择。',
  columns: { name: '指标', value: '数值', target: '目标', status: '状态' },
};

export type PlanText = typeof planText;
