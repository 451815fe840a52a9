import type { ServiceId } from '../model/service.ts';
import { limitBy, meansInUse, pairsBy } from '../reach/means.ts';
import type { ReachPairs } from '../reach/reachResult.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';

/**
 * Some demand points and some facilities, whether in service or not, within a service's limit of each
 * other; points and facilities are numbered by their positions in what was asked.
 *
 * @param asked rows of the point table and of the effective facility table
 */
export function pairsBetween(
  { territory, facilities }: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
  { points, rows }: { readonly points: readonly number[]; readonly rows: readonly number[] },
): ReachPairs {
  if (points.length === 0 || rows.length === 0) return noPairs(points.length);
  const { id, lng, lat } = territory.points;
  const means = meansInUse(input.settings, input);
  return pairsBy(
    means,
    { id: textsAt(id, points), lng: numbersAt(lng, points), lat: numbersAt(lat, points) },
    {
      id: textsAt(facilities.id, rows),
      lng: numbersAt(facilities.lng, rows),
      lat: numbersAt(facilities.lat, rows),
    },
    limitBy(means, input.settings, service),
  );
}

function noPairs(points: number): ReachPairs {
  return {
    rowStart: new Uint32Array(points + 1),
    facility: new Int32Array(0),
    metres: new Float64Array(0),
    seconds: new Float64Array(0),
  };
}

function numbersAt(column: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
}

function textsAt(column: readonly string[], rows: readonly number[]): string[] {
  return rows.map((row) => column[row] ?? '');
}
