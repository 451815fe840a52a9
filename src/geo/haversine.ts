/** Radius of the sphere that every straight distance is measured on, metres (mean radius, IUGG). */
export const earthRadiusMetres = 6371008.8;

/** Radians in one degree. */
export const radiansPerDegree = Math.PI / 180;

/**
 * Great-circle distance by the haversine formula: the definition that every faster test must agree with.
 *
 * @param lng1 WGS-84 degrees, like the other three.
 * @returns Metres; NaN when any coordinate is NaN.
 */
export function haversineMetres(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * radiansPerDegree) / 2);
  const sinLng = Math.sin(((lng2 - lng1) * radiansPerDegree) / 2);
  const cosines = Math.cos(lat1 * radiansPerDegree) * Math.cos(lat2 * radiansPerDegree);
  const square = sinLat * sinLat + cosines * sinLng * sinLng;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(square)));
}
