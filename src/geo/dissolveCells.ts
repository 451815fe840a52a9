import { numberCorners } from './numberCorners.ts';

/**
 * Border lines of groups of cells: what is left when the sides between two cells of one group are
 * rubbed out.
 *
 * @param cells Closed counterclockwise rings that share whole sides, as `voronoiCells` makes them.
 * @param groupOfCell Group of each cell, 0 or more; -1 for none.
 * @returns For each group up to the greatest number its closed rings, holes included.
 */
export function dissolveCells<Place extends readonly number[]>(
  cells: readonly (readonly Place[] | null)[],
  groupOfCell: Int32Array,
): Place[][][] {
  const { positions, rings } = numberCorners(cells);
  const sides = sidesByStart(rings, groupOfCell, positions.length);
  const groups = groupOfCell.reduce((most, group) => Math.max(most, group), -1) + 1;
  const borders: Map<number, number[]>[] = Array.from(
    { length: groups },
    () => new Map<number, number[]>(),
  );
  for (let from = 0; from < positions.length; from++) {
    for (let side = sides.start[from]!; side < sides.start[from + 1]!; side++) {
      const to = sides.to[side]!;
      const group = sides.group[side]!;
      // A side of two cells that lie on each other counts once.
      const isRepeated = hasSide(sides, from, to, group, side);
      if (isRepeated || hasSide(sides, to, from, group)) continue;
      const border = borders[group]!;
      const onward = border.get(from);
      if (onward) onward.push(to);
      else border.set(from, [to]);
    }
  }
  return borders.map((border) =>
    chainSides(border).map((ring) => ring.map((corner) => positions[corner]!)),
  );
}

/** Sides sorted by the corner where they start: those of corner c from `start[c]` to `start[c + 1]`. */
interface Sides {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly group: Int32Array;
}

function sidesByStart(
  rings: readonly Int32Array[],
  groupOfCell: Int32Array,
  corners: number,
): Sides {
  const start = new Int32Array(corners + 1);
  const eachSide = (visit: (from: number, to: number, group: number) => void): void => {
    for (const [c, ring] of rings.entries()) {
      const group = groupOfCell[c]!;
      if (group < 0) continue;
      for (let k = 1; k < ring.length; k++) {
        if (ring[k - 1] !== ring[k]) visit(ring[k - 1]!, ring[k]!, group);
      }
    }
  };
  eachSide((from) => {
    start[from + 1] = start[from + 1]! + 1;
  });
  for (let c = 0; c < corners; c++) start[c + 1] = start[c + 1]! + start[c]!;
  const sides: Sides = {
    start,
    to: new Int32Array(start[corners]!),
    group: new Int32Array(start[corners]!),
  };
  const next = start.slice();
  eachSide((from, to, group) => {
    const at = next[from]!;
    next[from] = at + 1;
    sides.to[at] = to;
    sides.group[at] = group;
  });
  return sides;
}

/** Whether a side of a group runs from one corner to another, among those before `before`. */
function hasSide(
  { start, to, group }: Sides,
  from: number,
  end: number,
  of: number,
  before = start[from + 1]!,
): boolean {
  for (let side = start[from]!; side < before; side++) {
    if (to[side] === end && group[side] === of) return true;
  }
  return false;
}

/** Joins sides end to start into closed rings; uses them up. */
function chainSides(onward: Map<number, number[]>): number[][] {
  const rings: number[][] = [];
  for (const [start, choices] of onward) {
    while (choices.length > 0) {
      const ring = [start];
      let corner = onward.get(start)?.pop();
      while (corner !== undefined) {
        ring.push(corner);
        if (corner === start) break;
        corner = onward.get(corner)?.pop();
      }
      rings.push(ring);
    }
  }
  return rings;
}
