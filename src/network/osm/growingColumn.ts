/** Numbers whose count is not known beforehand. */
export interface GrowingColumn {
  readonly length: () => number;
  readonly push: (value: number) => void;
  /** A view of what has been pushed; later pushes may leave it behind. */
  readonly values: () => Float64Array;
}

/** Starts an empty column that doubles its room when it is full. */
export function createGrowingColumn(): GrowingColumn {
  let room = new Float64Array(1024);
  let length = 0;
  return {
    length: () => length,
    push: (value) => {
      if (length === room.length) {
        const wider = new Float64Array(2 * length);
        wider.set(room);
        room = wider;
      }
      room[length++] = value;
    },
    values: () => room.subarray(0, length),
  };
}
