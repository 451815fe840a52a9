import type { PlanStandards } from '../../plan/standardsOf.ts';
import type { ServiceId } from '../../model/service.ts';
import type { IndicatorFigure } from '../coverageResult.ts';
import type { UnitParts } from '../unitParts.ts';
import { isInstitution } from './hospitalMetres.ts';
import type { FacilityDataField } from './supplyMeasure.ts';

/** A norm that every facility of a sort has to keep by itself. */
export interface FacilityRule {
  readonly id: string;
  readonly service: ServiceId;
  readonly needs: readonly FacilityDataField[];
  readonly counts: (parts: UnitParts, row: number) => boolean;
  /** What is held against the norm, in its unit; NaN is unknown. */
  readonly amount: (parts: UnitParts, row: number) => number;
  readonly norm: keyof PlanStandards;
  /** `least`: nobody may have less; `greatest`: nobody may have more. */
  readonly bound: 'least' | 'greatest';
}

export const facilityRules: readonly FacilityRule[] = [
  {
    id: 'childcare-min-floor-area',
    service: 'childcare',
    needs: ['floorAreaM2'],
    counts: ({ counted, facilities }, row) =>
      counted.childcare[row] === 1 && facilities.kind[row] === 'childcare_institution',
    amount: ({ facilities }, row) => facilities.floorAreaM2[row] ?? Number.NaN,
    norm: 'childcareFloorArea',
    bound: 'least',
  },
  {
    id: 'max-distance-elder-institution-hospital',
    service: 'elder',
    needs: ['lng', 'lat'],
    counts: ({ inService, facilities }, row) =>
      inService[row] === 1 && isInstitution(facilities, row),
    amount: ({ hospitalMetres }, row) => (hospitalMetres[row] ?? Number.NaN) / 1000,
    norm: 'hospitalKm',
    bound: 'greatest',
  },
];

/**
 * A norm in one unit: the value of the facility that is worst off, how many keep the norm, and of how
 * many that is known. Without a norm of the plan nobody keeps one or fails it: the numerator is NaN.
 */
export function measureFacilityRule(
  { counts, amount, norm, bound }: FacilityRule,
  parts: UnitParts,
  facilities: readonly number[],
): IndicatorFigure {
  const amounts = facilities.flatMap((row) => {
    const own = counts(parts, row) ? amount(parts, row) : Number.NaN;
    return Number.isNaN(own) ? [] : [own];
  });
  const standard = parts.standards[norm];
  const keeps = (own: number) => (bound === 'least' ? own >= standard : own <= standard);
  const worst = bound === 'least' ? Math.min(...amounts) : Math.max(...amounts);
  return {
    value: amounts.length === 0 ? Number.NaN : worst,
    numerator: Number.isNaN(standard) ? Number.NaN : amounts.filter(keeps).length,
    denominator: amounts.length,
  };
}
