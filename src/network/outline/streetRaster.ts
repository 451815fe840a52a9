import {
  buildLocalProjection,
  findCentre,
  type LocalProjection,
} from '../../geo/localProjection.ts';
import type { SegmentGrid } from '../graph/segmentGrid.ts';
import { costToOffset, type WalkEdges } from '../graph/walkGraph.ts';
import { type Snaps, snapInto } from '../search/snapPoints.ts';

/** Points of a square part of a raster, by the street that each is nearest to. */
export interface RasterTile {
  /** Edges that points of the tile are led to, ascending. */
  readonly edge: Int32Array;
  /** The points of edge `k` are the entries `start[k]` up to `start[k + 1] - 1` of the columns below. */
  readonly start: Uint32Array;
  /** Row by row from the south-west corner, `tileSide` in a row. */
  readonly point: Uint16Array;
  /** Cost to the street point from either end of the edge, tenths. */
  readonly fromA: Int32Array;
  readonly fromB: Int32Array;
  /** Straight way to the street point, tenths. */
  readonly leg: Int32Array;
}

/**
 * Points of a raster over the whole network and where each meets the streets. It does not depend on any
 * facility, so it is filled in tile by tile, as outlines need it, and kept.
 */
export interface StreetRaster {
  readonly projection: LocalProjection;
  /** Metres between neighbouring points of the raster. */
  readonly spacing: number;
  /** Metres beside a street that count as the street itself. */
  readonly verge: number;
  /** Metres from a street beyond which a place is not on it. */
  readonly farthest: number;
  /** The tile that holds the points from `tileSide * column, tileSide * row` on. */
  readonly tile: (column: number, row: number) => RasterTile;
}

/** How fine outlines are drawn, metres. */
export type OutlineGrain = Pick<StreetRaster, 'spacing' | 'verge'>;

/**
 * Fine enough for blocks of houses, and quick enough to follow a drag. The verge is half a cell of the raster
 * of 0.001° that Valhalla draws a street on.
 */
export const usualGrain: OutlineGrain = { spacing: 20, verge: 50 };

/** Points of the raster on one side of a tile. */
export const tileSide = 32;

/**
 * Prepares a raster.
 *
 * @param grain Outlines are as exact as the spacing; the verge must be at least 1.5 × spacing, or streets would
 *   slip between the points of the raster.
 * @param maxMetres Points farther from a street than this are in no outline.
 * @throws RangeError when the verge is too narrow for the spacing.
 */
export function createStreetRaster(
  grid: SegmentGrid,
  { spacing, verge }: OutlineGrain,
  maxMetres: number,
): StreetRaster {
  if (!(spacing > 0 && verge >= 1.5 * spacing)) {
    throw new RangeError(`a verge of ${verge} m is too narrow for points every ${spacing} m`);
  }
  const { lng, lat } = findCentre(grid.edges);
  const projection = buildLocalProjection(lng, lat);
  const tiles = new Map<string, RasterTile>();
  // Where a place is this far from its street, the corners of its square are snapped too.
  const snapMetres = maxMetres + spacing * Math.SQRT2;
  return {
    projection,
    spacing,
    verge,
    farthest: maxMetres,
    tile: (column, row) => {
      const key = `${column} ${row}`;
      const known = tiles.get(key);
      if (known !== undefined) return known;
      const snaps = emptySnaps(tileSide * tileSide);
      for (let y = 0; y < tileSide; y++) {
        for (let x = 0; x < tileSide; x++) {
          const east = projection.lngFromX((column * tileSide + x) * spacing);
          const north = projection.latFromY((row * tileSide + y) * spacing);
          snapInto(grid, east, north, snapMetres, snaps, y * tileSide + x);
        }
      }
      const tile = byEdge(grid.edges, snaps);
      tiles.set(key, tile);
      return tile;
    },
  };
}

/** Groups the points of a tile by the edge that they meet. */
function byEdge(edges: WalkEdges, snaps: Snaps): RasterTile {
  const met = Array.from(snaps.edge.keys()).filter((point) => snaps.edge[point]! >= 0);
  met.sort((p, q) => snaps.edge[p]! - snaps.edge[q]! || p - q);
  const edge: number[] = [];
  const start: number[] = [];
  for (const [k, point] of met.entries()) {
    if (edge.at(-1) === snaps.edge[point]) continue;
    edge.push(snaps.edge[point]!);
    start.push(k);
  }
  const fromA = Int32Array.from(met, (p) => costToOffset(edges, snaps.edge[p]!, snaps.offset[p]!));
  return {
    edge: Int32Array.from(edge),
    start: Uint32Array.from([...start, met.length]),
    point: Uint16Array.from(met),
    fromA,
    fromB: fromA.map((cost, k) => edges.cost[snaps.edge[met[k]!]!]! - cost),
    leg: Int32Array.from(met, (point) => snaps.leg[point]!),
  };
}

function emptySnaps(count: number): Snaps {
  return {
    count,
    edge: new Int32Array(count),
    offset: new Int32Array(count),
    leg: new Int32Array(count),
    lng: new Float64Array(count),
    lat: new Float64Array(count),
  };
}
