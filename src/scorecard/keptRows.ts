import type { Territory, UnitCoverage } from '../coverage/coverageResult.ts';
import type { Settings } from '../model/project.ts';
import type { Plan } from '../model/plan.ts';
import type { ScorecardRow, ScorecardScope } from './scorecardResult.ts';

/** A unit that the plan speaks for, with its figures. */
export interface ScoredUnit {
  readonly scope: ScorecardScope;
  readonly unit: number;
  readonly unitName: string;
  readonly coverage: UnitCoverage;
}

/** What the rows of a unit follow from, beside its figures. */
interface Rules {
  readonly plan: Plan;
  readonly year: number | null;
  readonly settings: Settings;
}

interface Scoring extends Rules {
  /** One list of rows for each target, in the order of asking. */
  readonly lists: (readonly ScorecardRow[])[];
  readonly units: readonly ScoredUnit[];
}

/** The last scorecard of each territory. */
const lastScoring = new WeakMap<Territory, Scoring>();

/**
 * Makes the rows of one target after the other, each list with a row a unit. A unit whose figures are
 * the very object of last time, under the same rules, keeps its row.
 */
export function keptRows(
  rules: Rules,
  territory: Territory,
  units: readonly ScoredUnit[],
): (build: (unit: ScoredUnit) => ScorecardRow) => readonly ScorecardRow[] {
  const last = lastScoring.get(territory);
  const isSame =
    last?.plan === rules.plan && last.year === rules.year && last.settings === rules.settings;
  const lists: (readonly ScorecardRow[])[] = [];
  lastScoring.set(territory, { ...rules, lists, units });
  return (build) => {
    const before = isSame ? last.lists[lists.length] : undefined;
    const rows = units.map((unit, i) => {
      const kept = last?.units[i]?.coverage === unit.coverage ? before?.[i] : undefined;
      return kept ?? build(unit);
    });
    lists.push(rows);
    return rows;
  };
}
