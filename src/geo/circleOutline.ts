import circle from '@turf/circle';
import type { Position } from 'geojson';

/**
 * Ring to draw around a place: 64 corners on the circle, so inside it by 0.16 % of its area. Who is
 * within reach is decided by distance, never by this ring.
 *
 * @param lng WGS-84 degrees, like `lat`.
 * @returns A closed ring, counterclockwise; empty when the place is not known.
 */
export function circleOutline(lng: number, lat: number, radiusMetres: number): Position[] {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return [];
  const outline = circle([lng, lat], radiusMetres, { steps: 64, units: 'meters' });
  return outline.geometry.coordinates[0] ?? [];
}
