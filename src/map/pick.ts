import type { FacilityMark } from './facilityMarks.ts';
import type { Cell } from './cells.ts';
import { worldX, worldY } from './webMercator.ts';

/**
 * The facility under the pointer: the nearest one within `radiusPixels` of it, new facilities before
 * others, then the lower row; null when there is none.
 */
export function facilityAt(
  marks: readonly FacilityMark[],
  lng: number,
  lat: number,
  zoom: number,
  radiusPixels: number,
): FacilityMark | null {
  const x = worldX(lng, zoom);
  const y = worldY(lat, zoom);
  let best: FacilityMark | null = null;
  let bestPixels = radiusPixels;
  for (const mark of marks) {
    const pixels = Math.hypot(worldX(mark.lng, zoom) - x, worldY(mark.lat, zoom) - y);
    // The flag of a new facility is larger than the dots and lies above them.
    const reached = mark.flag > 0 ? pixels / 2 : pixels;
    if (reached < bestPixels) {
      best = mark;
      bestPixels = reached;
    }
  }
  return best;
}

/** The dot under the pointer: the nearest one within `radiusPixels`, of several the one drawn last. */
export function dotAt(
  dots: readonly Cell[],
  lng: number,
  lat: number,
  zoom: number,
  radiusPixels: number,
): Cell | null {
  const [x, y] = [worldX(lng, zoom), worldY(lat, zoom)];
  // A degree of latitude has at least as many pixels as one of longitude.
  const degrees = radiusPixels / (worldX(1, zoom) - worldX(0, zoom));
  let best: Cell | null = null;
  let bestPixels = radiusPixels;
  for (const dot of dots) {
    if (Math.abs(dot.west - lng) > degrees || Math.abs(dot.south - lat) > degrees) continue;
    const pixels = Math.hypot(worldX(dot.west, zoom) - x, worldY(dot.south, zoom) - y);
    if (pixels > bestPixels) continue;
    best = dot;
    bestPixels = pixels;
  }
  return best;
}

/** The cell that is seen at a place: of several the one drawn last; null outside all cells. */
export function cellAt(cells: readonly Cell[], lng: number, lat: number): Cell | null {
  const holds = (cell: Cell): boolean => {
    if (lng < cell.west || lng > cell.east || lat < cell.south || lat > cell.north) return false;
    return isInside(cell, lng, lat);
  };
  return cells.findLast(holds) ?? null;
}

/** The cell whose middle is nearest to a place on the screen; null when there are no cells. */
export function cellNearest(cells: readonly Cell[], lng: number, lat: number): Cell | null {
  let best: Cell | null = null;
  let bestSquare = Infinity;
  for (const cell of cells) {
    const dx = worldX((cell.west + cell.east) / 2, 0) - worldX(lng, 0);
    const dy = worldY((cell.south + cell.north) / 2, 0) - worldY(lat, 0);
    const square = dx * dx + dy * dy;
    if (square < bestSquare) {
      best = cell;
      bestSquare = square;
    }
  }
  return best;
}

function isInside({ rings }: Cell, lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const a = ring[i];
      const b = ring[i + 1];
      if (!a || !b || a[1] > lat === b[1] > lat) continue;
      if (lng < a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    }
  }
  return inside;
}
