import type { IndicatorFigure, UnitCoverage } from '../coverageResult.ts';
import { supplyMeasures } from './measureSupply.ts';

const positionOf = new Map(supplyMeasures.map(({ id }, position) => [id, position]));

/** The figure of one of `supplyMeasures` in a unit; NaN throughout for an id that is none of them. */
export function supplyOf({ supply }: UnitCoverage, id: string): IndicatorFigure {
  const at = 3 * (positionOf.get(id) ?? Number.NaN);
  const [value = Number.NaN, numerator = Number.NaN, denominator = Number.NaN] = supply.subarray(
    at,
    at + 3,
  );
  return { value, numerator, denominator };
}
