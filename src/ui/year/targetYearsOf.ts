import type { Plan } from '../../model/plan.ts';

/** Year → indicators with a target due in it; a target without a year is due in the plan's last. */
export function targetYearsOf({ indicators, lastTargetYear }: Plan): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { figures } of indicators) {
    const targets = figures.filter(({ kind }) => kind === 'target');
    for (const year of new Set(targets.map((figure) => figure.year ?? lastTargetYear))) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return counts.has(lastTargetYear) ? counts : counts.set(lastTargetYear, 0);
}
