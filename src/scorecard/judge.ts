import { nearShare } from '../coverage/communityCoverage.ts';
import { ceilNeed } from '../coverage/knownSum.ts';
import type { Status } from '../coverage/coverageResult.ts';
import type { Comparator } from '../model/plan.ts';
import { directionOf } from '../plan/targetsFor.ts';

/** Near a limit that must not be exceeded: at most this many times it. */
const nearLimit = 1.1;

/**
 * Holds an unrounded value against a target: met, near (at least 90 % of a target, at most 110 % of
 * a limit) or short; a missing value or target is no data, never short.
 */
export function judge(value: number, comparator: Comparator, target: number): Status {
  if (Number.isNaN(value) || Number.isNaN(target)) return 'noData';
  switch (directionOf(comparator)) {
    case 'atLeast':
      return value >= target ? 'met' : value >= nearShare * target ? 'near' : 'short';
    case 'above':
      return value > target ? 'met' : value >= nearShare * target ? 'near' : 'short';
    case 'atMost':
      return value <= target ? 'met' : value <= nearLimit * target ? 'near' : 'short';
    case 'below':
      return value < target ? 'met' : value <= nearLimit * target ? 'near' : 'short';
  }
}

/** True for a unit of things that there is no part of, such as beds. */
export function isCounted(unit: string): boolean {
  return countedUnits.has(unit);
}

/** True for a share or a ratio, which a part of what a plan speaks for can be held against. */
export function isRelative(unit: string): boolean {
  return unit === '%' || unit === 'per-mille' || unit.includes('/');
}

const countedUnits: ReadonlySet<string> = new Set([
  'persons',
  'places',
  'beds',
  'facilities',
  'facilities/county',
]);

/**
 * What is missing to the target in the plan's unit: 0 when met, NaN when either is missing. People,
 * places, beds and facilities are rounded up, and more than a number is at least one more.
 */
export function gapTo(value: number, comparator: Comparator, target: number, unit: string): number {
  if (judge(value, comparator, target) === 'met') return 0;
  const gap = Math.abs(target - value);
  return isCounted(unit) ? Math.max(1, ceilNeed(gap)) : gap;
}
