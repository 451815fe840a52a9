import type { ServiceId } from '../../model/service.ts';
import type { IndicatorFigure } from '../main/indicatorFigure.ts';
import type { UnitComparison } from './unitRows.ts';

/** What the people of a service's circle are called; the stand-in shows in the circle's own figure. */
export function countUnitOfCircle(
  figure: IndicatorFigure,
  service: ServiceId,
): 'elders' | 'infants' | 'people' {
  if (figure.countUnit === 'people') return 'people';
  return service === 'elder' ? 'elders' : 'infants';
}

/** Names of the three units with the most people beyond reach, the worst first. */
export function worstUnits({ rows }: UnitComparison): string[] {
  return [...rows]
    .filter((row) => row.beyond > 0)
    .sort((a, b) => b.beyond - a.beyond || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map((row) => row.name);
}
