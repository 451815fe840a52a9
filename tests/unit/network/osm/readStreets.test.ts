import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import type { StreetWays } from '../../../../src/network/osm/streetWays.ts';
import { issueSentence } from '../../../../src/report/words/issueSentence.ts';
import { type OsmDraft, osmXml, pbfBytes } from '../../../helpers/writeOsm.ts';

const draft: OsmDraft = {
  nodes: [
    { id: 7, lng: 123.4, lat: 41.8 },
    { id: 5_000_000_001, lng: 123.4012345, lat: 41.8000001, tags: 'barrier=gate access=no' },
    { id: 9, lng: -51.2646, lat: -30.0296607, tags: 'name=a&b<"c">' },
    { id: 11, lng: 123.4, lat: 41.81, tags: 'barrier=bollard' },
  ],
  ways: [
    { id: 1, nodes: [7, 5_000_000_001, 11], tags: 'highway=residential name=中街路 foot=yes' },
    { id: 2, nodes: [11, 9], tags: 'highway=steps' },
    { id: 3, nodes: [7, 9], tags: 'waterway=river' },
  ],
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array, box: Parameters<typeof readStreets>[2] = null) {
  return readStreets('streets', bytes, box);
}

function streetsOf(result: ReturnType<typeof read>): StreetWays {
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

/** Ways as lists of coordinates with their tags. */
function waysOf({ lng, lat, start, point, tags }: StreetWays) {
  return tags.map((own, w) => ({
    line: Array.from(point.subarray(start[w], start[w + 1]), (p) => [lng[p], lat[p]]),
    tags: Object.fromEntries(own),
  }));
}

const expectedWays = [
  {
    line: [
      [123.4, 41.8],
      [123.4012345, 41.8000001],
      [123.4, 41.81],
    ],
    tags: { highway: 'residential', foot: 'yes' },
  },
  {
    line: [
      [123.4, 41.81],
      [-51.2646, -30.0296607],
    ],
    tags: { highway: 'steps' },
  },
];

describe('readStreets', () => {
  it.each([
    ['a PBF of packed blocks', pbfBytes(draft)],
    ['of plain blocks', pbfBytes(draft, { isPacked: false, isDense: true, blockSize: 1 })],
    ['of plain nodes', pbfBytes(draft, { isPacked: true, isDense: false, blockSize: 2 })],
    ['XML', bytesOf(osmXml(draft))],
    ['packed XML', gzipSync(bytesOf(osmXml(draft)))],
  ])('reads %s', (_, bytes) => {
    const streets = streetsOf(read(bytes));
    expect(waysOf(streets)).toEqual(expectedWays);
    const barriers = [...streets.barriers.values()].map((tags) => Object.fromEntries(tags));
    expect(barriers).toEqual([{ barrier: 'gate', access: 'no' }, { barrier: 'bollard' }]);
  });

  it.each([
    ['PBF', pbfBytes],
    ['XML', (other: OsmDraft) => bytesOf(osmXml(other))],
  ])('counts the pedestrian areas of several ways that it does not read, in %s', (_, write) => {
    const relations = [
      'type=multipolygon highway=pedestrian',
      'type=multipolygon natural=water',
      'type=multipolygon highway=pedestrian access=private',
      'type=route highway=pedestrian',
      'type=multipolygon railway=platform',
    ];
    const result = read(write({ ...draft, relations }));
    expect(waysOf(streetsOf(result))).toEqual(expectedWays);
    expect(result.issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['streets-areas', { count: '2' }],
    ]);
  });

  it('reads XML whose pieces break anywhere', () => {
    const pad = `<!-- ${'中'.repeat(90_000)} > " -->`;
    for (const shift of [0, 1, 2, 3, 5]) {
      const text = osmXml(draft).replace('<osm', `${pad}${' '.repeat(shift)}<osm`);
      expect(waysOf(streetsOf(read(bytesOf(text))))).toEqual(expectedWays);
    }
  });

  it('says that ways name points which are not there, and cuts the ways', () => {
    const result = read(
      pbfBytes({
        nodes: [1, 2, 4, 5].map((id) => ({ id, lng: id, lat: 0 })),
        ways: [{ id: 1, nodes: [1, 2, 3, 4, 5], tags: 'highway=path' }],
      }),
    );
    expect(waysOf(streetsOf(result)).map(({ line }) => line.map(([lng]) => lng))).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(result.issues.map(({ code, facts }) => [code, facts['count']])).toEqual([
      ['streets-node-missing', '1'],
    ]);
  });

  it('keeps what lies in the box, and a point outside is not missing', () => {
    const row = (lat: number, first: number) =>
      [0, 1, 2, 3, 4].map((k) => ({ id: first + k, lng: k, lat }));
    const result = read(
      pbfBytes({
        nodes: [...row(0, 10), ...row(5, 20)],
        ways: [
          { id: 1, nodes: [10, 11, 12, 13, 14], tags: 'highway=path' },
          { id: 2, nodes: [20, 21], tags: 'highway=path' },
        ],
      }),
      { west: 0.5, south: -1, east: 3.5, north: 1 },
    );
    const [only, ...others] = waysOf(streetsOf(result));
    expect(only?.line.map(([lng]) => lng)).toEqual([1, 2, 3]);
    expect([others, result.issues]).toEqual([[], []]);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'kind'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'kind'],
    ['other XML', bytesOf('<gpx><trk/></gpx>'), 'kind'],
    ['open XML', bytesOf('<osm><node id="1" lat="1" lon="1"/>'), 'truncated'],
    ['crossed XML', bytesOf('<osm><way></osm></way>'), 'xml'],
    ['a DOCTYPE', bytesOf('<!DOCTYPE osm [<!ENTITY a "b">]><osm/>'), 'doctype'],
    ['JSON of no geometry', bytesOf('{"a": 1}'), 'json'],
    ['broken JSON', bytesOf('{"type": "FeatureCollection", "features": ['), 'json'],
    ['a packed PBF', gzipSync(pbfBytes(draft)), 'kind'],
    ['the start of a gzip', gzipSync(bytesOf(osmXml(draft))).slice(0, 10), 'truncated'],
    ['half a gzip', gzipSync(bytesOf(osmXml(draft))).slice(0, 60), 'block'],
    [
      'unknown features',
      pbfBytes(draft, {
        isPacked: true,
        isDense: true,
        blockSize: 9,
        features: ['LocationsOnWays2'],
      }),
      'features',
    ],
  ])('refuses %s with its reason', (_, bytes, reason) => {
    const result = read(bytes);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, facts }) => [code, facts['reason']])).toEqual([
      ['streets-unreadable', reason],
    ]);
    for (const issue of result.issues) {
      expect(issueSentence(issue, 'en')).toMatch(/^streets: .+; not used\. .+\.$/);
    }
  });

  it('refuses a PBF that is cut anywhere but between blocks, and never throws', () => {
    const whole = pbfBytes(draft, { isPacked: true, isDense: true, blockSize: 2 });
    let refused = 0;
    for (let length = 5; length < whole.length; length++) {
      if (!read(whole.slice(0, length)).ok) refused++;
    }
    // Up to the first block with streets, every cut leaves nothing to walk on.
    expect(refused).toBeGreaterThanOrEqual(whole.length - 5 - 2);
  });

  it('never throws on damaged bytes', () => {
    const whole = pbfBytes(draft, { isPacked: false, isDense: true, blockSize: 2 });
    for (let at = 0; at < whole.length; at++) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0xff;
      expect(() => read(damaged)).not.toThrow();
    }
  });

  it('says that there are no streets, or none in the box', () => {
    const river = pbfBytes({ ...draft, ways: draft.ways.slice(2) });
    expect(read(river).issues[0]?.code).toBe('streets-none');
    const motorway = pbfBytes({
      ...draft,
      ways: [{ id: 1, nodes: [7, 11], tags: 'highway=motorway' }],
    });
    expect(read(motorway).issues[0]?.code).toBe('streets-none');
    const elsewhere = { west: 0, south: 0, east: 1, north: 1 };
    expect(read(pbfBytes(draft), elsewhere).issues[0]?.code).toBe('streets-elsewhere');
    // One point of a way in the box is no street in the box.
    const corner = { west: 123.39, south: 41.79, east: 123.4005, north: 41.805 };
    const result = read(pbfBytes(draft), corner);
    expect([result.ok, result.issues[0]?.code]).toEqual([false, 'streets-elsewhere']);
  });

  it('says that points are missing where without them nothing can be walked', () => {
    const result = read(pbfBytes({ nodes: [], ways: draft.ways }));
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, facts }) => [code, facts['count']])).toEqual([
      ['streets-node-missing', '5'],
      ['streets-none', undefined],
    ]);
  });

  it.each([
    ['no latitude', ''],
    ['a latitude that is no number', ' lat="4l"'],
    ['a latitude beyond the pole', ' lat="418"'],
  ])('takes a point with %s as missing', (_, lat) => {
    const line = [0, 1, 2, 3].map((k) => ({ id: k + 1, lng: 20 + k / 1000, lat: 0 }));
    const ways = [{ id: 1, nodes: [1, 2, 3, 4], tags: 'highway=path' }];
    const text = osmXml({ nodes: line, ways }).replace('id="2" lat="0"', `id="2"${lat}`);
    const result = read(bytesOf(text));
    expect(waysOf(streetsOf(result)).map(({ line: own }) => own)).toEqual([
      [[20, 0]],
      [
        [20.002, 0],
        [20.003, 0],
      ],
    ]);
    expect(result.issues.map(({ code, facts }) => [code, facts['count']])).toEqual([
      ['streets-node-missing', '1'],
    ]);
  });

  it('passes over ways that are marked as deleted', () => {
    for (const mark of ['action="delete"', 'visible="false"']) {
      const text = osmXml(draft).replace('<way id="2">', `<way id="2" ${mark}>`);
      expect(waysOf(streetsOf(read(bytesOf(text))))).toEqual(expectedWays.slice(0, 1));
    }
  });

  it('lets a caller stop', () => {
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => readStreets('streets', pbfBytes(draft), null, stop)).toThrow('stopped');
  });

  it('reads the sample of Porto Alegre whole', () => {
    const bytes = readFileSync('data/samples/porto-alegre/poa_osm.pbf');
    const result = read(bytes);
    const streets = streetsOf(result);
    expect(result.issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['streets-areas', { count: '19' }],
    ]);
    expect(streets.lng).toHaveLength(43_264);
    expect(streets.tags).toHaveLength(15_885);
  });
});

describe('GeoJSON lines', () => {
  const collection = (features: unknown[]) =>
    bytesOf(JSON.stringify({ type: 'FeatureCollection', features }));
  const line = (coordinates: unknown, properties: object | null = {}, type = 'LineString') => ({
    type: 'Feature',
    properties,
    geometry: { type, coordinates },
  });
  const [a, b, c] = [
    [123.4, 41.8],
    [123.41, 41.8],
    [123.41, 41.81, 55],
  ];

  it('join where they share a coordinate; without highway every line is a street', () => {
    const streets = streetsOf(
      read(collection([line([a, b], null), line([[b, c]], { name: 'x' }, 'MultiLineString')])),
    );
    expect(Array.from(streets.point)).toEqual([0, 1, 1, 2]);
    expect(streets.tags.map((tags) => tags.get('highway'))).toEqual(['road', 'road']);
  });

  it('with highway only those with one that is walked are streets', () => {
    const streets = streetsOf(
      read(collection([line([a, b], { highway: 'steps' }), line([b, c]), line([])])),
    );
    expect(waysOf(streets).map(({ tags }) => tags)).toEqual([{ highway: 'steps' }]);
  });

  it('take a square along its rings, and no other area', () => {
    const ring = [a, b, c, a];
    const square = { highway: 'pedestrian' };
    const streets = streetsOf(
      read(
        collection([
          line([ring], square, 'Polygon'),
          line([[ring], [ring]], square, 'MultiPolygon'),
          line([ring], { name: '一区' }, 'Polygon'),
        ]),
      ),
    );
    expect(Array.from(streets.point)).toEqual([0, 1, 2, 0, 0, 1, 2, 0, 0, 1, 2, 0]);
    expect(streets.tags).toHaveLength(3);
  });

  it('in metres are refused with a finding of their own', () => {
    const result = read(collection([line([[41_523_000, 4_628_000]])]));
    expect(result.ok).toBe(false);
    expect(result.issues[0]?.code).toBe('streets-projected');
  });

  it('whose latitude comes first are refused, and told so', () => {
    const turned = [a, b, c].map(([lng, lat]) => [lat, lng]);
    const result = read(collection([line(turned)]));
    expect(result.issues.map(({ code }) => code)).toEqual(['streets-projected']);
    expect(result.issues.map((issue) => issueSentence(issue, 'en')).join()).toContain(
      'seem to name the latitude first',
    );
  });

  it('are cut at a position that is none, not led across it, and not refused for it', () => {
    for (const slip of [null, [], ['123.4', '41.8'], [523.4, 41.8]]) {
      const result = read(collection([line([a, b, slip, c, a])]));
      const streets = streetsOf(result);
      expect(waysOf(streets).map(({ line: own }) => own.length)).toEqual([2, 2]);
      expect(result.issues.map(({ code, facts }) => [code, facts['count']])).toEqual([
        ['streets-node-missing', '1'],
      ]);
    }
  });

  it('of points only hold no street', () => {
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: a } };
    expect(read(collection([point, { type: 'Feature' }])).issues[0]?.code).toBe('streets-none');
  });
});
