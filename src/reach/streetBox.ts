import { earthRadiusMetres, radiansPerDegree } from '../geo/haversine.ts';
import { isPlaced, type Places } from '../geo/pointIndex.ts';
import type { Box } from '../network/osm/streetWays.ts';

const metresPerDegree = earthRadiusMetres * radiansPerDegree;

/**
 * The box of all places, widened on every side: what of a large street file is worth reading.
 *
 * @param places NaN: passed over. None at all: null.
 * @param marginMetres No way within the limit may leave the box: at least the longest reach.
 */
export function streetBox(places: readonly Places[], marginMetres: number): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lng, lat } of places) {
    for (let i = 0; i < lng.length; i++) {
      if (!isPlaced(lng[i]!, lat[i]!)) continue;
      west = Math.min(west, lng[i]!);
      east = Math.max(east, lng[i]!);
      south = Math.min(south, lat[i]!);
      north = Math.max(north, lat[i]!);
    }
  }
  if (west > east) return null;
  const rows = marginMetres / metresPerDegree;
  // A degree of longitude is shortest at the end nearer to a pole.
  const farthestLat = Math.max(Math.abs(south - rows), Math.abs(north + rows));
  const columns = rows / Math.max(0.01, Math.cos(Math.min(90, farthestLat) * radiansPerDegree));
  return { west: west - columns, south: south - rows, east: east + columns, north: north + rows };
}
