import type { Plan } from '../../../model/plan.ts';
import { planHeader, planRows } from '../../../plan/planCsv.ts';
import { planJson } from '../../../plan/planJson.ts';
import { downloadFile, safeFileName } from '../../downloadFile.ts';
import { downloadTable } from '../../downloadTable.ts';
import { downloadWorkbook } from '../../downloadWorkbook.ts';

export const planFormats = ['json', 'csv', 'xlsx'] as const;
export type PlanFormat = (typeof planFormats)[number];

/** Hands a plan over, under the name that it is shown by, as a file that can be read back. */
export async function downloadPlan(plan: Plan, format: PlanFormat, shown: string): Promise<void> {
  const name = safeFileName(shown);
  const table = { name, columns: planHeader, rows: planRows(plan) };
  switch (format) {
    case 'json': {
      const bytes = new TextEncoder().encode(planJson(plan));
      return downloadFile(`${name}.json`, bytes, 'application/json');
    }
    case 'csv':
      return downloadTable(table);
    case 'xlsx':
      return downloadWorkbook(name, [table]);
  }
}
