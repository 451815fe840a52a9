/** Cells whose corners have numbers. */
export interface NumberedCorners<Place> {
  readonly positions: readonly Place[];
  /** For each cell the numbers of its corners. */
  readonly rings: readonly Int32Array[];
}

/**
 * Gives corners at one place, to a millionth of a degree (a tenth of a metre), one number, in the order
 * in which they come.
 */
export function numberCorners<Place extends readonly number[]>(
  cells: readonly (readonly Place[] | null)[],
): NumberedCorners<Place> {
  const corners = cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
  // A table of twice as many slots and more, open addressing: texts as keys take ten times as long.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * corners + 2))).fill(-1);
  const xs = new Int32Array(corners);
  const ys = new Int32Array(corners);
  const positions: Place[] = [];
  const numberOf = (position: Place): number => {
    const x = Math.round(position[0]! * 1e6);
    const y = Math.round(position[1]! * 1e6);
    let slot = mix(x, y) & (slots.length - 1);
    for (;;) {
      const known = slots[slot]!;
      if (known === -1) break;
      if (xs[known] === x && ys[known] === y) return known;
      slot = (slot + 1) & (slots.length - 1);
    }
    const number = positions.length;
    slots[slot] = number;
    xs[number] = x;
    ys[number] = y;
    positions.push(position);
    return number;
  };
  const rings = cells.map((cell) => Int32Array.from(cell ?? [], numberOf));
  return { positions, rings };
}

/** Spreads two whole numbers over 32 bits. */
function mix(x: number, y: number): number {
  const one = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
  return Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ (one >>> 13);
}
