/** A projection that metres on a map of China are likely to be in. */
export interface ProjectedSystem {
  /**
   * `gauss-kruger`: the zone stands before the easting. `gauss-kruger-or-utm`: no zone is given, so
   * the two cannot be told apart. `unknown`: metres of some other kind.
   */
  readonly system: 'gauss-kruger' | 'gauss-kruger-or-utm' | 'web-mercator' | 'unknown';
  /** Zone of three degrees (25–45) or six (13–23), '' where none is given. */
  readonly zone: string;
  /** Central meridian in degrees east, '' where no zone is given. */
  readonly meridian: string;
}

const unknown: ProjectedSystem = { system: 'unknown', zone: '', meridian: '' };

/**
 * Names the likely projection of two coordinates in metres, in either order: surveyors write the
 * northing as X, programs the easting. CGCS2000 zones of three degrees have the central meridian
 * 3 × zone, those of six degrees 6 × zone − 3; false easting 500 km.
 */
export function projectedSystem(first: number, second: number): ProjectedSystem {
  return systemOf(first, second) ?? systemOf(second, first) ?? unknown;
}

function systemOf(east: number, north: number): ProjectedSystem | null {
  if (!(north >= 1_900_000 && north <= 6_000_000)) return null;
  // x of 117°–127° E; it would be zone 13 or 14 of six degrees, far in the west, otherwise.
  if (east >= 13_020_000 && east <= 14_150_000) {
    return { system: 'web-mercator', zone: '', meridian: '' };
  }
  if (isEasting(east)) return { system: 'gauss-kruger-or-utm', zone: '', meridian: '' };
  const zone = Math.floor(east / 1_000_000);
  if (!isEasting(east % 1_000_000)) return null;
  const isThreeDegrees = zone >= 25 && zone <= 45;
  if (!isThreeDegrees && !(zone >= 13 && zone <= 23)) return null;
  const meridian = isThreeDegrees ? 3 * zone : 6 * zone - 3;
  return { system: 'gauss-kruger', zone: String(zone), meridian: String(meridian) };
}

/** Metres within about 300 km of the central meridian. */
function isEasting(metres: number): boolean {
  return metres >= 200_000 && metres <= 800_000;
}
