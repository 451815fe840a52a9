/**
 * Compares two texts by Unicode code point, the order of ids in every result.
 * JavaScript's `<` compares UTF-16 units, which puts rare Chinese characters (above U+FFFF) wrongly
 * before U+E000…U+FFFF.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return codePointRank(unitA) - codePointRank(unitB);
  }
  return a.length - b.length;
}

/** Lifts surrogates above the rest of the basic plane, so that units compare like code points. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Row numbers of `ids` in id order; rows of equal id by coordinates, west to east, south to north. */
export function orderById(
  ids: readonly string[],
  lng?: Float64Array,
  lat?: Float64Array,
): Int32Array {
  const order = Int32Array.from(ids, (_, row) => row);
  return order.sort((a, b) => {
    const byId = compareCodePoints(ids[a] ?? '', ids[b] ?? '');
    if (byId !== 0) return byId;
    const byLng = compareNumbers(lng?.[a], lng?.[b]);
    return byLng !== 0 ? byLng : compareNumbers(lat?.[a], lat?.[b]);
  });
}

/** Ascending; missing numbers go last. */
function compareNumbers(a: number | undefined, b: number | undefined): number {
  const left = a ?? Number.NaN;
  const right = b ?? Number.NaN;
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : 1;
  return Number.isNaN(right) ? -1 : left - right;
}
