import { earthRadiusMetres, radiansPerDegree } from '../../geo/haversine.ts';
import { isPlaced, type Places } from '../../geo/pointIndex.ts';
import type { Settings } from '../../model/project.ts';
import type { Box } from '../../network/osm/streetWays.ts';
import { nearReach } from '../limit.ts';
import { defaultSnapMetres } from './streetNetwork.ts';

const metresPerDegree = earthRadiusMetres * radiansPerDegree;

/** Streets are read at least so far around the data, metres: the nearest facility may be far away. */
const marginStep = 5000;

/**
 * How far around the data streets are read, metres: no way that can matter leaves that. In whole steps,
 * so that a turned minute seldom reads the file again.
 */
export function streetMargin({
  metres,
  minutes,
  speedMetresPerSecond: { elder, childcare },
  snapMetres = defaultSnapMetres,
}: Settings): number {
  const reach = metres ?? minutes * 60 * Math.max(elder, childcare);
  const needed = reach * nearReach + 2 * snapMetres;
  return marginStep * Math.max(1, Math.ceil(needed / marginStep));
}

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
