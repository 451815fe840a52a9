import { earthRadiusMetres, radiansPerDegree } from './haversine.ts';
import { isPlaced, type Places } from './pointIndex.ts';

/** Metres east (x) and north (y) of a centre, and back; good for drawing within a city or two. */
export interface LocalProjection {
  readonly lng: number;
  readonly lat: number;
  readonly xFromLng: (lng: number) => number;
  readonly yFromLat: (lat: number) => number;
  readonly lngFromX: (x: number) => number;
  readonly latFromY: (y: number) => number;
}

/** Equirectangular projection, true to scale on the parallel of its centre. Degrees WGS-84. */
export function buildLocalProjection(lng: number, lat: number): LocalProjection {
  const metresPerLat = earthRadiusMetres * radiansPerDegree;
  const metresPerLng = metresPerLat * Math.cos(lat * radiansPerDegree);
  return {
    lng,
    lat,
    xFromLng: (l) => (((l - lng + 540) % 360) - 180) * metresPerLng,
    yFromLat: (l) => (l - lat) * metresPerLat,
    lngFromX: (x) => lng + x / metresPerLng,
    latFromY: (y) => lat + y / metresPerLat,
  };
}

/** Mean of the placed points on the sphere, so that either side of the antimeridian is near; 0, 0 for none. */
export function findCentre(places: Places): { lng: number; lat: number } {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const [i, lng] of places.lng.entries()) {
    const lat = places.lat[i]!;
    if (!isPlaced(lng, lat)) continue;
    const cosLat = Math.cos(lat * radiansPerDegree);
    x += cosLat * Math.cos(lng * radiansPerDegree);
    y += cosLat * Math.sin(lng * radiansPerDegree);
    z += Math.sin(lat * radiansPerDegree);
  }
  return {
    lng: Math.atan2(y, x) / radiansPerDegree,
    lat: Math.atan2(z, Math.hypot(x, y)) / radiansPerDegree,
  };
}
