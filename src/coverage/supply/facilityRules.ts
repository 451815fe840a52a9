import type { PlanStandards } from '../../plan/standardsOf.ts';
import { isLimit } from '../../plan/targetsFor.ts';
import type { ServiceId } from '../../model/service.ts';
import type { IndicatorFigure } from '../coverageResult.ts';
import { judge } from '../judge.ts';
import { partlyKnown } from '../knownSum.ts';
import type { UnitParts } from '../unitParts.ts';
import { isInstitution } from './hospitalKm.ts';
import type { FacilityDataField } from './supplyMeasure.ts';

/** A norm that every facility of a sort has to keep by itself. */
export interface FacilityRule {
  readonly id: string;
  readonly service: ServiceId;
  readonly needs: readonly FacilityDataField[];
  readonly counts: (parts: UnitParts, row: number) => boolean;
  /** What is held against the norm, in its unit, for each facility; NaN is unknown. */
  readonly amounts: (parts: UnitParts) => Float64Array;
  readonly norm: keyof PlanStandards;
}

export const facilityRules: readonly FacilityRule[] = [
  {
    id: 'childcare-min-floor-area',
    service: 'childcare',
    needs: ['floorAreaM2'],
    counts: ({ counted, facilities }, row) =>
      counted.childcare[row] === 1 && facilities.kind[row] === 'childcare_institution',
    amounts: ({ facilities }) => facilities.floorAreaM2,
    norm: 'childcareFloorArea',
  },
  {
    id: 'max-distance-elder-institution-hospital',
    service: 'elder',
    needs: ['lng', 'lat'],
    counts: ({ facilities, inService }, row) =>
      inService[row] === 1 && isInstitution(facilities, row),
    amounts: ({ hospitalKm }) => hospitalKm,
    norm: 'hospitalKm',
  },
];

/**
 * A norm in one unit: the value of the facility that is worst off, how many keep the norm, and of how
 * many that is known. Without a norm of the plan nobody keeps one or fails it: the numerator is NaN.
 */
export function measureFacilityRule(
  { counts, amounts, norm }: FacilityRule,
  parts: UnitParts,
  facilities: readonly number[],
): IndicatorFigure {
  const { value: standard, comparator } = parts.standards[norm];
  const isGreaterWorse = isLimit(comparator);
  const column = amounts(parts);
  let worst = Number.NaN;
  let kept = 0;
  let known = 0;
  let rows = 0;
  for (const row of facilities) {
    const own = column[row] ?? Number.NaN;
    if (!counts(parts, row)) continue;
    rows++;
    if (Number.isNaN(own)) continue;
    known++;
    if (judge(own, comparator, standard) === 'met') kept++;
    if (known === 1 || (isGreaterWorse ? own > worst : own < worst)) worst = own;
  }
  return {
    value: worst,
    numerator: Number.isNaN(standard) ? Number.NaN : kept,
    denominator: known,
    partly: partlyKnown('facilities', known, rows),
  };
}
