import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datumFromWgs84 } from '../../src/geo/datum.ts';
import { isInPolygon } from '../../src/geo/pointInPolygon.ts';
import { datumFromBoundaries } from '../../src/ingest/place/datumFromBoundaries.ts';
import { candidateDatums } from '../../src/ingest/place/datumVerdict.ts';
import { readTable } from '../../src/ingest/readTable.ts';
import type { Datum } from '../../src/model/datum.ts';
import { boundaryTrials, communityTrials, count, emptyTally } from '../helpers/datumTrials.ts';
import { untold } from '../../src/ingest/progress.ts';
import { datumFromStreets } from '../../src/reach/streets/datumFromStreets.ts';
import { readStreetFile } from '../../src/reach/streets/streetFile.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { placesAlongStreets } from '../helpers/streetDatumTrials.ts';
import { type FacilityRow, facilityTable } from '../helpers/tables.ts';

const folder = new URL('../../../shared/data/liaoning-admin/', import.meta.url);

function boundariesOf(name: string, datum: Datum) {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const { boundaries, input } = readTable({ name, bytes }, { kind: 'boundaries', datum });
  if (boundaries === undefined) throw new Error(`${name} was not read`);
  return { boundaries, input };
}

test('districts drawn in GCJ-02 become those of WGS-84, and tell the datum of a table', () => {
  if (!existsSync(folder)) {
    console.log('not run: ../shared/data/liaoning-admin is not here');
    return;
  }
  const truth = boundariesOf('districts_wgs84_from_datav2023.geojson', 'wgs84').boundaries;
  const raw = boundariesOf('districts_gcj02_datav2023_raw.geojson', 'gcj02');
  expect(raw.input.accepted).toBe(26);
  const tally = emptyTally();
  const random = seededRandom(11);
  for (let trial = 0; trial < 150; trial++) {
    const datum = candidateDatums[trial % 3] ?? 'wgs84';
    // Some hundred facilities of one city, inside the district that they name.
    const rows: FacilityRow[] = [];
    while (rows.length < 300) {
      const place: [number, number] = [123.2 + random() * 0.5, 41.6 + random() * 0.4];
      const row = truth.polygons.findIndex((parts) => parts.some((one) => isInPolygon(place, one)));
      if (row === -1) continue;
      const [lng, lat] = datumFromWgs84(datum, place);
      rows.push({ name: `${rows.length}`, district: truth.name[row] ?? '', lng, lat });
    }
    const verdict = datumFromBoundaries(facilityTable(rows), raw.boundaries, 'wgs84');
    count(tally, datum, verdict?.datum ?? null);
  }
  console.log('real districts', tally);
  expect(tally.wrong).toBe(0);
  expect(tally.accused).toBe(0);
  expect(tally.right).toBeGreaterThan(0);
});

test('3,000 seeded trials of each kind keep to the goals', () => {
  for (const trials of [communityTrials, boundaryTrials]) {
    const tally = trials(seededRandom(23), 3000);
    console.log(trials.name, tally);
    expect(tally.right / (tally.right + tally.wrong)).toBeGreaterThanOrEqual(0.99);
    expect(tally.accused / tally.innocent).toBeLessThanOrEqual(0.005);
  }
}, 300_000);

test('streets of Shanghai tell the datum of places along them, and nothing of any others', () => {
  const file = new URL(
    '../../../shared/data/osm-shanghai/shanghai_center.osm.pbf',
    import.meta.url,
  );
  if (!existsSync(file)) {
    console.log('not run: ../shared/data/osm-shanghai is not here');
    return;
  }
  const bytes = new Uint8Array(readFileSync(file));
  const wish = { box: null, stepsSpeedFactor: 1 };
  const read = readStreetFile({ name: 'shanghai.osm.pbf', bytes }, wish, untold);
  if (!read.ok) throw new Error('the streets were not read');
  const { grid } = read.value;
  const within = [121.43, 31.195, 121.53, 31.26] as const;
  const told = [10, 20, 30, 40, Infinity].map((metres) => {
    const row = { metres, right: 0, wrong: 0, silent: 0 };
    for (let trial = 0; trial < 240; trial++) {
      const datum = candidateDatums[trial % 3] ?? 'wgs84';
      const count = [50, 100, 200, 400][trial % 4] ?? 50;
      const places = placesAlongStreets(grid.edges, { count, datum, metres, within }, trial);
      const verdict = datumFromStreets(places, grid, 'wgs84');
      if (verdict === null) row.silent += 1;
      else row[verdict.datum === datum ? 'right' : 'wrong'] += 1;
    }
    return row;
  });
  console.table(told);
  const wrong = told.reduce((sum, row) => sum + row.wrong, 0);
  const right = told.reduce((sum, row) => sum + row.right, 0);
  expect(wrong).toBeLessThanOrEqual(0.005 * (wrong + right));
  expect(told.at(-1)).toMatchObject({ right: 0, wrong: 0 });
}, 120_000);
