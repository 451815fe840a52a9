import { haversineMetres } from '../../geo/haversine.ts';
import { serviceIds } from '../../model/service.ts';
import type { Analysis } from '../analysis.ts';

/** How much longer ways are than straight lines. */
export interface DetourFigure {
  /** Median of way ÷ straight line; NaN where no pair was measured. */
  readonly factor: number;
  /** Pairs of a demand point and its nearest facility. */
  readonly pairs: number;
}

/**
 * Straight lines that are measured, metres. Shorter ones say more about the legs to the street than about
 * the streets, and the factor falls with distance: longer ones are no walks to a centre.
 */
const measured = { least: 100, most: 2000 } as const;

/**
 * The detour factor by district, from every demand point to its nearest facility of either service.
 *
 * @param analysis along streets
 */
export function measuredDetours({ territory, coverage, facilities }: Analysis): {
  readonly districts: readonly DetourFigure[];
  readonly all: DetourFigure;
} {
  const { points, communities, districts } = territory;
  const ratios: number[][] = Array.from({ length: districts.count }, () => []);
  for (const service of serviceIds) {
    const { nearestFacility, metres } = coverage.points[service];
    for (let point = 0; point < points.count; point++) {
      const facility = nearestFacility[point] ?? -1;
      if (facility < 0) continue;
      const straight = haversineMetres(
        points.lng[point] ?? Number.NaN,
        points.lat[point] ?? Number.NaN,
        facilities.lng[facility] ?? Number.NaN,
        facilities.lat[facility] ?? Number.NaN,
      );
      if (!(straight >= measured.least && straight <= measured.most)) continue;
      const district = communities.districtUnit[points.community[point] ?? -1] ?? -1;
      ratios[district]?.push((metres[point] ?? Number.NaN) / straight);
    }
  }
  return { districts: ratios.map(figureOf), all: figureOf(ratios.flat()) };
}

function figureOf(ratios: readonly number[]): DetourFigure {
  const sorted = ratios.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return { factor: (lower + upper) / 2, pairs: ratios.length };
}
