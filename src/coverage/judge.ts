import type { Comparator } from '../model/plan.ts';
import { directionOf, isLimit } from '../plan/targetsFor.ts';
import type { Status } from './coverageResult.ts';
import { ceilNeed, floorNeed } from './knownSum.ts';

/** Near: at least this share of a target, or of the people of a community. */
export const nearShare = 0.9;
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
 * What is missing to the target in the plan's unit, or too much for a limit: 0 when met, NaN when
 * either is missing. People, places, beds and facilities are rounded up, and more than a number is at
 * least one more.
 */
export function gapTo(value: number, comparator: Comparator, target: number, unit: string): number {
  if (judge(value, comparator, target) === 'met') return 0;
  const gap = Math.abs(target - value);
  if (!isCounted(unit)) return gap;
  const direction = directionOf(comparator);
  const isStrict = direction === 'above' || direction === 'below';
  return isStrict ? floorNeed(gap) + 1 : Math.max(1, ceilNeed(gap));
}

/**
 * The whole number of places, beds or people from which on a need is met, itself seldom whole: the next
 * above it where it has to be exceeded. Of a limit, 0: it wants none. NaN where the need is unknown.
 */
export function countNeeded(need: number, comparator: Comparator): number {
  if (Number.isNaN(need)) return need;
  if (isLimit(comparator)) return 0;
  return directionOf(comparator) === 'above' ? floorNeed(need) + 1 : ceilNeed(need);
}
