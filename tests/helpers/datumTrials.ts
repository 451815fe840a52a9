import { datumFromWgs84 } from '../../src/geo/datum.ts';
import { datumFromBoundaries } from '../../src/ingest/place/datumFromBoundaries.ts';
import { datumFromCommunities } from '../../src/ingest/place/datumFromCommunities.ts';
import { candidateDatums, type CandidateDatum } from '../../src/ingest/place/datumVerdict.ts';
import type { BoundaryTable } from '../../src/model/tables.ts';
import { type FacilityRow, facilityTable, populationTable } from './tables.ts';

/** How often the evidence was right, wrong and silent, and how often it accused a WGS-84 file. */
export interface Tally {
  right: number;
  wrong: number;
  silent: number;
  innocent: number;
  accused: number;
}

/** Two values with normal distribution (Box and Muller). */
function normalPair(random: () => number): readonly [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

const metresPerLat = 111_195;
const metresPerLng = metresPerLat * Math.cos((41.8 * Math.PI) / 180);

export function emptyTally(): Tally {
  return { right: 0, wrong: 0, silent: 0, innocent: 0, accused: 0 };
}

export function count(tally: Tally, truth: CandidateDatum, verdict: CandidateDatum | null): void {
  if (verdict === null) tally.silent++;
  else if (verdict === truth) tally.right++;
  else tally.wrong++;
  if (truth !== 'wgs84') return;
  tally.innocent++;
  if (verdict !== null && verdict !== 'wgs84') tally.accused++;
}

/** Facilities around the communities they name; some of the names are wrong. */
export function communityTrials(random: () => number, trials: number): Tally {
  const tally = emptyTally();
  for (let trial = 0; trial < trials; trial++) {
    const truth = candidateDatums[trial % 3] ?? 'wgs84';
    const size = 50 + Math.floor(random() * 150);
    const spreadMetres = 50 + random() * 800;
    const places = Array.from({ length: size }, () => [122.5 + random(), 41.4 + random()] as const);
    const communities = places.map(([lng, lat], at) => ({ name: `村${at}`, lng, lat }));
    const facilities = places.map(([lng, lat], at): FacilityRow => {
      const [east, north] = normalPair(random);
      const place = datumFromWgs84(truth, [
        lng + (east * spreadMetres) / metresPerLng,
        lat + (north * spreadMetres) / metresPerLat,
      ]);
      const named = random() < 0.05 ? Math.floor(random() * size) : at;
      return { name: `站${at}`, community: `村${named}`, lng: place[0], lat: place[1] };
    });
    const known = populationTable(communities);
    const verdict = datumFromCommunities(facilityTable(facilities), known, 'wgs84');
    count(tally, truth, verdict?.datum ?? null);
  }
  return tally;
}

const cells = 6;

/** Square districts of some kilometres, 6 × 6 of them. */
export function squareDistricts(widthMetres: number): BoundaryTable {
  const width = widthMetres / metresPerLng;
  const height = widthMetres / metresPerLat;
  const corners = Array.from({ length: cells * cells }, (_, at) => [
    123 + (at % cells) * width,
    41.5 + Math.floor(at / cells) * height,
  ]);
  const blank = corners.map(() => '');
  return {
    count: corners.length,
    origin: {
      files: ['districts.geojson'],
      file: new Uint16Array(corners.length),
      line: Int32Array.from(corners, (_, at) => at + 1),
    },
    level: corners.map(() => 'district'),
    code: blank,
    name: corners.map((_, at) => `区${at}`),
    city: blank,
    district: blank,
    street: blank,
    polygons: corners.map(([west = 0, south = 0]) => [
      [
        [
          [west, south],
          [west + width, south],
          [west + width, south + height],
          [west, south + height],
          [west, south],
        ],
      ],
    ]),
  };
}

/** Facilities inside square districts; some of the named districts are wrong. */
export function boundaryTrials(random: () => number, trials: number): Tally {
  const tally = emptyTally();
  for (let trial = 0; trial < trials; trial++) {
    const truth = candidateDatums[trial % 3] ?? 'wgs84';
    const size = 50 + Math.floor(random() * 350);
    const widthMetres = 3000 + random() * 9000;
    const boundaries = squareDistricts(widthMetres);
    const rows = Array.from({ length: size }, (_, at): FacilityRow => {
      const column = random() * cells;
      const line = random() * cells;
      const cell = Math.floor(line) * cells + Math.floor(column);
      const place = datumFromWgs84(truth, [
        123 + (column * widthMetres) / metresPerLng,
        41.5 + (line * widthMetres) / metresPerLat,
      ]);
      const named = random() < 0.03 ? Math.floor(random() * cells * cells) : cell;
      return { name: `站${at}`, district: `区${named}`, lng: place[0], lat: place[1] };
    });
    const verdict = datumFromBoundaries(facilityTable(rows), boundaries, 'wgs84');
    count(tally, truth, verdict?.datum ?? null);
  }
  return tally;
}
