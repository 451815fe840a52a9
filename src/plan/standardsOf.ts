import type { Plan } from '../model/plan.ts';
import { targetsFor } from './targetsFor.ts';

/** Norms that facilities and estates are held against one by one; NaN where the plan sets none. */
export interface PlanStandards {
  /** Floor area of elder care for 100 households of new and of existing estates, square metres. */
  readonly floorAreaNew: number;
  readonly floorAreaExisting: number;
  /** Least floor area of a childcare institution, square metres. */
  readonly childcareFloorArea: number;
  /** How far an institution may be from a general hospital, kilometres. */
  readonly hospitalKm: number;
}

/** The norms where there is no plan. */
export const noStandards: PlanStandards = {
  floorAreaNew: Number.NaN,
  floorAreaExisting: Number.NaN,
  childcareFloorArea: Number.NaN,
  hospitalKm: Number.NaN,
};

/** The norms of a plan in a year, each its main figure. */
export function standardsOf(plan: Plan, year: number): PlanStandards {
  const normOf = (id: string) => targetsFor(plan, id, year)[0]?.value ?? Number.NaN;
  return {
    floorAreaNew: normOf('floor-area-per-100-households-new'),
    floorAreaExisting: normOf('floor-area-per-100-households-existing'),
    childcareFloorArea: normOf('childcare-min-floor-area'),
    hospitalKm: normOf('max-distance-elder-institution-hospital'),
  };
}

/** Whether two sets of norms say the same. */
export function areSameStandards(one: PlanStandards, other: PlanStandards): boolean {
  return (
    Object.is(one.floorAreaNew, other.floorAreaNew) &&
    Object.is(one.floorAreaExisting, other.floorAreaExisting) &&
    Object.is(one.childcareFloorArea, other.childcareFloorArea) &&
    Object.is(one.hospitalKm, other.hospitalKm)
  );
}
