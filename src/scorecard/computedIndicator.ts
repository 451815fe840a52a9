import type { IndicatorFigure, UnitCoverage } from '../coverage/coverageResult.ts';
import type { Plan } from '../model/plan.ts';
import type { DatedTarget } from '../plan/targetsFor.ts';

/** What a value is asked for: some plans and figures read an indicator in a way of their own. */
export interface Asked {
  readonly plan: Plan;
  /** null: the plan has no target. */
  readonly target: DatedTarget | null;
}

/** An indicator that the tables can answer. */
export interface ComputedIndicator {
  readonly id: string;
  /** Unit of its value, as the plans write it. */
  readonly unit: string;
  /** Columns without which it is no data, as `facilities.beds`. */
  readonly needs: readonly string[];
  readonly measure: (unit: UnitCoverage, asked: Asked) => IndicatorFigure;
}
