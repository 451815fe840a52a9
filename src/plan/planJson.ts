import type { Plan } from '../model/plan.ts';

/** A plan as the text of a JSON file, read back by `readPlan` exactly as it was. */
export function planJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
