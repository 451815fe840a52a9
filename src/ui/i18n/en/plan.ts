import type { PlanText } from '../zh/plan.ts';

export const planText = {
  tabsLabel: 'Plan',
  tab: 'Indicators',
  caption: 'All indicators',
  noPlan: 'No target set is chosen; choose one above.',
  columns: { name: 'Indicator', value: 'Value', target: 'Target', status: 'Status' },
} satisfies PlanText;
