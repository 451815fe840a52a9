/** Metres in a local projection. */
export type XY = readonly [x: number, y: number];

/** Corners of a whole disc. */
const cornersOfDisc = 24;

/**
 * Part of a convex polygon within a disc around a point inside it. The sides are cut exactly on the
 * circle, so that two neighbours who share a side and a radius still share what is left of it.
 *
 * @param polygon Corners in either direction; closed or not.
 * @returns A closed counterclockwise ring.
 */
export function clipToDisc(polygon: readonly XY[], centre: XY, radius: number): XY[] {
  const corners = counterclockwise(polygon);
  const ring: XY[] = [];
  // Angle at which the outline last left the polygon's sides for the circle.
  let left: number | null = null;
  let firstEntered: number | null = null;
  for (const [k, from] of corners.entries()) {
    const inside = partInDisc(from, corners[(k + 1) % corners.length]!, centre, radius);
    if (inside === null) continue;
    if (inside.enters) {
      const entered = angleAt(inside.from, centre);
      if (left === null) firstEntered ??= entered;
      else appendArc(ring, centre, radius, left, entered);
    }
    ring.push(inside.from);
    left = null;
    if (inside.leaves) {
      ring.push(inside.to);
      left = angleAt(inside.to, centre);
    }
  }
  if (ring.length === 0) appendArc(ring, centre, radius, -1e-9, 2 * Math.PI - 1e-9);
  else if (left !== null && firstEntered !== null) {
    appendArc(ring, centre, radius, left, firstEntered);
  }
  ring.push(ring[0]!);
  return ring;
}

interface Part {
  readonly from: XY;
  readonly to: XY;
  /** Whether `from` and `to` are on the circle rather than corners of the polygon. */
  readonly enters: boolean;
  readonly leaves: boolean;
}

/** Part of a side within the disc; null when it passes by. */
function partInDisc(a: XY, b: XY, centre: XY, radius: number): Part | null {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  if (square === 0) return null;
  // Foot of the perpendicular from the centre, as a share of the side, and half the cut either way.
  const foot = ((centre[0] - a[0]) * dx + (centre[1] - a[1]) * dy) / square;
  const offX = a[0] + foot * dx - centre[0];
  const offY = a[1] + foot * dy - centre[1];
  const half = (radius * radius - offX * offX - offY * offY) / square;
  if (half <= 0) return null;
  const start = foot - Math.sqrt(half);
  const end = foot + Math.sqrt(half);
  if (start >= 1 || end <= 0) return null;
  const at = (share: number): XY => [a[0] + share * dx, a[1] + share * dy];
  return {
    from: start > 0 ? at(start) : a,
    to: end < 1 ? at(end) : b,
    enters: start > 0,
    leaves: end < 1,
  };
}

function angleAt(point: XY, centre: XY): number {
  return Math.atan2(point[1] - centre[1], point[0] - centre[0]);
}

/** Appends the corners of the disc strictly between two angles, counterclockwise. */
function appendArc(ring: XY[], centre: XY, radius: number, from: number, to: number): void {
  const step = (2 * Math.PI) / cornersOfDisc;
  const end = to > from ? to : to + 2 * Math.PI;
  for (let k = Math.floor(from / step) + 1; k * step < end; k++) {
    ring.push([centre[0] + radius * Math.cos(k * step), centre[1] + radius * Math.sin(k * step)]);
  }
}

function counterclockwise(polygon: readonly XY[]): readonly XY[] {
  let area = 0;
  for (const [k, [x, y]] of polygon.entries()) {
    const [nextX, nextY] = polygon[(k + 1) % polygon.length]!;
    area += x * nextY - nextX * y;
  }
  return area < 0 ? polygon.toReversed() : polygon;
}
