import type { CommunityTable, Territory } from '../coverage/coverageResult.ts';
import { dissolveCells } from '../geo/dissolveCells.ts';
import type { BoundaryTable } from '../model/tables.ts';
import { type BoundaryShape, boundaryPolygons } from './boundaryPolygons.ts';
import { type Cell, cellsOfBoundaries, communityCells, type Place, type Ring } from './cells.ts';

/** West, south, east and north, degrees. */
export type Bounds = readonly [number, number, number, number];

/** All that is drawn and does not depend on status, threshold or scenario. */
export interface MapGeometry {
  /** Areas of communities that have a place or a boundary of their own, as they lie on each other. */
  readonly cells: readonly Cell[];
  /** Areas of streets and districts: their own boundaries, else the cells of their communities. */
  readonly streetCells: readonly Cell[];
  readonly districtCells: readonly Cell[];
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

/**
 * Draws the areas and group lines of a territory: by loaded boundaries where there are some, else
 * schematically, or by dots without group lines where communities are too many; costs some tens to
 * hundreds of milliseconds, so keep the result.
 */
export function buildMapGeometry(
  territory: Territory,
  boundaries: BoundaryTable | null = null,
): MapGeometry {
  const { communities, streets, districts } = territory;
  const cells = communityCells(communities, boundaryPolygons(territory, boundaries, 'community'));
  const ofStreets = unitShapes(
    cells,
    communities.streetUnit,
    boundaryPolygons(territory, boundaries, 'street'),
  );
  const ofDistricts = unitShapes(
    cells,
    communities.districtUnit,
    boundaryPolygons(territory, boundaries, 'district'),
  );
  return {
    cells,
    streetCells: ofStreets.cells,
    districtCells: ofDistricts.cells,
    streetLines: ofStreets.lines,
    districtLines: ofDistricts.lines,
    streetOutlines: ofStreets.outlines,
    districtOutlines: ofDistricts.outlines,
    districtMiddles: middles(communities, communities.districtUnit, districts.count),
    streetMiddles: middles(communities, communities.streetUnit, streets.count),
    bounds: boundsOf([...cells, ...ofStreets.cells, ...ofDistricts.cells]),
  };
}

interface UnitShapes {
  readonly cells: readonly Cell[];
  readonly lines: readonly Ring[];
  readonly outlines: readonly (readonly Ring[])[];
}

/** A unit has the shape of its own boundary, else that of its communities together. */
function unitShapes(
  communities: readonly Cell[],
  unitOf: Int32Array,
  own: ReadonlyMap<number, BoundaryShape>,
): UnitShapes {
  const ownCells = cellsOfBoundaries(own);
  const others = communities
    .map((cell) => ({ ...cell, row: unitOf[cell.row] ?? -1 }))
    .filter(({ row }) => row >= 0 && !own.has(row));
  const dissolved = outlinesOf(others);
  const outlines = Array.from(
    { length: unitOf.reduce((most, unit) => Math.max(most, unit), -1) + 1 },
    (_, unit) => dissolved[unit] ?? [],
  );
  const ownRings = ownCells.flatMap(({ row, rings }) => rings.map((ring) => ({ row, ring })));
  for (const { row, ring } of ownRings) outlines[row] = [...(outlines[row] ?? []), ring];
  return {
    cells: [...others, ...ownCells],
    lines: [...sharedLines(dissolved), ...ownRings.map(({ ring }) => ring)],
    outlines,
  };
}

function outlinesOf(cells: readonly Cell[]): Ring[][] {
  const rings = cells.flatMap((cell) => cell.rings);
  const units = cells.flatMap(({ row, rings: own }) => own.map(() => row));
  return dissolveCells(rings, Int32Array.from(units));
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
