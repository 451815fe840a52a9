import { describe, expect, it } from 'vitest';
import { datumFromWgs84 } from '../../../../src/geo/datum.ts';
import { canonicalHeader, headerDatum } from '../../../../src/ingest/columns/readHeader.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';

describe('headers that state a datum', () => {
  it.each([
    ['经度_gcj02', 'lng', 'gcj02'],
    ['lng(WGS84)', 'lng', 'wgs84'],
    ['百度经度', 'lng', 'bd09'],
    ['高德纬度', 'lat', 'gcj02'],
    ['BD09_lng', 'lng', 'bd09'],
    ['bd09ll-lat', 'lat', 'bd09'],
    ['ＷＧＳ－８４ 经度', 'lng', 'wgs84'],
    ['纬度（百度坐标系BD09）', 'lat', 'bd09'],
    ['高德地图经度', 'lng', 'gcj02'],
    ['火星坐标系纬度', 'lat', 'gcj02'],
    ['经度（CGCS2000）', 'lng', 'cgcs2000'],
    ['gcj02_longitude', 'lng', 'gcj02'],
    ['腾讯地图坐标 纬度', 'lat', 'gcj02'],
    ['天地图经度', 'lng', 'cgcs2000'],
  ])('%s', (text, header, datum) => {
    expect(canonicalHeader('facilities', text)).toBe(header);
    expect(canonicalHeader('population', text)).toBe(header);
    expect(headerDatum(text)).toBe(datum);
  });

  it.each(['经度', 'lng', 'gps经度', 'x', '坐标', 'bd09mc经度'])('%s states none', (text) => {
    expect(headerDatum(text)).toBeNull();
  });

  it('is no column of anything but a place', () => {
    expect(canonicalHeader('facilities', '百度名称')).toBeNull();
    expect(canonicalHeader('population', '高德人口')).toBeNull();
    expect(canonicalHeader('matrix', '百度经度')).toBeNull();
  });

  it('states none where it names two', () => {
    expect(headerDatum('百度经度_gcj02')).toBeNull();
  });
});

const truth = [123.422953, 41.79433] as const;

function read(lngHeader: string, latHeader: string, options: ReadOptions = {}) {
  const [lng, lat] = datumFromWgs84('gcj02', truth);
  const text = `id,name,${lngHeader},${latHeader},population\np,甲,${lng},${lat},10\n`;
  const file = { name: 'p.csv', bytes: new TextEncoder().encode(text) };
  const reading = readTable(file, { kind: 'population', ...options });
  const said = reading.issues.filter(({ code }) => code.startsWith('datum'));
  return { reading, said, codes: said.map(({ code }) => code), lng: reading.population?.lng[0] };
}

describe('a file whose headers state its datum', () => {
  it('is read so, and says so', () => {
    const { reading, said, codes, lng } = read('高德经度', '高德纬度');
    expect(lng).toBeCloseTo(truth[0], 6);
    expect(reading.input.datum).toBe('gcj02');
    expect(codes).toEqual(['datum-in-header', 'datum-converted']);
    expect(said[0]).toMatchObject({
      severity: 'info',
      line: 1,
      column: '高德经度、高德纬度',
      facts: { datum: 'GCJ-02' },
    });
  });

  it('is read alike again by its saved datum, and by one header alone', () => {
    expect(read('高德经度', '高德纬度', { datum: 'gcj02' }).codes).toEqual([
      'datum-in-header',
      'datum-converted',
    ]);
    expect(read('lng_gcj02', 'lat').lng).toBeCloseTo(truth[0], 6);
  });

  it('may hold both numbers in one cell', () => {
    const [lng, lat] = datumFromWgs84('bd09', truth);
    const text = `id,name,百度坐标,population\np,甲,"${lng},${lat}",10\n`;
    const file = { name: 'p.csv', bytes: new TextEncoder().encode(text) };
    const { population, input } = readTable(file, { kind: 'population' });
    expect(input.datum).toBe('bd09');
    expect(population?.lng[0]).toBeCloseTo(truth[0], 6);
  });

  it('gives way to the user, and to itself where it contradicts itself', () => {
    const chosen = read('高德经度', '高德纬度', { datum: 'wgs84' });
    expect(chosen.codes).toEqual([]);
    expect(chosen.reading.input.datum).toBe('wgs84');
    const torn = read('高德经度', '百度纬度');
    expect(torn.reading.input.datum).toBeNull();
    expect(torn.codes).toEqual(['datum-unknown']);
  });
});
