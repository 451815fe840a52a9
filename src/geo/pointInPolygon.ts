import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';

/** Whether a place is inside a polygon (outer ring, then holes) or on its border. Degrees. */
export function isInPolygon(position: Position, rings: Position[][]): boolean {
  return booleanPointInPolygon(position, { type: 'Polygon', coordinates: rings });
}
