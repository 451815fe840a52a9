import type { Position } from 'geojson';
import { nestRings, signedArea } from '../../geo/nestRings.ts';
import { costToOffset, farTenths, tenthsPerMetre } from '../graph/walkGraph.ts';
import type { StreetWalk } from '../search/streetWalk.ts';
import { contourRings, type Field, type Ring } from './contourRings.ts';
import { type StreetRaster, tileSide } from './streetRaster.ts';

/** What an outline is drawn from: a search that has run, and the facilities that it started from. */
export type OutlineSearch = Pick<StreetWalk, 'graph' | 'search' | 'facilities'>;

/**
 * Outline of all places that reach one of the facilities within a limit, as demand points do: straight to
 * the nearest street, then along it. A verge along the streets counts as the street itself, so that streets
 * at the limit are in and the outline is no thread there. From the same costs as the figures; with several
 * facilities their catchments come dissolved. Holes stay, but for specks that no circle of 3 × spacing fits into.
 *
 * Tolerance: the border errs outward (`outlineBound`), so that no place that is reached lies outside for being
 * near the limit; where the nearest street changes, it may lie off by a spacing. A street point is inside where
 * every street within 3 × spacing of it is reached, and outside where none of them is.
 *
 * @param starts Rows of the facilities that the search as it stands started from.
 * @param limit Tenths; the search ran to `outlineBound` of it.
 * @returns Coordinates of a MultiPolygon, WGS-84, outer rings counterclockwise.
 */
export function streetOutline(
  raster: StreetRaster,
  from: OutlineSearch,
  starts: readonly number[],
  limit: number,
): Position[][][] {
  const bound = outlineBound(raster, limit);
  const tiles = tilesReached(raster, from.facilities, starts, bound);
  if (tiles.length === 0) return [];
  let [firstColumn, firstRow, lastColumn, lastRow] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [column, row] of tiles) {
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
  }
  // One row and column of points more on every side, so that the rim is outside.
  const columns = (lastColumn - firstColumn + 1) * tileSide + 2;
  const rows = (lastRow - firstRow + 1) * tileSide + 2;
  const field = { columns, rows, values: new Float32Array(columns * rows).fill(-raster.spacing) };
  const fill = createTileFiller(raster, from, starts, bound);
  for (const [column, row] of tiles) {
    const x = 1 + (column - firstColumn) * tileSide;
    const y = 1 + (row - firstRow) * tileSide;
    fill(column, row, field, y * columns + x);
  }
  const { projection, spacing } = raster;
  const lines = contourRings(field).filter((line) => !isSpeck(line));
  const rings = lines.map((line) => {
    const ring: Position[] = [];
    for (let k = 0; k < line.length; k += 2) {
      const x = (line[k]! - 1 + firstColumn * tileSide) * spacing;
      const y = (line[k + 1]! - 1 + firstRow * tileSide) * spacing;
      ring.push([projection.lngFromX(x), projection.latFromY(y)]);
    }
    return { ring, area: signedArea(ring), component: 0 };
  });
  // A hole belongs to the smallest ring around it.
  return nestRings(rings.sort((p, q) => Math.abs(p.area) - Math.abs(q.area)));
}

/** Points of the raster across which the border may be off. */
const blur = 3;

/** True for a hole, in coordinates of the raster, that no circle of that radius fits into. */
function isSpeck(line: Ring): boolean {
  let doubled = 0;
  for (let k = 2; k < line.length; k += 2) {
    doubled += line[k - 2]! * line[k + 1]! - line[k]! * line[k - 1]!;
  }
  return doubled < 0 && -doubled / 2 < Math.PI * blur * blur;
}

/**
 * How far to search for an outline: the limit and half the diagonal of a square of the raster, since that is how
 * far a border drawn between its points may err.
 *
 * @param limit Tenths.
 */
export function outlineBound({ spacing }: StreetRaster, limit: number): number {
  return Math.min(farTenths, limit + Math.ceil(spacing * Math.SQRT1_2 * tenthsPerMetre));
}

/** Tiles that can hold a place inside: no way leads farther from its start than it is long, nor the verge beyond. */
function tilesReached(
  { spacing, verge, projection }: StreetRaster,
  { snaps }: OutlineSearch['facilities'],
  starts: readonly number[],
  bound: number,
): (readonly [column: number, row: number])[] {
  const side = tileSide * spacing;
  const found = new Map<string, readonly [number, number]>();
  for (const f of starts) {
    const rest = bound - snaps.leg[f]!;
    if (snaps.edge[f]! < 0 || rest < 0) continue;
    const metres = rest / tenthsPerMetre + verge + spacing;
    const x = projection.xFromLng(snaps.lng[f]!);
    const y = projection.yFromLat(snaps.lat[f]!);
    for (let row = Math.floor((y - metres) / side); row <= (y + metres) / side; row++) {
      for (let column = Math.floor((x - metres) / side); column <= (x + metres) / side; column++) {
        found.set(`${column} ${row}`, [column, row]);
      }
    }
  }
  return [...found.values()];
}

/** Fills the points of one tile with the metres that are left of the bound there, at most a spacing either way. */
function createTileFiller(
  raster: StreetRaster,
  { graph, search, facilities }: OutlineSearch,
  starts: readonly number[],
  bound: number,
): (column: number, row: number, field: Field, at: number) => void {
  const { edges } = graph;
  const { snaps } = facilities;
  const startsOnEdge = new Map<number, number[]>();
  for (const f of starts) {
    const edge = snaps.edge[f]!;
    if (edge >= 0) startsOnEdge.set(edge, [...(startsOnEdge.get(edge) ?? []), f]);
  }
  const most = raster.spacing * tenthsPerMetre;
  const verge = raster.verge * tenthsPerMetre;
  const farthest = outlineBound(raster, raster.farthest * tenthsPerMetre);
  return (column, row, { columns, values }, at) => {
    const { edge, start, point, fromA, fromB, leg } = raster.tile(column, row);
    for (let e = 0; e < edge.length; e++) {
      const costA = search.cost[edges.a[edge[e]!]!]!;
      const costB = search.cost[edges.b[edge[e]!]!]!;
      const startsHere = startsOnEdge.get(edge[e]!);
      // Most edges of a tile are not reached, and their points stay outside.
      if (costA > bound && costB > bound && !startsHere) continue;
      for (let k = start[e]!; k < start[e + 1]!; k++) {
        let cost = Math.min(costA + fromA[k]!, costB + fromB[k]!);
        for (const f of startsHere ?? noStarts) {
          const part = costToOffset(edges, edge[e]!, snaps.offset[f]!);
          cost = Math.min(cost, Math.abs(part - fromA[k]!) + snaps.leg[f]!);
        }
        const left = bound - cost;
        const here = leg[k]!;
        const rest = Math.min(farthest - here, Math.max(left - here, Math.min(left, verge - here)));
        const place = at + Math.floor(point[k]! / tileSide) * columns + (point[k]! % tileSide);
        values[place] = Math.max(-most, Math.min(most, rest)) / tenthsPerMetre;
      }
    }
  };
}

const noStarts: readonly number[] = [];
