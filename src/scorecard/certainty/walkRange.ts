import { countedFacilities } from '../../coverage/counted.ts';
import type { Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Limit } from '../../reach/limit.ts';
import { type Means, type NamedPlaces, nearestBy } from '../../reach/means.ts';
import type { Analysis } from '../analysis.ts';
import type { Doubts } from './doubts.ts';
import { placeDoubt } from './placeDoubt.ts';

/** The shortest walk of every point when all places are as near, and as far, as they may be. */
export interface WalkRange {
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
}

/**
 * Finds the nearest facility of every point among those of equal doubt, and adds or takes off what
 * both ends may be wrong by. In the unit of the limit; NaN where the point has no place. A matrix
 * measures without coordinates, and has no doubt of them. Cost: one search a distinct radius, of
 * which coarse decimals and approximate places make a handful.
 */
export function walkRange(
  analysis: Analysis,
  means: Means,
  { service, settings, limit }: { service: ServiceId; settings: Settings; limit: Limit },
  doubts: Doubts,
): WalkRange {
  const { points } = analysis.territory;
  const doubtOf = (lng: number, lat: number) =>
    means.matrix ? 0 : placeDoubt(lng, lat, doubts.placeMetres);
  const inUnit = (metres: number) =>
    limit.compare === 'metres' ? metres : limit.secondsOfMetres(metres);
  const own = points.lng.map((lng, point) => doubtOf(lng, points.lat[point] ?? Number.NaN));
  const shortest = new Float64Array(points.count).fill(Number.POSITIVE_INFINITY);
  const longest = shortest.slice();
  for (const [radius, rows] of rowsByDoubt(analysis, service, settings, doubts, doubtOf)) {
    const reach = nearestBy(means, points, placesOf(analysis, rows), limit);
    for (let point = 0; point < points.count; point++) {
      const walk = reach[limit.compare][point] ?? Number.NaN;
      const error = inUnit(radius + (own[point] ?? 0));
      shortest[point] = Math.min(shortest[point] ?? Number.NaN, Math.max(0, walk - error));
      longest[point] = Math.min(longest[point] ?? Number.NaN, walk + error);
    }
  }
  return { shortest, longest };
}

function rowsByDoubt(
  { facilities, inService, approximate }: Analysis,
  service: ServiceId,
  { qualifying }: Settings,
  { approximateMetres }: Doubts,
  doubtOf: (lng: number, lat: number) => number,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const row of countedFacilities(facilities, inService, service, qualifying)) {
    const own = doubtOf(facilities.lng[row] ?? Number.NaN, facilities.lat[row] ?? Number.NaN);
    const radius = approximate[row] === 1 ? Math.max(own, approximateMetres) : own;
    const group = groups.get(radius);
    if (group) group.push(row);
    else groups.set(radius, [row]);
  }
  return groups;
}

function placesOf({ facilities }: Analysis, rows: readonly number[]): NamedPlaces {
  return {
    id: rows.map((row) => facilities.id[row] ?? ''),
    lng: Float64Array.from(rows, (row) => facilities.lng[row] ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => facilities.lat[row] ?? Number.NaN),
  };
}
