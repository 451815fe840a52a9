import type { Ring } from './cells.ts';

/** One stroke of a hatch, from its first to its second place in degrees. */
export type Stroke = readonly [from: readonly [number, number], to: readonly [number, number]];

/**
 * Strokes at 45° through an area, `spacing` apart across the stroke.
 * The strokes of all cells lie on one common grid, so neighbouring cells hatch as one.
 * `rings` are closed, in degrees; what lies within an even number of them, as a hole does, stays
 * empty. `stretch` is the length of a degree of latitude over that of a degree of longitude, so that
 * the strokes look like 45°; `spacing` is in degrees of longitude.
 */
export function hatchStrokes(rings: readonly Ring[], spacing: number, stretch: number): Stroke[] {
  const step = spacing * Math.SQRT2;
  const crossings = new Map<number, (readonly [lng: number, lat: number])[]>();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const a = ring[i];
      const b = ring[i + 1];
      if (!a || !b) continue;
      // A stroke is where lng - stretch × lat is a multiple of the step.
      const from = a[0] - a[1] * stretch;
      const to = b[0] - b[1] * stretch;
      const last = Math.ceil(Math.max(from, to) / step) - 1;
      for (let k = Math.ceil(Math.min(from, to) / step); k <= last; k++) {
        const along = (k * step - from) / (to - from);
        const place = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])] as const;
        const known = crossings.get(k);
        if (known) known.push(place);
        else crossings.set(k, [place]);
      }
    }
  }
  return [...crossings]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, places]) => pairs(places.toSorted((one, other) => one[0] - other[0])));
}

function pairs(places: readonly (readonly [number, number])[]): Stroke[] {
  const strokes: Stroke[] = [];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const from = places[i];
    const to = places[i + 1];
    if (from && to) strokes.push([from, to]);
  }
  return strokes;
}
