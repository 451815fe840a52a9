import type { Position } from 'geojson';
import type { Places } from '../geo/pointIndex.ts';
import { streetOutline } from '../network/outline/streetOutline.ts';
import { createStreetRaster, usualGrain } from '../network/outline/streetRaster.ts';
import { snapPoints } from '../network/search/snapPoints.ts';
import { boundOf } from '../network/search/streetLimit.ts';
import { streetNearest } from '../network/search/streetNearest.ts';
import { streetPairs, streetReach } from '../network/search/streetReach.ts';
import { buildStreetWalk, type StreetWalk } from '../network/search/streetWalk.ts';
import type { Limit } from './limit.ts';
import type { CountedReach, ReachPairs } from './reachResult.ts';
import type { StreetNetwork } from './streetNetwork.ts';

/**
 * Nearest facility of every point by streets, at any distance, and how many are within the limit. A point
 * that is too far from every street, or whose streets lead to no facility, is unreachable: Infinity.
 *
 * @param points NaN: metres, seconds NaN and not covered.
 * @param facilities NaN, or too far from every street: never the nearest. Hand them in id order.
 * @param limit From `buildStreetLimit`.
 */
export function nearestByStreets(
  network: StreetNetwork,
  points: Places,
  facilities: Places,
  limit: Limit,
): CountedReach {
  return streetReach(walkBetween(network, points, facilities), limit);
}

/** Every pair of a demand point and a facility within the limit by streets; in a row the facilities ascend. */
export function pairsByStreets(
  network: StreetNetwork,
  points: Places,
  facilities: Places,
  limit: Limit,
): ReachPairs {
  return streetPairs(walkBetween(network, points, facilities), limit);
}

/**
 * The dissolved catchment of the facilities for each limit, as coordinates of a MultiPolygon, WGS-84. An
 * outline is drawn from a raster and decides nothing.
 *
 * @param limits Of one service, so of one speed.
 */
export function streetCatchments(
  network: StreetNetwork,
  facilities: Places,
  limits: readonly Limit[],
): Position[][][][] {
  const nowhere = { lng: new Float64Array(), lat: new Float64Array() };
  const walk = walkBetween(network, nowhere, facilities);
  const bounds = limits.map(boundOf);
  // One search to the farthest limit; its costs serve the nearer ones too.
  streetNearest(walk, Math.max(0, ...bounds));
  const raster = createStreetRaster(network.grid, usualGrain, network.snapMetres);
  const starts = [...facilities.lng.keys()];
  return bounds.map((bound) => streetOutline(raster, walk, starts, bound));
}

function walkBetween(
  { graph, grid, snapMetres }: StreetNetwork,
  points: Places,
  facilities: Places,
): StreetWalk {
  return buildStreetWalk(
    graph,
    snapPoints(grid, points, snapMetres),
    snapPoints(grid, facilities, snapMetres),
  );
}
