import type { Plan } from '../../../model/plan.ts';
import { planHeader, planRows } from '../../../plan/planCsv.ts';
import { planJson } from '../../../plan/planJson.ts';
import { csvText } from '../../../report/csvText.ts';
import { workbookBytes } from '../../../report/workbookBytes.ts';
import { downloadFile, safeFileName } from '../../downloadFile.ts';

export const planFormats = ['json', 'csv', 'xlsx'] as const;
export type PlanFormat = (typeof planFormats)[number];

const types: Readonly<Record<PlanFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Hands a plan over as a file that can be read back. */
export async function downloadPlan(plan: Plan, format: PlanFormat, name: string): Promise<void> {
  const bytes = await planBytes(plan, format, name);
  downloadFile(`${safeFileName(name)}.${format}`, bytes, types[format]);
}

async function planBytes(plan: Plan, format: PlanFormat, name: string): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return new TextEncoder().encode(planJson(plan));
    case 'csv':
      return new TextEncoder().encode(csvText(planHeader, planRows(plan)));
    case 'xlsx':
      return workbookBytes([{ name, columns: planHeader, rows: planRows(plan) }], new Date());
  }
}
