import benxi from '../../data/plans/benxi-2025.json' with { type: 'json' };
import fuxin from '../../data/plans/fuxin-2025.json' with { type: 'json' };
import liaoning from '../../data/plans/liaoning-2025.json' with { type: 'json' };
import shenyang from '../../data/plans/shenyang-2025.json' with { type: 'json' };
import shenyangBasic from '../../data/plans/shenyang-basic-2025.json' with { type: 'json' };
import type { Plan } from '../model/plan.ts';
import { checkPlan } from './checkPlan.ts';

/**
 * The plans that come with the tool, in the order in which they are offered.
 * Sources: the published documents named in each plan; see `data/README.md`.
 */
export const builtInPlans: readonly Plan[] = [shenyang, shenyangBasic, fuxin, benxi, liaoning].map(
  (value) => {
    const checked = checkPlan(`data/plans/${value.id}.json`, value);
    // A broken built-in plan is our own fault, so it stops at once.
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues[0]));
    return checked.value;
  },
);

/** The built-in plan of an id (`fuxin-2025`), or null where there is none. */
export function builtInPlan(id: string): Plan | null {
  return builtInPlans.find((plan) => plan.id === id) ?? null;
}
