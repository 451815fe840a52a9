import { describe, expect, it } from 'vitest';
import { datumFromWgs84 } from '../../../../src/geo/datum.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { issueSentence } from '../../../../src/report/words/issueSentence.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';

const square = (west: number, south: number, size = 0.1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (properties: object, coordinates: unknown = [square(123, 41)]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
});
const collection = (...features: readonly object[]) => ({ type: 'FeatureCollection', features });

function read(content: object | string, options: ReadOptions = { datum: 'wgs84' }) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = { name: 'boundaries.geojson', bytes: new TextEncoder().encode(text) };
  const reading = readTable(file, options);
  const { read: all, accepted, rejected } = reading.input;
  const told = reading.issues.map(({ line, code, facts }) =>
    `${line} ${code} ${facts['reason'] ?? facts['is'] ?? ''} ${facts['detail'] ?? ''}`.trim(),
  );
  return { reading, table: reading.boundaries, told, ledger: [all, accepted, rejected] };
}

describe('a file of boundaries', () => {
  it('is known by its content and read with level, code, name and parents', () => {
    const { reading, table, told, ledger } = read(
      collection(
        feature({ adcode: 210102, name: '和平区', city: '沈阳市' }),
        feature({ 街道代码: '210102001', 街道: '浑河湾街道', 区县: '和平区' }),
        feature({ name: '南湖社区', street: '南湖街道', district: '和平区' }),
        feature({ level: 'street', name: '某地', district: '和平区' }),
        feature({ code: '210102001001', name: '甲' }),
      ),
    );
    expect(reading.kind).toBe('boundaries');
    expect(told).toEqual([]);
    expect(ledger).toEqual([5, 5, 0]);
    expect(table?.level).toEqual(['district', 'street', 'community', 'street', 'community']);
    expect(table?.code).toEqual(['210102', '210102001', '', '', '210102001001']);
    expect(table?.name).toEqual(['和平区', '浑河湾街道', '南湖社区', '某地', '甲']);
    expect(table?.district).toEqual(['', '和平区', '和平区', '和平区', '']);
    expect(table?.street).toEqual(['', '', '南湖街道', '', '']);
    expect([...(table?.origin.line ?? [])]).toEqual([1, 2, 3, 4, 5]);
  });

  it('has its rings closed and oriented', () => {
    const open = square(123, 41).slice(0, -1);
    const hole = square(123.02, 41.02, 0.02);
    const { table, told } = read(collection(feature({ name: 'a' }, [open.toReversed(), hole])));
    expect(told).toEqual(['0 boundary-open']);
    const area = (ring: readonly (readonly number[])[]) =>
      ring.reduce((sum, [x = 0, y = 0], at) => {
        const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
        return sum + x * nextY - nextX * y;
      }, 0);
    const [outer = [], inner = []] = table?.polygons[0]?.[0] ?? [];
    expect(outer[0]).toEqual(outer.at(-1));
    expect(area(outer)).toBeGreaterThan(0);
    expect(area(inner)).toBeLessThan(0);
  });

  it.each([
    ['{"type": "FeatureCollection", "features": [', '0 boundary-file json'],
    ['{"type": "Topology"}', '0 boundary-file kind'],
    [`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, '0 boundary-file depth 64'],
    [
      JSON.stringify({
        ...collection(feature({ name: 'a' })),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4528' } },
      }),
      '0 boundary-file crs urn:ogc:def:crs:EPSG::4528',
    ],
    [
      JSON.stringify(collection(feature({ name: 'a' }, [square(40_535_000, 4_628_000, 100)]))),
      '0 boundary-file metres 40535000, 4628000',
    ],
  ])('is refused by name: %s', (text, expected) => {
    const { reading, table, told } = read(text, { kind: 'boundaries' });
    expect(told).toEqual([expected]);
    expect(table).toBeUndefined();
    expect(reading.input.accepted).toBe(0);
  });

  it('is no table, and a table is no boundaries, whatever was chosen; the sentence says which', () => {
    const geoJson = JSON.stringify(collection(feature({ name: 'a' })), null, 1);
    const asTable = read(geoJson, { kind: 'facilities' });
    expect(asTable.told).toEqual(['0 file-kind-mismatch geojson']);
    expect(asTable.ledger).toEqual([0, 0, 0]);
    const asBoundaries = read('编号,名称\n1,甲', { kind: 'boundaries' });
    expect(asBoundaries.told).toEqual(['0 file-kind-mismatch table']);
    const sentences = [asTable, asBoundaries].flatMap(({ reading }) =>
      reading.issues.map((issue) => issueSentence(issue, 'zh')),
    );
    expect(sentences).toEqual([
      expect.stringContaining('这是 GeoJSON，不是表格'),
      expect.stringContaining('边界只从 GeoJSON 读取'),
    ]);
  });

  it('leaves a table alone whose first header begins with a brace', () => {
    const reading = read('{编号},名称,服务类别,床位\n1,甲,养老,20\n', {
      kind: 'facilities',
    }).reading;
    expect(reading.input.accepted).toBe(1);
  });

  it('rejects single features with their number and reason', () => {
    const { told, ledger } = read(
      collection(
        feature({ name: 'a' }),
        { type: 'Feature', properties: { name: 'b' }, geometry: null },
        feature({ name: 'c' }, [square(123, 41).slice(0, 2)]),
        feature({ name: 'd' }, [
          [
            [1, 2],
            [3, '4'],
            [5, 6],
            [1, 2],
          ],
        ]),
        feature({ colour: 'red' }),
      ),
    );
    expect(ledger).toEqual([5, 1, 4]);
    expect(told).toEqual([
      '2 boundary-unusable geometry',
      '3 boundary-unusable ring',
      '4 boundary-unusable ring',
      '5 boundary-unusable unnamed',
    ]);
  });

  it('is read where a repair has left lines beside the polygons', () => {
    const geometries = [
      {
        type: 'LineString',
        coordinates: [
          [123, 41],
          [124, 41],
        ],
      },
      { type: 'Polygon', coordinates: [square(123, 41)] },
      { type: 'MultiPolygon', coordinates: [[square(123.5, 41)]] },
    ];
    const geometry = { type: 'GeometryCollection', geometries };
    const { table, told } = read(
      collection({ type: 'Feature', properties: { name: 'a' }, geometry }),
    );
    expect(told).toEqual([]);
    expect(table?.polygons[0]).toHaveLength(2);
  });

  it('does not let a key reach a prototype', () => {
    const { table } = read(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"x":1},"name":"a"},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]},"__proto__":{"polluted":1}}],"__proto__":{"polluted":1}}',
    );
    expect(table?.name).toEqual(['a']);
    expect('polluted' in {}).toBe(false);
  });

  it('is converted from a stated datum and asked about without one', () => {
    const ring = square(123, 41).map(([lng = 0, lat = 0]) => datumFromWgs84('gcj02', [lng, lat]));
    const content = collection(feature({ name: 'a' }, [ring]));
    const converted = read(content, { datum: 'gcj02' });
    expect(converted.told).toEqual(['0 datum-converted']);
    const [corner] = converted.table?.polygons[0]?.[0]?.[0] ?? [];
    expect(corner?.[0]).toBeCloseTo(123, 9);
    expect(corner?.[1]).toBeCloseTo(41, 9);
    expect(read(content, {}).told).toEqual(['0 datum-unknown']);
  });
});
