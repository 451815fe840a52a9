import { earthRadiusMetres, haversineMetres, radiansPerDegree } from '../../geo/haversine.ts';
import { isPlaced, type Places } from '../../geo/pointIndex.ts';
import type { SegmentGrid } from '../graph/segmentGrid.ts';
import { tenthsPerMetre } from '../graph/walkGraph.ts';

/** Where places meet the streets, one entry a place. */
export interface Snaps {
  readonly count: number;
  /** Row of the edge; `noPlace` or `offStreet` for none. */
  readonly edge: Int32Array;
  /** Length from the edge's `a` end to the point of the street, tenths of a millimetre. */
  readonly offset: Int32Array;
  /** Straight way from the place to that point, tenths of a millimetre. */
  readonly leg: Int32Array;
  /** That point, WGS-84 degrees; NaN for none. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** In `Snaps.edge`: the place has no coordinates. */
export const noPlace = -1;
/** In `Snaps.edge`: no street is near enough, so the place is unreachable. */
export const offStreet = -2;

const metresPerDegree = earthRadiusMetres * radiansPerDegree;

/**
 * Leads every place to the nearest point of the nearest street. Streets equally near: the lower edge, then
 * the lower offset.
 *
 * @param maxMetres A street farther away than this is too far to count.
 */
export function snapPoints(grid: SegmentGrid, places: Places, maxMetres: number): Snaps {
  const count = places.lng.length;
  const snaps = {
    count,
    edge: new Int32Array(count).fill(noPlace),
    offset: new Int32Array(count),
    leg: new Int32Array(count),
    lng: new Float64Array(count).fill(NaN),
    lat: new Float64Array(count).fill(NaN),
  };
  for (let i = 0; i < count; i++) {
    if (isPlaced(places.lng[i]!, places.lat[i]!)) {
      snapInto(grid, places.lng[i]!, places.lat[i]!, maxMetres, snaps, i);
    }
  }
  return snaps;
}

/** Snaps one place and writes it to row `i`. */
export function snapInto(
  grid: SegmentGrid,
  lng: number,
  lat: number,
  maxMetres: number,
  out: Snaps,
  i: number,
): void {
  const { edges, west, south, columnDegrees, rowDegrees, columns, rows } = grid;
  const metresPerLng = metresPerDegree * Math.cos(lat * radiansPerDegree);
  const column = Math.floor((lng - west) / columnDegrees);
  const row = Math.floor((lat - south) / rowDegrees);
  const cellMetres = 0.999 * Math.min(columnDegrees * metresPerLng, rowDegrees * metresPerDegree);
  // A place outside the grid has to go that far before the first ring of cells touches it.
  const outside = Math.max(-column, column - columns + 1, -row, row - rows + 1, 0);
  const lastRing = outside + rows + columns;
  const { lng: lngs, lat: lats } = edges;
  const { cellStart, vertex } = grid;
  // Rings of cells around the place, until what they hold cannot be nearer than what was found.
  // The plane in which they are compared is a hair off; the definition decides at the end.
  let best = (maxMetres * 1.001 + 0.001) ** 2;
  let bestVertex = -1;
  let bestShare = 0;
  for (let ring = outside; ring <= lastRing; ring++) {
    if (ring > 1 && ((ring - 1) * cellMetres) ** 2 > best) break;
    const lastRow = Math.min(rows - 1, row + ring);
    for (let r = Math.max(0, row - ring); r <= lastRow; r++) {
      const isRim = ring === 0 || r === row - ring || r === row + ring;
      const step = isRim ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += step) {
        if (c < 0 || c >= columns) continue;
        const cell = r * columns + c;
        const end = cellStart[cell + 1]!;
        for (let k = cellStart[cell]!; k < end; k++) {
          const v = vertex[k]!;
          const x1 = (lngs[v]! - lng) * metresPerLng;
          const y1 = (lats[v]! - lat) * metresPerDegree;
          const dx = (lngs[v + 1]! - lng) * metresPerLng - x1;
          const dy = (lats[v + 1]! - lat) * metresPerDegree - y1;
          const along = -(x1 * dx + y1 * dy);
          const square = dx * dx + dy * dy;
          const share = along <= 0 ? 0 : along >= square ? 1 : along / square;
          const x = x1 + share * dx;
          const y = y1 + share * dy;
          const distance = x * x + y * y;
          if (distance < best || (distance === best && v < bestVertex)) {
            best = distance;
            bestVertex = v;
            bestShare = share;
          }
        }
      }
    }
  }
  writeSnap(grid, lng, lat, maxMetres, bestVertex, bestShare, out, i);
}

function writeSnap(
  { edges, edgeOfVertex }: SegmentGrid,
  lng: number,
  lat: number,
  maxMetres: number,
  vertex: number,
  share: number,
  out: Snaps,
  i: number,
): void {
  out.edge[i] = offStreet;
  if (vertex < 0) return;
  const onLng = edges.lng[vertex]! + share * (edges.lng[vertex + 1]! - edges.lng[vertex]!);
  const onLat = edges.lat[vertex]! + share * (edges.lat[vertex + 1]! - edges.lat[vertex]!);
  const metres = haversineMetres(lng, lat, onLng, onLat);
  if (!(metres <= maxMetres)) return;
  const from = edges.offset[vertex]!;
  out.edge[i] = edgeOfVertex[vertex]!;
  out.offset[i] = from + Math.round(share * (edges.offset[vertex + 1]! - from));
  out.leg[i] = Math.round(metres * tenthsPerMetre);
  out.lng[i] = onLng;
  out.lat[i] = onLat;
}
