import type { FacilityTable } from '../model/tables.ts';
import type { Bounds } from './mapGeometry.ts';

/** Room round the facilities, degrees: about a kilometre, so that one alone has its circle in view. */
const room = 0.01;

/** Round the facilities that have coordinates, for a map without communities; null without any. */
export function facilityBounds({ lng, lat }: Pick<FacilityTable, 'lng' | 'lat'>): Bounds | null {
  const rows = [...lng.keys()].filter((row) => !Number.isNaN(lng[row]));
  if (rows.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    west = Math.min(west, lng[row] ?? west);
    east = Math.max(east, lng[row] ?? east);
    south = Math.min(south, lat[row] ?? south);
    north = Math.max(north, lat[row] ?? north);
  }
  return [west - room, south - room, east + room, north + room];
}
