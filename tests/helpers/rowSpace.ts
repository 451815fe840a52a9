/** Vectors that can be added up from given ones, multiples included. */
export interface RowSpace {
  has(vector: readonly number[]): boolean;
}

const tiny = 1e-7;

/** The span of some vectors of equal length, by elimination; meant for short ones of whole numbers. */
export function rowSpace(vectors: readonly (readonly number[])[]): RowSpace {
  const basis: { readonly pivot: number; readonly row: readonly number[] }[] = [];
  const reduce = (vector: readonly number[]) => {
    let rest = [...vector];
    for (const { pivot, row } of basis) {
      const factor = rest[pivot] ?? 0;
      if (Math.abs(factor) > tiny) rest = rest.map((value, at) => value - factor * (row[at] ?? 0));
    }
    return rest;
  };
  for (const vector of vectors) {
    const rest = reduce(vector);
    const pivot = rest.findIndex((value) => Math.abs(value) > tiny);
    if (pivot === -1) continue;
    const lead = rest[pivot] ?? 1;
    basis.push({ pivot, row: rest.map((value) => value / lead) });
  }
  return { has: (vector) => reduce(vector).every((value) => Math.abs(value) < tiny) };
}

/** Every subset of some things but the empty one; of n things 2^n − 1. */
export function* subsets<Thing>(things: readonly Thing[]): Generator<Thing[], void, undefined> {
  for (let mask = 1; mask < 2 ** things.length; mask++) {
    yield things.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);
  }
}
