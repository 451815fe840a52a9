import {
  buildLocalProjection,
  findCentre,
  type LocalProjection,
} from '../../geo/localProjection.ts';
import type { SegmentGrid } from '../graph/segmentGrid.ts';
import { type Snaps, snapInto } from '../search/snapPoints.ts';

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
  /** The tile that holds the points from `tileSide * column, tileSide * row` on, snapped. */
  readonly tile: (column: number, row: number) => Snaps;
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
  const tiles = new Map<string, Snaps>();
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
      tiles.set(key, snaps);
      return snaps;
    },
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
