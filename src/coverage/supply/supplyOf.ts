import type { IndicatorFigure, UnitCoverage } from '../coverageResult.ts';
import { supplyMeasures } from './measureSupply.ts';
import { unpackFigure } from './packedFigures.ts';

const positionOf = new Map(supplyMeasures.map(({ id }, position) => [id, position]));

/** The figure of one of `supplyMeasures` in a unit; NaN throughout for an id that is none of them. */
export function supplyOf({ supply }: UnitCoverage, id: string): IndicatorFigure {
  return unpackFigure(supply, positionOf.get(id) ?? Number.NaN);
}
