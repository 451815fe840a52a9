import type { Position } from 'geojson';
import type { CommunityTable, Territory } from '../coverage/coverageResult.ts';
import { dissolveCells } from '../geo/dissolveCells.ts';
import { haversineMetres } from '../geo/haversine.ts';
import { voronoiCells } from '../geo/voronoiCells.ts';

/** A place on the map: longitude and latitude, WGS-84 degrees. */
export type Place = readonly [lng: number, lat: number];

/** A line through places; a ring ends where it starts. */
export type Ring = readonly Place[];

/** The schematic cell of a community. */
export interface Cell {
  /** Row in the community table. */
  readonly community: number;
  readonly ring: Ring;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** West, south, east and north, degrees. */
export type Bounds = readonly [number, number, number, number];

/** All that is drawn and does not depend on status, threshold or scenario. */
export interface MapGeometry {
  /** Placed communities only, in row order. */
  readonly cells: readonly Cell[];
  /** Borders between two units; the outer rim of schematic cells is no border and is left out. */
  readonly streetLines: readonly Ring[];
  readonly districtLines: readonly Ring[];
  /** Rings round each unit, by unit row. */
  readonly streetOutlines: readonly (readonly Ring[])[];
  readonly districtOutlines: readonly (readonly Ring[])[];
  /** Middle of the placed communities of each district and street; NaN where none is placed. */
  readonly districtMiddles: readonly Place[];
  readonly streetMiddles: readonly Place[];
  /** Round everything placed; null when nothing is. */
  readonly bounds: Bounds | null;
}

/** Draws the cells and group lines of a territory; costs some tens of milliseconds, so keep the result. */
export function buildMapGeometry(territory: Territory): MapGeometry {
  const { communities, streets, districts } = territory;
  const rings = voronoiCells(communities.lng, communities.lat, cellReachMetres(communities));
  const cells: Cell[] = [];
  rings.forEach((ring, community) => {
    if (ring) cells.push(buildCell(community, placesOf(ring)));
  });
  const streetOutlines = outlines(rings, communities.streetUnit);
  const districtOutlines = outlines(rings, communities.districtUnit);
  return {
    cells,
    streetLines: sharedLines(streetOutlines),
    districtLines: sharedLines(districtOutlines),
    streetOutlines,
    districtOutlines,
    districtMiddles: middles(communities, communities.districtUnit, districts.count),
    streetMiddles: middles(communities, communities.streetUnit, streets.count),
    bounds: boundsOf(cells),
  };
}

function outlines(rings: readonly (Position[] | null)[], unitOf: Int32Array): Ring[][] {
  return dissolveCells(rings, unitOf).map((lines) => lines.map(placesOf));
}

/**
 * The stretches that rings of two groups share, each once. Rings run counterclockwise, so a shared side
 * is there a second time the other way round.
 */
export function sharedLines(groups: readonly (readonly Ring[])[]): Ring[] {
  const sides = new Map<string, number>();
  const sideKey = (a: Place, b: Place): string => `${a[0]},${a[1]},${b[0]},${b[1]}`;
  const eachSide = (visit: (a: Place, b: Place, group: number) => void, done: () => void): void => {
    groups.forEach((rings, group) => {
      for (const ring of rings) {
        for (let i = 0; i + 1 < ring.length; i++) {
          const a = ring[i];
          const b = ring[i + 1];
          if (a && b) visit(a, b, group);
        }
        done();
      }
    });
  };
  eachSide(
    (a, b, group) => sides.set(sideKey(a, b), group),
    () => {},
  );
  const lines: Place[][] = [];
  let line: Place[] = [];
  eachSide(
    (a, b, group) => {
      const other = sides.get(sideKey(b, a));
      if (other === undefined || other <= group) {
        line = [];
        return;
      }
      if (line.length === 0) lines.push((line = [a]));
      line.push(b);
    },
    () => {
      line = [];
    },
  );
  return lines;
}

/** Positions as pairs; a position without both numbers cannot come from our own geometry and is left out. */
export function placesOf(positions: readonly Position[]): Ring {
  const places: Place[] = [];
  for (const [lng, lat] of positions)
    if (lng !== undefined && lat !== undefined) places.push([lng, lat]);
  return places;
}

function buildCell(community: number, ring: Ring): Cell {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return {
    community,
    ring,
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
}

function boundsOf(cells: readonly Cell[]): Bounds | null {
  if (cells.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of cells) {
    west = Math.min(west, cell.west);
    south = Math.min(south, cell.south);
    east = Math.max(east, cell.east);
    north = Math.max(north, cell.north);
  }
  return [west, south, east, north];
}

/**
 * How far a cell reaches where no neighbour bounds it: twice the upper quartile of the distances to
 * the nearest neighbour, of at most 400 communities, between 300 and 3,000 metres.
 */
export function cellReachMetres({ count, lng, lat }: CommunityTable): number {
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

function middles(communities: CommunityTable, unitOf: Int32Array, units: number): Place[] {
  const lng = new Float64Array(units);
  const lat = new Float64Array(units);
  const placed = new Float64Array(units);
  for (let i = 0; i < communities.count; i++) {
    const unit = unitOf[i] ?? -1;
    const x = communities.lng[i] ?? NaN;
    if (unit < 0 || Number.isNaN(x)) continue;
    lng[unit] = (lng[unit] ?? 0) + x;
    lat[unit] = (lat[unit] ?? 0) + (communities.lat[i] ?? NaN);
    placed[unit] = (placed[unit] ?? 0) + 1;
  }
  return Array.from(placed, (n, unit) => [(lng[unit] ?? NaN) / n, (lat[unit] ?? NaN) / n]);
}
