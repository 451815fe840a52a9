import { farTenths, tenthsPerMetre } from '../graph/walkGraph.ts';

/** What is compared with what to say who is covered; as in reach. */
export interface StreetLimit {
  /** `metres` needs a graph whose steps cost no more than their length. */
  readonly compare: 'metres' | 'seconds';
  readonly limit: number;
  /** Walking time of a length on the level; proportional to it. */
  readonly secondsOfMetres: (metres: number) => number;
}

/** Walking time of a cost. */
export function secondsOfCost(limit: StreetLimit, cost: number): number {
  return limit.secondsOfMetres(cost / tenthsPerMetre);
}

/** Whether a cost is within the limit, by the doubles that are printed. */
export function isWithinLimit(limit: StreetLimit, cost: number): boolean {
  const compared = limit.compare === 'metres' ? cost / tenthsPerMetre : secondsOfCost(limit, cost);
  return compared <= limit.limit;
}

/** A cost that is surely enough for the limit, tenths; the doubles decide. */
export function boundOf({ compare, limit, secondsOfMetres }: StreetLimit): number {
  const metres = compare === 'metres' ? limit : limit / secondsOfMetres(1);
  return Math.min(farTenths, Math.ceil(metres * tenthsPerMetre) + 2);
}
