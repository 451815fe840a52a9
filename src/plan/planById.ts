import type { Plan } from '../model/plan.ts';
import { builtInPlan } from './builtInPlans.ts';

/** The plan of an id, the project's own before the built-in ones; null for none or an unknown id. */
export function planById(own: readonly Plan[] | undefined, id: string | null): Plan | null {
  if (id === null) return null;
  return own?.find((plan) => plan.id === id) ?? builtInPlan(id);
}
