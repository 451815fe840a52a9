import type { Ring } from './mapGeometry.ts';

/** One stroke of a hatch, from its first to its second place in degrees. */
export type Stroke = readonly [from: readonly [number, number], to: readonly [number, number]];

/**
 * Strokes at 45° through a convex cell, `spacing` apart across the stroke.
 * The strokes of all cells lie on one common grid, so neighbouring cells hatch as one.
 * `cell` is a closed ring in degrees; `stretch` is the length of a degree of latitude over that of a
 * degree of longitude, so that the strokes look like 45°; `spacing` is in degrees of longitude.
 */
export function hatchStrokes(cell: Ring, spacing: number, stretch: number): Stroke[] {
  // A stroke is where u = x - y is constant; u of each corner says which strokes cross the cell.
  const corners = cell.map(([lng, lat]) => ({ x: lng, y: lat * stretch }));
  const offsets = corners.map(({ x, y }) => x - y);
  const step = spacing * Math.SQRT2;
  const strokes: Stroke[] = [];
  const last = Math.floor(Math.max(...offsets) / step);
  for (let k = Math.ceil(Math.min(...offsets) / step); k <= last; k++) {
    const crossings: [number, number][] = [];
    for (let i = 0; i + 1 < corners.length; i++) {
      const a = corners[i];
      const b = corners[i + 1];
      if (!a || !b) continue;
      const before = a.x - a.y - k * step;
      const after = b.x - b.y - k * step;
      if (before < 0 === after < 0) continue;
      const along = before / (before - after);
      crossings.push([a.x + along * (b.x - a.x), (a.y + along * (b.y - a.y)) / stretch]);
    }
    const [from, to] = crossings;
    if (from && to) strokes.push([from, to]);
  }
  return strokes;
}
