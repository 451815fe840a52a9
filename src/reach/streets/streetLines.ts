import type { Box } from '../../network/osm/streetWays.ts';
import type { StreetNetwork } from './streetNetwork.ts';

/** Lines of streets, to be drawn: line `k` has the places from `start[k]` up to `start[k + 1] - 1`. */
export interface StreetLines {
  /** Length lines + 1. */
  readonly start: Uint32Array;
  /** WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** More lines than this are no picture of streets. */
export const mostStreetLines = 12_000;

/**
 * Streets of the file that pass a box, junction to junction; null where they are more than
 * `mostStreetLines`. A street just outside may come along.
 */
export function streetLines({ grid }: StreetNetwork, box: Box): StreetLines | null {
  const { edges, west, south, columnDegrees, rowDegrees, columns, rows, cellStart, vertex } = grid;
  const within = (value: number, size: number) =>
    Math.max(0, Math.min(size - 1, Math.floor(value)));
  const found = new Set<number>();
  const lastRow = within((box.north - south) / rowDegrees, rows);
  const lastColumn = within((box.east - west) / columnDegrees, columns);
  for (let row = within((box.south - south) / rowDegrees, rows); row <= lastRow; row++) {
    const first = within((box.west - west) / columnDegrees, columns);
    for (
      let k = cellStart[row * columns + first]!;
      k < cellStart[row * columns + lastColumn + 1]!;
      k++
    ) {
      found.add(grid.edgeOfVertex[vertex[k]!]!);
    }
    if (found.size > mostStreetLines) return null;
  }
  const start = [0];
  const lng: number[] = [];
  const lat: number[] = [];
  for (const edge of [...found].sort((one, other) => one - other)) {
    for (let v = edges.vertexStart[edge]!; v < edges.vertexStart[edge + 1]!; v++) {
      lng.push(edges.lng[v]!);
      lat.push(edges.lat[v]!);
    }
    start.push(lng.length);
  }
  return {
    start: Uint32Array.from(start),
    lng: Float64Array.from(lng),
    lat: Float64Array.from(lat),
  };
}
