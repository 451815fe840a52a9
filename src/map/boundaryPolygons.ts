import type { Position } from 'geojson';
import type { Territory } from '../coverage/coverageResult.ts';
import type { BoundaryLevel, BoundaryTable } from '../model/tables.ts';

/** Polygons, each an outer ring and its holes. */
export type BoundaryShape = readonly Position[][][];

/**
 * The loaded polygons of each community, street or district, by its row; several boundaries of one
 * group are one shape.
 */
export function boundaryPolygons(
  { boundaryUnit }: Territory,
  boundaries: BoundaryTable | null,
  level: BoundaryLevel,
): Map<number, BoundaryShape> {
  const shapes = new Map<number, BoundaryShape>();
  boundaries?.polygons.forEach((polygons, row) => {
    const unit = boundaryUnit[row] ?? -1;
    if (unit < 0 || boundaries.level[row] !== level || polygons.length === 0) return;
    shapes.set(unit, [...(shapes.get(unit) ?? []), ...polygons]);
  });
  return shapes;
}

/** How many areas of a level are drawn by boundaries, and how many around points for want of them. */
export function areaCounts(
  territory: Territory,
  boundaries: BoundaryTable | null,
  level: BoundaryLevel,
): { readonly own: number; readonly schematic: number } {
  const { communities } = territory;
  const own = boundaryPolygons(territory, boundaries, level);
  const ownCommunities =
    level === 'community' ? own : boundaryPolygons(territory, boundaries, 'community');
  const unitOf = {
    community: null,
    street: communities.streetUnit,
    district: communities.districtUnit,
  };
  const all = new Set(own.keys());
  const schematic = new Set<number>();
  for (let row = 0; row < communities.count; row++) {
    const unit = unitOf[level]?.[row] ?? row;
    if (own.has(unit)) continue;
    if (ownCommunities.has(row)) all.add(unit);
    else if (!Number.isNaN(communities.lng[row])) schematic.add(unit);
  }
  for (const unit of schematic) all.delete(unit);
  return { own: all.size, schematic: schematic.size };
}
