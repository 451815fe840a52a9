import type { Plan } from '../../model/plan.ts';
import type { FacilityTable, PopulationTable } from '../../model/tables.ts';
import { targetYearsOf } from './targetYearsOf.ts';

/** A year worth showing, and why. */
export interface YearStop {
  readonly year: number;
  /** People were counted in it. */
  readonly isCounted: boolean;
  /** Indicators of the plan with a target due in it. */
  readonly targets: number;
  /** Facilities that open or close in it. */
  readonly opens: number;
  readonly closes: number;
}

/** What the stops are made of. */
export interface YearSource {
  readonly population: PopulationTable | null;
  readonly facilities: FacilityTable | null;
  readonly plan: Plan | null;
  /** The year now shown, which is always a stop. */
  readonly shown: number | null;
}

/**
 * Years worth stopping at, ascending: those with people counted, those in which the plan has a target
 * due, those in which a facility or project opens or closes, and the year shown. Targets and facilities
 * count from the first year with people (or target) on, and to the last year of the plan.
 */
export function yearStops({ population, facilities, plan, shown }: YearSource): YearStop[] {
  const counted = new Set(known(population?.year ?? []));
  const due = plan ? targetYearsOf(plan) : new Map<number, number>();
  const first = Math.min(...(counted.size > 0 ? counted : due.keys()));
  const last = plan ? Math.max(plan.lastTargetYear, ...counted) : Number.POSITIVE_INFINITY;
  const isWithin = (year: number) => Number.isFinite(first) && year >= first && year <= last;
  const opens = countBy(known(facilities?.opened ?? []).filter(isWithin));
  const closes = countBy(known(facilities?.closed ?? []).filter(isWithin));
  const targets = [...due.keys()].filter(isWithin);
  const own = shown === null ? [] : [shown];
  const years = new Set([...counted, ...targets, ...opens.keys(), ...closes.keys(), ...own]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      isCounted: counted.has(year),
      targets: due.get(year) ?? 0,
      opens: opens.get(year) ?? 0,
      closes: closes.get(year) ?? 0,
    }));
}

function known(years: Iterable<number>): number[] {
  return [...years].filter(Number.isFinite);
}

function countBy(years: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}
