import type { Position } from 'geojson';
import { isInPolygon } from './pointInPolygon.ts';

/** A closed ring with the connected group of discs that it bounds. */
export interface OwnedRing {
  readonly ring: Position[];
  /** From `signedArea`: above 0 is an outer ring, below a hole. */
  readonly area: number;
  readonly component: number;
}

/** Shoelace area in square degrees; above 0 when counterclockwise. */
export function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let k = 1; k < ring.length; k++) {
    const [x1 = 0, y1 = 0] = ring[k - 1]!;
    const [x2 = 0, y2 = 0] = ring[k]!;
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum / 2;
}

/**
 * Puts every hole into the polygon of its outer ring. A connected group has one outer ring, so the group
 * says which; only where discs meet in a single point can it have more, and then the place decides.
 */
export function nestRings(rings: readonly OwnedRing[]): Position[][][] {
  const outersOf = new Map<number, Position[][][]>();
  const polygons: Position[][][] = [];
  for (const { ring, area, component } of rings) {
    if (area <= 0) continue;
    const polygon = [ring];
    polygons.push(polygon);
    outersOf.set(component, [...(outersOf.get(component) ?? []), polygon]);
  }
  for (const { ring, area, component } of rings) {
    if (area > 0) continue;
    const outers = outersOf.get(component) ?? [];
    const polygon =
      outers.length === 1
        ? outers[0]
        : outers.find(([outer]) => outer && isInPolygon(ring[0]!, [outer]));
    polygon?.push(ring);
  }
  return polygons;
}
