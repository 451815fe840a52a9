import type { UnitComparison } from './unitRows.ts';

/** Names of the three units where most is missing, the worst first. */
export function worstUnits({ rows }: UnitComparison): string[] {
  return [...rows]
    .filter((row) => row.gap > 0)
    .sort((a, b) => b.gap - a.gap || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map((row) => row.name);
}
