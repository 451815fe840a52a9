import { datumFromWgs84 } from '../../src/geo/datum.ts';
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
