/** What makes one list of plain values out of another: only the entries that differ travel. */
export interface ListChange<Value> {
  readonly length: number;
  /** Positions of the new entries, ascending. */
  readonly rows: readonly number[];
  /** The new entries, one a position. */
  readonly values: readonly Value[];
}

/** The difference between two lists, by the value of their entries. */
export function listChange<Value>(
  before: readonly Value[],
  after: readonly Value[],
): ListChange<Value> {
  const rows: number[] = [];
  const values: Value[] = [];
  after.forEach((value, row) => {
    if (row < before.length && isSameData(before[row], value)) return;
    rows.push(row);
    values.push(value);
  });
  return { length: after.length, rows, values };
}

/** The list after a change; entries that are the same stay the same objects, and so does a whole list. */
export function changedList<Value>(
  before: readonly Value[],
  { length, rows, values }: ListChange<Value>,
): readonly Value[] {
  if (rows.length === 0 && length === before.length) return before;
  const after = before.slice(0, length);
  values.forEach((value, i) => {
    after[rows[i] ?? -1] = value;
  });
  return after;
}

/** Equal plain data, NaN and NaN included; objects and arrays are compared by what they hold. */
function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(other, key) || !isSameData(one[key], other[key])) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
