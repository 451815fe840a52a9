import type { Comparator, Plan, PlanFigure } from '../model/plan.ts';
import { targetsFor } from './targetsFor.ts';

/** A norm of a plan and how it is held against; its value is NaN where the plan sets none. */
export type Norm = Pick<PlanFigure, 'value' | 'comparator'>;

/** Norms that facilities and estates are held against one by one. */
export interface PlanStandards {
  /** Floor area of elder care for 100 households of new and of existing estates, square metres. */
  readonly floorAreaNew: Norm;
  readonly floorAreaExisting: Norm;
  /** Least floor area of a childcare institution, square metres. */
  readonly childcareFloorArea: Norm;
  /** How far an institution may be from a general hospital, kilometres. */
  readonly hospitalKm: Norm;
}

const atLeastUnknown: Norm = { value: Number.NaN, comparator: '>=' };

/** The norms where there is no plan. */
export const noStandards: PlanStandards = {
  floorAreaNew: atLeastUnknown,
  floorAreaExisting: atLeastUnknown,
  childcareFloorArea: atLeastUnknown,
  hospitalKm: { value: Number.NaN, comparator: '<=' },
};

/** The norms of a plan in a year, each its main figure. */
export function standardsOf(plan: Plan, year: number): PlanStandards {
  const normOf = (id: string, unset: Norm) => targetsFor(plan, id, year)[0] ?? unset;
  return {
    floorAreaNew: normOf('floor-area-per-100-households-new', noStandards.floorAreaNew),
    floorAreaExisting: normOf(
      'floor-area-per-100-households-existing',
      noStandards.floorAreaExisting,
    ),
    childcareFloorArea: normOf('childcare-min-floor-area', noStandards.childcareFloorArea),
    hospitalKm: normOf('max-distance-elder-institution-hospital', noStandards.hospitalKm),
  };
}

/** How floor area is held against both of its norms together: more than both where one wants more. */
export function jointComparator({ floorAreaNew, floorAreaExisting }: PlanStandards): Comparator {
  return floorAreaExisting.comparator === '>' ? '>' : floorAreaNew.comparator;
}

/** Whether two sets of norms say the same. */
export function areSameStandards(one: PlanStandards, other: PlanStandards): boolean {
  const isSame = (norm: keyof PlanStandards) =>
    Object.is(one[norm].value, other[norm].value) &&
    one[norm].comparator === other[norm].comparator;
  return (
    isSame('floorAreaNew') &&
    isSame('floorAreaExisting') &&
    isSame('childcareFloorArea') &&
    isSame('hospitalKm')
  );
}
