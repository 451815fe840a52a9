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
  // A square is named by its lower left point; a bit for each side by which a ring has entered it.
  const entered = new Uint8Array(values.length);
  const cornersAt = (at: number): number =>
    (values[at]! > 0 ? 1 : 0) +
    (values[at + 1]! > 0 ? 2 : 0) +
    (values[at + columns + 1]! > 0 ? 4 : 0) +
    (values[at + columns]! > 0 ? 8 : 0);
  const pushPoint = (ring: Ring, at: number, side: Side): void => {
    const isLevel = side === 0 || side === 2;
    const from = side === 2 ? at + columns : side === 1 ? at + 1 : at;
    const to = isLevel ? from + 1 : from + columns;
    const share = values[from]! / (values[from]! - values[to]!);
    const x = from % columns;
    const y = (from - x) / columns;
    ring.push(isLevel ? x + share : x, isLevel ? y : y + share);
  };
  const follow = (start: number, startSide: Side): Ring => {
    const ring: Ring = [];
    let at = start;
    let side = startSide;
    do {
      pushPoint(ring, at, side);
      entered[at]! |= 1 << side;
      const out = leaves[cornersAt(at)]![side]!;
      at += out === 0 ? -columns : out === 1 ? 1 : out === 2 ? columns : -1;
      side = opposite[out];
    } while (at !== start || side !== startSide);
    pushPoint(ring, at, side);
    return ring;
  };
  const rings: Ring[] = [];
  for (let y = 0; y + 1 < rows; y++) {
    let corners = 0;
    for (let x = 0, at = y * columns; x + 1 < columns; x++, at++) {
      // The right corners of a square are the left ones of the next; the rim is outside.
      corners =
        ((corners & 2) >> 1) |
        ((corners & 4) << 1) |
        (values[at + 1]! > 0 ? 2 : 0) |
        (values[at + columns + 1]! > 0 ? 4 : 0);
      if (corners === 0 || corners === 15) continue;
      for (const side of sides) {
        const isNew = leaves[corners]![side] !== undefined && (entered[at]! & (1 << side)) === 0;
        if (isNew) rings.push(follow(at, side));
      }
    }
  }
  return rings;
}

/** 0 lower, 1 right, 2 upper, 3 left. */
type Side = 0 | 1 | 2 | 3;
const sides: readonly Side[] = [0, 1, 2, 3];

/** The side of the next square that one enters by leaving a square. */
const opposite: readonly [Side, Side, Side, Side] = [2, 3, 0, 1];

/**
 * For each set of inside corners (1 lower left, 2 lower right, 4 upper right, 8 upper left), by the side on
 * which the border enters, the side on which it leaves, inside on its left.
 */
const leaves: readonly Readonly<Partial<Record<Side, Side>>>[] = [
  {},
  { 0: 3 },
  { 1: 0 },
  { 1: 3 },
  { 2: 1 },
  { 0: 3, 2: 1 },
  { 2: 0 },
  { 2: 3 },
  { 3: 2 },
  { 0: 2 },
  { 1: 0, 3: 2 },
  { 1: 2 },
  { 3: 1 },
  { 0: 1 },
  { 3: 0 },
  {},
];
