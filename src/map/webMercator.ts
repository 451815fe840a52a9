/**
 * Screen arithmetic of the map: Web Mercator in pixels of a 512-pixel world, as MapLibre and
 * deck.gl count zoom. Only for drawing and pointing; distances that decide are never taken here.
 */

/** Metres round the equator of the Web Mercator sphere. */
const equatorMetres = 2 * Math.PI * 6378137;

/** Pixels from the western edge of the world at this zoom. */
export function worldX(lng: number, zoom: number): number {
  return ((lng + 180) / 360) * 512 * 2 ** zoom;
}

/** Pixels from the northern edge of the world at this zoom. */
export function worldY(lat: number, zoom: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 512 * 2 ** zoom;
}

/** Metres on the ground that one pixel shows at this latitude and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equatorMetres * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** Degrees of longitude and latitude of a step in metres at this latitude. */
export function degreesOfMetres(
  lat: number,
  eastMetres: number,
  northMetres: number,
): { readonly lng: number; readonly lat: number } {
  const metresPerDegree = equatorMetres / 360;
  return {
    lng: eastMetres / (metresPerDegree * Math.cos((lat * Math.PI) / 180)),
    lat: northMetres / metresPerDegree,
  };
}
