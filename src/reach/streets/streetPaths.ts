import type { Position } from 'geojson';
import type { Places } from '../../geo/pointIndex.ts';
import type { SegmentGrid } from '../../network/graph/segmentGrid.ts';
import { movedTile } from '../../network/outline/movedTile.ts';
import { outlineBound, streetOutline } from '../../network/outline/streetOutline.ts';
import {
  createStreetRaster,
  type StreetRaster,
  usualGrain,
} from '../../network/outline/streetRaster.ts';
import { boundOf } from '../../network/search/streetLimit.ts';
import { streetNearest } from '../../network/search/streetNearest.ts';
import { streetRoute } from '../../network/search/streetRoute.ts';
import { streetPairs, streetReach } from '../../network/search/streetReach.ts';
import { buildStreetWalk, type StreetWalk } from '../../network/search/streetWalk.ts';
import type { Limit } from '../limit.ts';
import type { Place } from '../moveFacility.ts';
import type { CountedReach, ReachPairs } from '../reachResult.ts';
import { snapToStreets, type StreetNetwork } from './streetNetwork.ts';

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
  const raster = rasterOf(network);
  // One search to the farthest limit; its costs serve the nearer ones too.
  streetNearest(walk, outlineBound(raster, Math.max(0, ...bounds)));
  const starts = [...facilities.lng.keys()];
  return bounds.map((bound) => streetOutline(raster, walk, starts, bound));
}

/** Rasters are filled in as outlines need them, and then serve every outline of the same network. */
const rasters = new WeakMap<StreetNetwork, StreetRaster>();

function rasterOf(network: StreetNetwork): StreetRaster {
  const known = rasters.get(network);
  if (known) return known;
  const raster = rasterOfGrid(network);
  const { grid, graph, edited } = network;
  const tile = (column: number, row: number) => {
    const known = raster.tile(column, row);
    return edited ? movedTile(known, grid.edges, graph.edges, edited.pieces) : known;
  };
  const own = { ...raster, tile };
  rasters.set(network, own);
  return own;
}

/** By grid, which a network shares with those that edits make of it, and limit. */
const rastersOfGrids = new WeakMap<SegmentGrid, Map<number, StreetRaster>>();

function rasterOfGrid({ grid, snapMetres }: StreetNetwork): StreetRaster {
  const bySnap = rastersOfGrids.get(grid) ?? new Map<number, StreetRaster>();
  rastersOfGrids.set(grid, bySnap);
  const raster = bySnap.get(snapMetres) ?? createStreetRaster(grid, usualGrain, snapMetres);
  bySnap.set(snapMetres, raster);
  return raster;
}

/**
 * The way from a place along the streets to another, the straight legs to and from the street included;
 * null where no way leads.
 */
export function routeByStreets(
  network: StreetNetwork,
  from: Place,
  to: Place,
): (readonly [lng: number, lat: number])[] | null {
  const one = ({ lng, lat }: Place): Places => ({
    lng: Float64Array.of(lng),
    lat: Float64Array.of(lat),
  });
  const route = streetRoute(walkBetween(network, one(from), one(to)), 0);
  return route && [[from.lng, from.lat], ...route, [to.lng, to.lat]];
}

function walkBetween(network: StreetNetwork, points: Places, facilities: Places): StreetWalk {
  return buildStreetWalk(
    network.graph,
    snapToStreets(network, points),
    snapToStreets(network, facilities),
  );
}
