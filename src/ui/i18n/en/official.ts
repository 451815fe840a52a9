import type { OfficialText } from '../zh/official.ts';

export const officialText = {
  tab: 'Official tables',
  tables: 'Tables',
  noPlan: 'No plan is chosen, so only projects are listed; choose a plan above for its indicators.',
  otherCity: (plan) => `The data lie outside “${plan}”, so there are no tables of indicators.`,
  nothing:
    'No table to hand in: choose a plan above, or add a list of projects from the Data menu.',
  audience: 'For',
  all: 'Export all to Excel',
  copy: 'Copy as table',
  csv: 'CSV',
  xlsx: 'Excel',
  csvOf: (title) => `${title}: export CSV`,
  xlsxOf: (title) => `${title}: export Excel`,
  fileName: (project) => `${project}-official-tables`,
} satisfies OfficialText;
