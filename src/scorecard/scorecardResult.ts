import type { KnownRows, Status } from '../coverage/coverageResult.ts';
import type { UnitScope } from '../model/enteredFigure.ts';
import type { Comparator } from '../model/plan.ts';

export type ScorecardScope = UnitScope;

/** One indicator of a plan in one unit: the row of `scorecard.csv`. Value, target and gap are in the plan's unit. */
export interface ScorecardRow {
  readonly planId: string;
  readonly indicatorId: string;
  readonly scope: ScorecardScope;
  /** Row in the unit table of that scope; -1 for everything loaded. */
  readonly unit: number;
  /** city/district/street, or 全部. */
  readonly unitName: string;
  /** Year of the target itself. */
  readonly year: number | null;
  readonly value: number;
  readonly comparator: Comparator | '';
  readonly target: number;
  /** NaN also for a total below the plan's level: that of a city is no target of its districts. */
  readonly gap: number;
  readonly unitOfValue: string;
  readonly status: Status;
  /** True where the plan sets the target at a higher level than this unit (折算，仅供参考). */
  readonly derived: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly source: string;
  /** True for the figure that map and list follow. */
  readonly main: boolean;
  /** Of a value that is no data: the columns that were not loaded, as `facilities.star`, separated by blanks. */
  readonly missing: string;
  /** What the value knows in part only; empty where it knows all that it is about. */
  readonly partly: readonly KnownRows[];
  /** The value was entered, for want of tables that answer it. */
  readonly entered?: true;
}
