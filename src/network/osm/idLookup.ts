/** Row of an id in the list that the lookup was built from; -1 when it is not there. */
export type IdLookup = (id: number) => number;

/**
 * Hash table with open addressing over OSM ids, which are whole numbers up to 2^53. An id that stands
 * twice gives its first row.
 */
export function buildIdLookup(ids: Float64Array): IdLookup {
  const bits = Math.max(4, Math.ceil(Math.log2(2 * ids.length + 1)));
  const mask = 2 ** bits - 1;
  const rows = new Int32Array(mask + 1).fill(-1);
  const slotOf = (id: number): number => {
    const mixed = Math.imul(id | 0, 0x9e3779b1) ^ Math.imul((id / 0x100000000) | 0, 0x85ebca6b);
    let slot = (mixed >>> (32 - Math.min(bits, 31))) & mask;
    while (rows[slot] !== -1 && ids[rows[slot]!] !== id) slot = (slot + 1) & mask;
    return slot;
  };
  for (let row = 0; row < ids.length; row++) {
    const slot = slotOf(ids[row]!);
    if (rows[slot] === -1) rows[slot] = row;
  }
  return (id) => rows[slotOf(id)]!;
}
