import { describe, expect, it } from 'vitest';
import { datumFromWgs84 } from '../../../../src/geo/datum.ts';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { Datum } from '../../../../src/model/datum.ts';
import { issueSentence } from '../../../../src/report/words/issueSentence.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';

const random = seededRandom(3);
const communities = Array.from({ length: 60 }, (_, at) => ({
  code: `2101${at}`,
  lng: 123.2 + random() * 0.4,
  lat: 41.6 + random() * 0.4,
}));
/** Each within about 200 m of its community. */
const facilities = communities.map(({ code, lng, lat }) => ({
  code,
  lng: lng + (random() - 0.5) * 0.004,
  lat: lat + (random() - 0.5) * 0.004,
}));

type Row = (typeof communities)[number];

function fileOf(kind: 'facilities' | 'population', rows: readonly Row[], datum: Datum) {
  const lines = rows.map(({ code, lng, lat }) => {
    const [east, north] = datumFromWgs84(datum, [lng, lat]);
    return `${kind}${code},${code},${code},elder,${east.toFixed(6)},${north.toFixed(6)}`;
  });
  const text = `id,name,community_code,service,lng,lat\n${lines.join('\n')}\n`;
  return { name: `${kind}.csv`, bytes: new TextEncoder().encode(text) };
}

/** Findings about datums as `file code against`; `stated` are what the user has said. */
function findings(
  actual: { readonly facilities: Datum; readonly population: Datum },
  stated: { readonly facilities?: Datum; readonly population?: Datum },
) {
  const read = (kind: 'facilities' | 'population', rows: readonly Row[]) => {
    const datum = stated[kind];
    const options = { kind, ...(datum === undefined ? {} : { datum }) };
    return readTable(fileOf(kind, rows, actual[kind]), options);
  };
  const readings = [read('facilities', facilities), read('population', communities)];
  return buildInputs(readings).issues.filter(({ code }) => code.startsWith('datum-'));
}

const told = (issues: ReturnType<typeof findings>) =>
  issues.map(({ file, code, facts }) => `${file} ${code} ${facts['datum'] ?? ''}`.trim());

describe('datums that two files of one place tell about each other', () => {
  it('asks about each file once where neither is stated and they agree', () => {
    const agree = findings({ facilities: 'wgs84', population: 'wgs84' }, {});
    expect(told(agree)).toEqual(['facilities.csv datum-unknown', 'population.csv datum-unknown']);
    const both = findings({ facilities: 'gcj02', population: 'gcj02' }, {});
    expect(told(both)).toEqual(told(agree));
  });

  it('suspects the one that is shifted against the other, with the evidence', () => {
    const issues = findings({ facilities: 'gcj02', population: 'wgs84' }, { population: 'wgs84' });
    expect(told(issues)).toEqual(['facilities.csv datum-suspect GCJ-02']);
    const [suspicion] = issues;
    expect(suspicion?.facts).toMatchObject({
      evidence: 'communities',
      rows: '60',
      against: 'population.csv',
    });
    expect(Number(suspicion?.facts['before'])).toBeGreaterThan(500);
    expect(Number(suspicion?.facts['after'])).toBeLessThan(60);
    expect(suspicion && issueSentence(suspicion, 'zh')).toContain('坐标疑似为 GCJ-02');
  });

  it('suspects the population table just as well', () => {
    const issues = findings({ facilities: 'wgs84', population: 'bd09' }, { facilities: 'wgs84' });
    expect(told(issues)).toEqual(['population.csv datum-suspect BD-09']);
  });

  it('contradicts a datum that was stated wrongly', () => {
    const issues = findings(
      { facilities: 'wgs84', population: 'wgs84' },
      { facilities: 'gcj02', population: 'wgs84' },
    );
    expect(told(issues)).toContain('facilities.csv datum-suspect WGS-84');
  });

  it('confirms WGS-84 by a file whose datum is stated', () => {
    const issues = findings({ facilities: 'wgs84', population: 'gcj02' }, { population: 'gcj02' });
    expect(told(issues)).toEqual([
      'facilities.csv datum-supported WGS-84',
      'population.csv datum-converted GCJ-02',
    ]);
  });
});
