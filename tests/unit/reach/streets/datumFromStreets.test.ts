import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { candidateDatums } from '../../../../src/ingest/place/datumVerdict.ts';
import { untold } from '../../../../src/ingest/progress.ts';
import { buildIssue } from '../../../../src/model/issue.ts';
import type { Datum } from '../../../../src/model/datum.ts';
import { datumFromStreets } from '../../../../src/reach/streets/datumFromStreets.ts';
import { withStreetEvidence } from '../../../../src/reach/streets/streetEvidence.ts';
import { readStreetFile } from '../../../../src/reach/streets/streetFile.ts';
import {
  placesAlongStreets,
  type StreetTrial,
  townFile,
} from '../../../helpers/streetDatumTrials.ts';

function town(west: number, south: number) {
  const wish = { box: null, stepsSpeedFactor: 1 };
  const read = readStreetFile(townFile(west, south), wish, untold);
  if (!read.ok) throw new Error('the town was not read');
  return read.value.grid;
}

const shenyang = town(123.4, 41.78);
const within = [123.42, 41.8, 123.44, 41.82] as const;
const along = (trial: Partial<StreetTrial>, seed = 1) =>
  placesAlongStreets(
    shenyang.edges,
    { count: 200, datum: 'wgs84', metres: 15, within, ...trial },
    seed,
  );

describe('datumFromStreets', () => {
  it.each(candidateDatums)('tells that places along streets are written in %s', (datum) => {
    const verdict = datumFromStreets(along({ datum }), shenyang, 'wgs84');
    expect(verdict?.datum).toBe(datum);
    expect(verdict?.facts['rows']).toBe('200');
    expect(Number(verdict?.facts['after'])).toBeLessThan(20);
  });

  it('judges a table that was read under another datum by what its cells say', () => {
    // Read as GCJ-02, the cells of a WGS-84 table lie off the streets.
    const { lng, lat, count } = along({ datum: 'wgs84' });
    const asGcj = readAs('gcj02', lng, lat);
    expect(datumFromStreets({ ...asGcj, count }, shenyang, 'gcj02')?.datum).toBe('wgs84');
  });

  it('says nothing of places that know nothing of streets', () => {
    for (let seed = 0; seed < 30; seed++) {
      for (const datum of candidateDatums) {
        expect(
          datumFromStreets(along({ datum, metres: Infinity }, seed), shenyang, 'wgs84'),
        ).toBeNull();
      }
    }
  });

  it('says nothing of fewer than 50 places', () => {
    expect(datumFromStreets(along({ count: 49, metres: 3 }, 2), shenyang, 'wgs84')).toBeNull();
    expect(datumFromStreets(along({ count: 50, metres: 3 }, 2), shenyang, 'wgs84')?.datum).toBe(
      'wgs84',
    );
  });

  it('says nothing where the datums are one, outside China', () => {
    const abroad = town(-51.25, -30.1);
    const trial = { count: 200, datum: 'wgs84', metres: 15 } as const;
    const places = placesAlongStreets(
      abroad.edges,
      { ...trial, within: [-51.23, -30.08, -51.21, -30.06] },
      1,
    );
    expect(datumFromStreets(places, abroad, 'wgs84')).toBeNull();
  });
});

describe('withStreetEvidence', () => {
  const reading = (datum: Datum) => {
    const { lng, lat, count } = along({ datum });
    const rows = Array.from({ length: count }, (_, i) => `站${i},day_care,${lng[i]},${lat[i]}`);
    const bytes = new TextEncoder().encode(`name,kind,lng,lat\n${rows.join('\n')}\n`);
    return readTable({ name: '设施.csv', bytes }, {});
  };
  const streets = { file: '街道.geojson', grid: shenyang };

  it('asks about a shifted table in the place of saying that nothing tells', () => {
    const read = reading('gcj02');
    expect(read.issues.map(({ code }) => code)).toContain('datum-unknown');
    const codes = withStreetEvidence(read.issues, [read], streets).map(({ code }) => code);
    expect(codes).toContain('datum-suspect');
    expect(codes).not.toContain('datum-unknown');
  });

  it('confirms a table that nobody stated the datum of', () => {
    const read = reading('wgs84');
    const found = withStreetEvidence(read.issues, [read], streets);
    expect(found.find(({ code }) => code === 'datum-supported')?.facts).toMatchObject({
      evidence: 'streets',
      against: '街道.geojson',
      rows: '200',
    });
  });

  it('leaves a table alone of which others have spoken', () => {
    const read = reading('gcj02');
    const spoken = buildIssue({
      code: 'datum-supported',
      severity: 'info',
      action: 'kept',
      file: '设施.csv',
    });
    expect(withStreetEvidence([spoken], [read], streets)).toEqual([spoken]);
  });
});

function readAs(datum: Datum, lng: Float64Array, lat: Float64Array) {
  const rows = Array.from(lng, (x, i) => `站${i},day_care,${x},${lat[i]}`);
  const bytes = new TextEncoder().encode(`name,kind,lng,lat\n${rows.join('\n')}\n`);
  const { facilities } = readTable({ name: '设施.csv', bytes }, { datum });
  if (!facilities) throw new Error('the table was not read');
  return { lng: facilities.lng, lat: facilities.lat };
}
