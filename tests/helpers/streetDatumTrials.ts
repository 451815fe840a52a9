import { datumFromWgs84 } from '../../src/geo/datum.ts';
import type { FileBytes } from '../../src/ingest/reading.ts';
import type { Datum } from '../../src/model/datum.ts';
import type { WalkEdges } from '../../src/network/graph/walkGraph.ts';
import { seededRandom } from './seededRandom.ts';

export interface StreetTrial {
  readonly count: number;
  readonly datum: Datum;
  /** Mean distance from their street, metres; Infinity: places know nothing of streets. */
  readonly metres: number;
  /** All places lie within it: west, south, east, north. */
  readonly within: readonly [number, number, number, number];
}

/** Places along streets of a file, or anywhere, as a table in `datum` writes them. */
export function placesAlongStreets(
  { lng, lat }: WalkEdges,
  { count, datum, metres, within: [west, south, east, north] }: StreetTrial,
  seed: number,
): { readonly count: number; readonly lng: Float64Array; readonly lat: Float64Array } {
  const random = seededRandom(seed);
  const anywhere = (): [number, number] => [
    west + random() * (east - west),
    south + random() * (north - south),
  ];
  const alongStreet = (): [number, number] => {
    const vertex = Math.floor(random() * (lng.length - 1));
    const share = random();
    const x = lng[vertex]! + share * (lng[vertex + 1]! - lng[vertex]!);
    const y = lat[vertex]! + share * (lat[vertex + 1]! - lat[vertex]!);
    if (!(x > west && x < east && y > south && y < north)) return alongStreet();
    const angle = 2 * Math.PI * random();
    const away = -Math.log(1 - random()) * metres;
    const metresPerLng = 111_195 * Math.cos((y * Math.PI) / 180);
    return [x + (away * Math.cos(angle)) / metresPerLng, y + (away * Math.sin(angle)) / 111_195];
  };
  const places = Array.from({ length: count }, () =>
    datumFromWgs84(datum, metres === Infinity ? anywhere() : alongStreet()),
  );
  return {
    count,
    lng: Float64Array.from(places, ([x]) => x),
    lat: Float64Array.from(places, ([, y]) => y),
  };
}

/** A thousand streets of 200 to 500 m in all directions, in 6 by 6 km, as GeoJSON. */
export function townFile(west: number, south: number): FileBytes {
  const random = seededRandom(5);
  const features = Array.from({ length: 1000 }, () => {
    const x = west + random() * 0.06;
    const y = south + random() * 0.06;
    const angle = 2 * Math.PI * random();
    const length = 0.002 + random() * 0.003;
    const end = [x + length * Math.cos(angle), y + length * Math.sin(angle)];
    return {
      type: 'Feature',
      properties: { highway: 'residential' },
      geometry: { type: 'LineString', coordinates: [[x, y], end] },
    };
  });
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  return { name: '街道.geojson', bytes };
}
