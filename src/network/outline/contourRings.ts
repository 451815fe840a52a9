/** A raster of values, row by row from the south; above 0 is inside. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** A closed ring of raster coordinates x, y, x, y, …; the last point is the first. */
export type Ring = number[];

/**
 * Rings round the parts of a field above 0 (marching squares): outer rings counterclockwise, holes
 * clockwise. Between two points of the raster the border lies where the value would be 0 on a straight
 * line. Where two inside corners of a square face each other, they are apart. The rim of the field must not be inside.
 */
export function contourRings({ columns, rows, values }: Field): Ring[] {
  // Each crossed square is walked from one of its sides to another; a side is named by its lower left
  // point and its direction, so that the next square is found by the side they share.
  const nextSide = new Map<number, number>();
  for (let y = 0; y + 1 < rows; y++) {
    for (let x = 0; x + 1 < columns; x++) {
      const at = y * columns + x;
      const corners =
        (values[at]! > 0 ? 1 : 0) +
        (values[at + 1]! > 0 ? 2 : 0) +
        (values[at + columns + 1]! > 0 ? 4 : 0) +
        (values[at + columns]! > 0 ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const sides = [2 * at, 2 * (at + 1) + 1, 2 * (at + columns), 2 * at + 1] as const;
      for (const [from, to] of crossings[corners]!) nextSide.set(sides[from], sides[to]);
    }
  }
  const pointOn = (side: number): readonly [x: number, y: number] => {
    const at = side >> 1;
    const other = side % 2 === 0 ? at + 1 : at + columns;
    const share = values[at]! / (values[at]! - values[other]!);
    const x = at % columns;
    const y = (at - x) / columns;
    return side % 2 === 0 ? [x + share, y] : [x, y + share];
  };
  const rings: Ring[] = [];
  for (const start of nextSide.keys()) {
    const ring: Ring = [];
    let side: number | undefined = start;
    while (side !== undefined) {
      ring.push(...pointOn(side));
      const next = nextSide.get(side);
      nextSide.delete(side);
      side = next;
    }
    // Sides that a ring has passed are gone from the map, so the next one to come starts another.
    rings.push(ring);
  }
  return rings;
}

type Side = 0 | 1 | 2 | 3;

/** For each set of inside corners (1 lower left, 2 lower right, 4 upper right, 8 upper left) the sides
 * (0 lower, 1 right, 2 upper, 3 left) that the border passes, inside on its left. */
const crossings: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];
