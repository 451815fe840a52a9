import { earthRadiusMetres, radiansPerDegree } from '../../geo/haversine.ts';
import type { WalkEdges } from './walkGraph.ts';

/** Straight pieces of edges by the cells of a grid of longitude and latitude that they pass. */
export interface SegmentGrid {
  readonly edges: WalkEdges;
  readonly west: number;
  readonly south: number;
  readonly columnDegrees: number;
  readonly rowDegrees: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell `c` holds the pieces from `cellStart[c]` up to `cellStart[c + 1] - 1`. */
  readonly cellStart: Uint32Array;
  /** First vertex of each piece; it ends at the next vertex. */
  readonly vertex: Uint32Array;
  /** Edge of each vertex. */
  readonly edgeOfVertex: Uint32Array;
}

/** Cells beyond this many a vertex only cost memory. */
const cellsPerVertex = 8;

/**
 * Sorts the pieces of all edges into cells.
 *
 * @param cellMetres Side of a cell, metres; it grows where the extent would need too many cells.
 */
export function buildSegmentGrid(edges: WalkEdges, cellMetres = 60): SegmentGrid {
  const { lng, lat, vertexStart, count } = edges;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < lng.length; v++) {
    west = Math.min(west, lng[v]!);
    east = Math.max(east, lng[v]!);
    south = Math.min(south, lat[v]!);
    north = Math.max(north, lat[v]!);
  }
  if (count === 0) [west, south, east, north] = [0, 0, 0, 0];
  const cosMiddle = Math.max(0.01, Math.cos(((south + north) / 2) * radiansPerDegree));
  const degrees = cellMetres / earthRadiusMetres / radiansPerDegree;
  const cells = ((north - south) / degrees + 1) * (((east - west) * cosMiddle) / degrees + 1);
  const growth = Math.max(1, Math.sqrt(cells / (cellsPerVertex * lng.length + 64)));
  const rowDegrees = degrees * growth;
  const columnDegrees = rowDegrees / cosMiddle;
  const columns = Math.floor((east - west) / columnDegrees) + 1;
  const rows = Math.floor((north - south) / rowDegrees) + 1;

  const edgeOfVertex = new Uint32Array(lng.length);
  for (let e = 0; e < count; e++) edgeOfVertex.fill(e, vertexStart[e], vertexStart[e + 1]);
  const frame = { edges, west, south, columnDegrees, rowDegrees, columns, rows, edgeOfVertex };
  const cellStart = new Uint32Array(columns * rows + 1);
  forEachPassage(frame, (cell) => {
    cellStart[cell + 1]!++;
  });
  for (let c = 0; c < columns * rows; c++) cellStart[c + 1]! += cellStart[c]!;
  const next = cellStart.slice();
  const vertex = new Uint32Array(cellStart[columns * rows]!);
  forEachPassage(frame, (cell, v) => {
    vertex[next[cell]!++] = v;
  });
  return { ...frame, cellStart, vertex };
}

type Frame = Omit<SegmentGrid, 'cellStart' | 'vertex'>;

/** Calls for every piece and every cell that it passes, row by row; a cell beside it may come along. */
function forEachPassage(frame: Frame, visit: (cell: number, vertex: number) => void): void {
  const { edges, west, south, columnDegrees, rowDegrees, columns, rows, edgeOfVertex } = frame;
  const clamp = (value: number, size: number): number =>
    Math.max(0, Math.min(size - 1, Math.floor(value)));
  for (let v = 0; v + 1 < edges.lng.length; v++) {
    if (edgeOfVertex[v] !== edgeOfVertex[v + 1]) continue;
    const x1 = (edges.lng[v]! - west) / columnDegrees;
    const y1 = (edges.lat[v]! - south) / rowDegrees;
    const x2 = (edges.lng[v + 1]! - west) / columnDegrees;
    const y2 = (edges.lat[v + 1]! - south) / rowDegrees;
    const firstRow = clamp(Math.min(y1, y2), rows);
    const lastRow = clamp(Math.max(y1, y2), rows);
    for (let row = firstRow; row <= lastRow; row++) {
      // The part of the piece within the row, a little widened against rounding.
      const slope = y2 === y1 ? 0 : (x2 - x1) / (y2 - y1);
      const atLower = y2 === y1 ? x1 : x1 + (row - y1) * slope;
      const atUpper = y2 === y1 ? x2 : x1 + (row + 1 - y1) * slope;
      const least = Math.max(Math.min(atLower, atUpper), Math.min(x1, x2)) - 1e-6;
      const most = Math.min(Math.max(atLower, atUpper), Math.max(x1, x2)) + 1e-6;
      const lastColumn = clamp(most, columns);
      for (let column = clamp(least, columns); column <= lastColumn; column++) {
        visit(row * columns + column, v);
      }
    }
  }
}
