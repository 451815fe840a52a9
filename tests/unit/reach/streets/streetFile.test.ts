import { describe, expect, it } from 'vitest';
import { untold } from '../../../../src/ingest/progress.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';
import { streetMargin } from '../../../../src/reach/streets/streetBox.ts';
import { isStreetFile, readStreetFile } from '../../../../src/reach/streets/streetFile.ts';
import { linesFile, textFile } from '../../../helpers/streetFiles.ts';
import { osmXml, pbfBytes } from '../../../helpers/writeOsm.ts';

const draft = {
  nodes: [
    { id: 1, lng: 20, lat: 0 },
    { id: 2, lng: 20.001, lat: 0 },
  ],
  ways: [
    { id: 1, nodes: [1, 2], tags: 'highway=residential' },
    { id: 2, nodes: [1, 2], tags: 'highway=motorway' },
  ],
};

describe('a street file', () => {
  it('is known by what it holds, by its name, or by choice', () => {
    const isStreets = (name: string, text: string) => isStreetFile(textFile(name, text), {});
    expect(isStreetFile({ name: 'x.bin', bytes: pbfBytes(draft) }, {})).toBe(true);
    expect(isStreets('x.xml', osmXml(draft))).toBe(true);
    expect(isStreets('broken.osm.pbf', 'nothing')).toBe(true);
    expect(
      isStreetFile(
        linesFile('x.json', [
          [
            [0, 0],
            [9, 9],
          ],
        ]),
        {},
      ),
    ).toBe(true);
    const polygon = '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[]}}';
    expect(isStreets('x.geojson', polygon)).toBe(false);
    expect(isStreets('x.html', '<table><tr><td>osm</td></tr></table>')).toBe(false);
    expect(isStreets('x.csv', 'id,name')).toBe(false);
    const table = textFile('x.osm', 'id,name');
    expect(isStreetFile(table, { kind: 'facilities' })).toBe(false);
    expect(isStreetFile(table, { kind: 'streets' })).toBe(true);
  });

  it.each([
    [
      'with no piece short enough to be a street',
      linesFile('x.geojson', [
        [
          [0, 0],
          [90_000, 0],
        ],
      ]),
      ['streets-too-long', 'streets-none'],
    ],
    [
      'of a way that stays where it is',
      textFile('x.osm', osmXml({ ...draft, ways: [{ ...draft.ways[0]!, nodes: [1, 1] }] })),
      ['streets-no-length', 'streets-none'],
    ],
    ['without a byte', textFile('x.osm', ''), ['file-empty']],
  ])('%s is refused', (_, file, codes) => {
    const read = readStreetFile(file, { box: null, stepsSpeedFactor: 1 }, untold);
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code }) => code)).toEqual(codes);
  });

  it('tells its ways, its length and whose data it is', () => {
    const read = readStreetFile(
      { name: 'x.osm.pbf', bytes: pbfBytes(draft) },
      { box: null, stepsSpeedFactor: 1 },
      untold,
    );
    if (!read.ok) throw new Error('not read');
    const { ways, waysWalked, summary } = read.value;
    expect([ways, waysWalked]).toEqual([2, 1]);
    expect(summary).toMatchObject({ bounds: [20, 0, 20.001, 0], isOsm: true });
    expect(summary.metres).toBeCloseTo(111.2, 1);
  });
});

it('reads streets around the data in whole steps, wide enough for the limit', () => {
  expect(streetMargin(defaultSettings)).toBe(5000);
  // 80 min × 60 × 0.9 m/s × 1.2 and two legs of 200 m are 5,584 m.
  expect(streetMargin({ ...defaultSettings, minutes: 80 })).toBe(10_000);
  expect(streetMargin({ ...defaultSettings, metres: 4000, snapMetres: 100 })).toBe(5000);
  expect(streetMargin({ ...defaultSettings, metres: 4100, snapMetres: 100 })).toBe(10_000);
});
