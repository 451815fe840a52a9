import { Delaunay } from 'd3-delaunay';
import type { Position } from 'geojson';
import { clipToDisc, type XY } from './clipToDisc.ts';
import { buildLocalProjection, findCentre } from './localProjection.ts';
import { isPlaced } from './pointIndex.ts';

/** Points at one place are drawn this far apart, in a spiral by row, so that each can be picked. */
const spreadMetres = 30;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Schematic areas around points, for a map without boundaries: everything nearer to a point than to any
 * other and within `maxRadiusMetres` of it.
 *
 * @param lng Degrees, like `lat`; NaN has no cell. Of several points at one place the first stays and
 *   the others step aside by 30 m and more.
 * @returns For each point a closed counterclockwise ring, or null.
 */
export function voronoiCells(
  lng: Float64Array,
  lat: Float64Array,
  maxRadiusMetres: number,
): (Position[] | null)[] {
  const projection = buildLocalProjection(...centreOf(lng, lat));
  const rows: number[] = [];
  const sites: [x: number, y: number][] = [];
  const repeats = new Map<string, number>();
  for (let i = 0; i < lng.length; i++) {
    if (!isPlaced(lng[i]!, lat[i]!)) continue;
    const key = `${Math.round(lng[i]! * 1e6)} ${Math.round(lat[i]! * 1e6)}`;
    const earlier = repeats.get(key) ?? 0;
    repeats.set(key, earlier + 1);
    const aside = spreadMetres * Math.sqrt(earlier);
    rows.push(i);
    sites.push([
      projection.xFromLng(lng[i]!) + aside * Math.cos(earlier * goldenAngle),
      projection.yFromLat(lat[i]!) + aside * Math.sin(earlier * goldenAngle),
    ]);
  }
  const cells: (Position[] | null)[] = Array.from(lng, () => null);
  if (sites.length === 0) return cells;
  const voronoi = Delaunay.from(sites).voronoi(boundsAround(sites, 3 * maxRadiusMetres));
  for (const [k, site] of sites.entries()) {
    const polygon = voronoi.cellPolygon(k);
    if (!polygon) continue;
    const ring = clipToDisc(polygon, site, maxRadiusMetres);
    if (ring.length < 4) continue;
    cells[rows[k]!] = ring.map(([x, y]) => [projection.lngFromX(x), projection.latFromY(y)]);
  }
  return cells;
}

function centreOf(lng: Float64Array, lat: Float64Array): [lng: number, lat: number] {
  const centre = findCentre({ lng, lat });
  return [centre.lng, centre.lat];
}

function boundsAround(sites: readonly XY[], margin: number): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of sites) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west - margin, south - margin, east + margin, north + margin];
}
