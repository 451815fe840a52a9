import type { Places } from '../geo/pointIndex.ts';
import type { Method, Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import type { TravelMatrix } from '../model/tables.ts';
import { circleNearest } from './circleReach.ts';
import { buildLimit, buildStreetLimit, type Limit } from './limit.ts';
import { matrixNearest, matrixPairs } from './matrixReach.ts';
import { circlePairs } from './reachPairs.ts';
import type { CountedReach, ReachPairs } from './reachResult.ts';
import type { StreetNetwork } from './streets/streetNetwork.ts';
import { nearestByStreets, pairsByStreets } from './streets/streetPaths.ts';

/** What was loaded that can take the place of circles. */
export interface LoadedMeans {
  readonly matrix: TravelMatrix | null;
  /** Absent or null: none. */
  readonly streets?: StreetNetwork | null;
}

/** What walks are measured by: a matrix or streets, never both; circles where both are null. */
export interface Means {
  readonly matrix: TravelMatrix | null;
  readonly streets: StreetNetwork | null;
}

/** Places with the ids that a matrix names. */
export interface NamedPlaces extends Places {
  readonly id: readonly string[];
}

/** What the settings ask for; circles where that is not loaded. */
export function meansInUse({ method }: Settings, { matrix, streets = null }: LoadedMeans): Means {
  return {
    matrix: method === 'matrix' ? matrix : null,
    streets: method === 'street' ? streets : null,
  };
}

/** The method of these means: not always what the settings ask for. */
export function methodOf({ matrix, streets }: Means): Method {
  if (matrix) return 'matrix';
  return streets ? 'street' : 'circle';
}

/** The limit of one service by these means. */
export function limitBy({ matrix, streets }: Means, settings: Settings, service: ServiceId): Limit {
  return streets
    ? buildStreetLimit(settings, service)
    : buildLimit(settings, service, matrix?.unit);
}

/**
 * Every pair of a demand point and a facility within the limit; in a row the facilities ascend.
 *
 * @param limit From `limitBy` of the same means.
 */
export function pairsBy(
  { matrix, streets }: Means,
  points: NamedPlaces,
  facilities: NamedPlaces,
  limit: Limit,
): ReachPairs {
  if (matrix) return matrixPairs(points.id, facilities.id, matrix, limit);
  if (streets) return pairsByStreets(streets, points, facilities, limit);
  return circlePairs(points, facilities, limit);
}

/**
 * The nearest facility of every point, at any distance.
 *
 * @param facilities in id order, so that the lower position wins ties
 * @param limit From `limitBy` of the same means.
 */
export function nearestBy(
  { matrix, streets }: Means,
  points: NamedPlaces,
  facilities: NamedPlaces,
  limit: Limit,
): CountedReach {
  if (matrix) return matrixNearest(points.id, facilities.id, matrix, limit);
  if (streets) return nearestByStreets(streets, points, facilities, limit);
  return circleNearest(points, facilities, limit);
}
