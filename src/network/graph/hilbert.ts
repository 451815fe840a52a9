/** Bits a side of the square; two of them leave room for eight million row numbers in a double. */
const bits = 15;

/**
 * Order of places along a Hilbert curve over their bounding box: places that are near each other come near
 * each other. Places in one cell of the curve keep their order.
 */
export function hilbertOrder(lng: Float64Array, lat: Float64Array): Uint32Array {
  const count = lng.length;
  const [west, east] = rangeOf(lng);
  const [south, north] = rangeOf(lat);
  const side = 2 ** bits - 1;
  const xScale = east > west ? side / (east - west) : 0;
  const yScale = north > south ? side / (north - south) : 0;
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const x = Math.floor((lng[i]! - west) * xScale);
    const y = Math.floor((lat[i]! - south) * yScale);
    keys[i] = hilbertIndex(x, y) * count + i;
  }
  return Uint32Array.from(keys.sort(), (key) => key % count);
}

function rangeOf(values: Float64Array): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** Place along the curve of a cell. Source: Wikipedia, “Hilbert curve”, function xy2d. */
function hilbertIndex(x: number, y: number): number {
  let index = 0;
  for (let half = 2 ** (bits - 1); half > 0; half >>= 1) {
    const right = (x & half) > 0 ? 1 : 0;
    const upper = (y & half) > 0 ? 1 : 0;
    index += half * half * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        x = 2 ** bits - 1 - x;
        y = 2 ** bits - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
}
