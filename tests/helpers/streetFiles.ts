import type { FileBytes } from '../../src/ingest/reading.ts';

/** A degree on the equator, metres, near enough for places in a test. */
const metresPerDegree = 111_195;

/** A place by metres east and north of a point on the equator (of 0, 0 no table says that it is a place). */
export function placeAt(east: number, north: number): readonly [lng: number, lat: number] {
  return [20 + east / metresPerDegree, north / metresPerDegree];
}

/** The file of a text. */
export function textFile(name: string, text: string): FileBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** GeoJSON lines through places given in metres east and north, as `placeAt` has them. */
export function linesFile(
  name: string,
  lines: readonly (readonly (readonly [east: number, north: number])[])[],
): FileBytes {
  const features = lines.map((line) => ({
    type: 'Feature',
    properties: { highway: 'residential' },
    geometry: {
      type: 'LineString',
      coordinates: line.map(([east, north]) => placeAt(east, north)),
    },
  }));
  return textFile(name, JSON.stringify({ type: 'FeatureCollection', features }));
}

/**
 * A river town: the day-care centre stands 400 m from either community, but the far bank is
 * reached by a bridge 800 m up the river only, 2,000 m on foot.
 */
export const riverTown = {
  facilities: textFile(
    'facilities.csv',
    `id,name,kind,lng,lat,seats\nf1,Centre,day_care,${placeAt(0, 0).join()},20\n`,
  ),
  population: textFile(
    'population.csv',
    'id,name,city,district,lng,lat,population,elders_60,infants_0_3,year\n' +
      `near,Near bank,Town,West,${placeAt(-400, 0).join()},1000,200,30,2025\n` +
      `far,Far bank,Town,East,${placeAt(400, 0).join()},1000,300,40,2025\n`,
  ),
  streets: linesFile('streets.geojson', [
    [
      [-400, 0],
      [0, 0],
      [0, 800],
      [400, 800],
      [400, 0],
    ],
  ]),
} as const;
