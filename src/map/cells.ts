import type { Position } from 'geojson';
import type { CommunityTable } from '../coverage/coverageResult.ts';
import { haversineMetres } from '../geo/haversine.ts';
import { voronoiCells } from '../geo/voronoiCells.ts';
import type { BoundaryShape } from './boundaryPolygons.ts';

/** A place on the map: longitude and latitude, WGS-84 degrees. */
export type Place = readonly [lng: number, lat: number];

/** A line through places; a ring ends where it starts. */
export type Ring = readonly Place[];

/** One connected area of a community, street or district; without rings a dot at one place. */
export interface Cell {
  /** Row in the table of communities or units; several cells may be of one row. */
  readonly row: number;
  /** The outer ring counterclockwise, then its holes the other way round; none for a dot. */
  readonly rings: readonly Ring[];
  /** True: no boundary was loaded, the area is drawn around a point and is convex. */
  readonly isSchematic: boolean;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** With more communities than this areas would be too small to see and too many to draw: they are dots. */
export const mostSchematicAreas = 20_000;

/**
 * The areas of communities: those with boundaries, and below them a schematic one for each placed
 * community without, or a dot where there are more than `most` communities.
 */
export function communityCells(
  communities: CommunityTable,
  own: ReadonlyMap<number, BoundaryShape>,
  most = mostSchematicAreas,
): Cell[] {
  if (own.size >= communities.count) return cellsOfBoundaries(own);
  const others = communities.count > most ? dots(communities, own) : areas(communities, own);
  return [...others, ...cellsOfBoundaries(own)];
}

type OwnShapes = ReadonlyMap<number, BoundaryShape>;

function areas(communities: CommunityTable, own: OwnShapes): Cell[] {
  const { lng, lat } = communities;
  return voronoiCells(lng, lat, cellReachMetres(communities)).flatMap((ring, row) =>
    ring && !own.has(row) ? [buildCell(row, [placesOf(ring)], true)] : [],
  );
}

function dots({ count, lng, lat }: CommunityTable, own: OwnShapes): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row < count; row++) {
    const x = lng[row] ?? NaN;
    const y = lat[row] ?? NaN;
    if (Number.isNaN(x) || own.has(row)) continue;
    cells.push({ row, rings: [], isSchematic: true, west: x, south: y, east: x, north: y });
  }
  return cells;
}

/** Whether a cell is drawn as a dot. */
export function isDot({ rings }: Cell): boolean {
  return rings.length === 0;
}

/** A cell for each polygon, in the order of rows. */
export function cellsOfBoundaries(shapes: ReadonlyMap<number, BoundaryShape>): Cell[] {
  return [...shapes]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([row, polygons]) =>
      polygons.map((rings) => buildCell(row, rings.map(placesOf), false)),
    );
}

/** Positions as pairs; a position without both numbers cannot come from our own geometry and is left out. */
export function placesOf(positions: readonly Position[]): Ring {
  const places: Place[] = [];
  for (const [lng, lat] of positions)
    if (lng !== undefined && lat !== undefined) places.push([lng, lat]);
  return places;
}

function buildCell(row: number, rings: readonly Ring[], isSchematic: boolean): Cell {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of rings[0] ?? []) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return { row, rings, isSchematic, west, south, east, north };
}

/**
 * How far a cell reaches where no neighbour bounds it: twice the upper quartile of the distances to
 * the nearest neighbour, of at most 400 communities, between 300 and 3,000 metres.
 */
function cellReachMetres({ count, lng, lat }: CommunityTable): number {
  const step = Math.max(1, Math.ceil(count / 400));
  const nearest: number[] = [];
  for (let i = 0; i < count; i += step) {
    let best = Infinity;
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const metres = haversineMetres(lng[i] ?? NaN, lat[i] ?? NaN, lng[j] ?? NaN, lat[j] ?? NaN);
      if (metres > 1 && metres < best) best = metres;
    }
    if (best < Infinity) nearest.push(best);
  }
  nearest.sort((a, b) => a - b);
  const quartile = nearest[Math.floor(nearest.length * 0.75)] ?? 500;
  return Math.min(3000, Math.max(300, 2 * quartile));
}
