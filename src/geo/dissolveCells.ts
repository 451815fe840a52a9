import type { Position } from 'geojson';

/**
 * Border lines of groups of cells: what is left when the sides between two cells of one group are
 * rubbed out.
 *
 * @param cells Closed counterclockwise rings that share whole sides, as `voronoiCells` makes them.
 * @param groupOfCell Group of each cell, 0 or more; -1 for none.
 * @returns For each group up to the greatest number its closed rings, holes included.
 */
export function dissolveCells(
  cells: readonly (readonly Position[] | null)[],
  groupOfCell: Int32Array,
): Position[][][] {
  const corners = numberCorners(cells);
  const groupOfSide = new Map<number, number>();
  for (const [c, ring] of corners.rings.entries()) {
    if (groupOfCell[c]! < 0) continue;
    for (const [from, to] of sidesOf(ring)) {
      groupOfSide.set(from * corners.positions.length + to, groupOfCell[c]!);
    }
  }
  const groups = groupOfCell.reduce((most, group) => Math.max(most, group), -1) + 1;
  const borders: Map<number, number[]>[] = Array.from(
    { length: groups },
    () => new Map<number, number[]>(),
  );
  for (const [side, group] of groupOfSide) {
    const to = side % corners.positions.length;
    const from = (side - to) / corners.positions.length;
    if (groupOfSide.get(to * corners.positions.length + from) === group) continue;
    const border = borders[group]!;
    const onward = border.get(from);
    if (onward) onward.push(to);
    else border.set(from, [to]);
  }
  return borders.map((border) =>
    chainSides(border).map((ring) => ring.map((corner) => corners.positions[corner]!)),
  );
}

interface NumberedCorners {
  readonly positions: readonly Position[];
  /** For each cell the numbers of its corners. */
  readonly rings: readonly (readonly number[])[];
}

/** Gives corners at one place, to a tenth of a metre, one number. */
function numberCorners(cells: readonly (readonly Position[] | null)[]): NumberedCorners {
  const numbers = new Map<string, number>();
  const positions: Position[] = [];
  const rings = cells.map((cell) =>
    (cell ?? []).map((position) => {
      const key = `${Math.round(position[0]! * 1e6)} ${Math.round(position[1]! * 1e6)}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, positions.length);
      positions.push(position);
      return positions.length - 1;
    }),
  );
  return { positions, rings };
}

function* sidesOf(ring: readonly number[]): Generator<[from: number, to: number]> {
  for (let k = 1; k < ring.length; k++) {
    if (ring[k - 1] !== ring[k]) yield [ring[k - 1]!, ring[k]!];
  }
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
