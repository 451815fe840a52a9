import { describe, expect, it } from 'vitest';
import { splitPosition } from '../../../../src/ingest/cells/splitPosition.ts';
import {
  ambiguousHeaders,
  columnsOf,
  knownHeaders,
  positionHeaders,
} from '../../../../src/ingest/columns/headerSynonyms.ts';
import {
  canonicalHeader,
  headerUnits,
  normaliseHeader,
  readHeader,
} from '../../../../src/ingest/columns/readHeader.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { TableReading } from '../../../../src/ingest/reading.ts';
import type { TableKind } from '../../../../src/model/project.ts';
import { issueSentence } from '../../../../src/report/words/issueSentence.ts';

const kinds: readonly TableKind[] = ['facilities', 'population', 'matrix'];

describe.each(kinds)('headers of %s', (kind) => {
  it.each(knownHeaders(kind))('%j is %s', (text, header) => {
    expect(readHeader(kind, text)).toMatchObject({ kind: 'column', header });
  });

  it('have one meaning each', () => {
    const meanings = new Map<string, string>();
    for (const [text, header] of knownHeaders(kind)) {
      const plain = normaliseHeader(text);
      expect([text, meanings.get(plain) ?? header]).toEqual([text, header]);
      meanings.set(plain, header);
    }
    for (const [text] of ambiguousHeaders(kind))
      expect(meanings.has(normaliseHeader(text))).toBe(false);
  });

  it('stand for columns that exist', () => {
    const headers = columnsOf[kind].map((column): string => column.header);
    for (const [, header] of knownHeaders(kind)) expect(headers).toContain(header);
    for (const [, several] of ambiguousHeaders(kind)) {
      for (const header of several) expect(headers).toContain(header);
    }
  });

  it('that fit several columns are asked about', () => {
    for (const [text, headers] of ambiguousHeaders(kind)) {
      expect(readHeader(kind, text)).toEqual({ kind: 'several', headers });
    }
  });
});

describe('readHeader', () => {
  it.each([
    ['常住人口（人）', 'population', '人'],
    ['2020年常住人口（万人）', 'population', '万人'],
    ['2023年末60岁及以上', 'elders_60', null],
    ['常住人口(万人)', 'population', '万人'],
    ['常住人口（单位：万人）', 'population', '万人'],
    ['常住人口【万人】', 'population', '万人'],
    ['人口/万人', 'population', '万人'],
    ['人口 万人', 'population', '万人'],
    ['常住人口万人', 'population', '万人'],
    ['＊常住人口（万人）（必填）', 'population', '万人'],
    ['常住人口（2023年）（万人）', 'population', '万人'],
    ['常住人口(2023年末)', 'population', null],
    ['户数（万户）', 'households', '万户'],
    ['其中：60岁及以上老年人口', 'elders_60', null],
    ['60周岁及以上老年人口数（人）', 'elders_60', '人'],
    ['65岁以上', 'elders_65', null],
    ['80岁以上', 'elders_80', null],
    ['０－３岁', 'infants_0_3', null],
    ['3岁以下婴幼儿', 'infants_0_3', null],
    [' 60岁以上 ', 'elders_60', null],
    ['POP_60P', 'elders_60', null],
    ['Ｌｎｇ', 'lng', null],
    ['经度(E)', 'lng', null],
    ['纬度（N）', 'lat', null],
    ['X坐标（经度）', 'lng', null],
    ['纬度_WGS84', 'lat', null],
    ['社区\n名称', 'name', null],
    ['街道（乡镇）', 'street', null],
  ])('%j is %s in %s', (text, header, unit) => {
    const reading = readHeader('population', text);
    expect(reading).toMatchObject({ kind: 'column', header });
    expect(reading?.kind === 'column' ? (reading.unit?.name ?? null) : '').toBe(unit);
  });

  it.each([
    ['床位数_张', 'beds', 1],
    ['核定床位（百张）', 'beds', 100],
    ['建筑面积（亩）', 'floor_area_m2', 10_000 / 15],
    ['建筑面积㎡', 'floor_area_m2', 1],
    ['总建筑面积(万平方米)', 'floor_area_m2', 10_000],
    ['占地面积[公顷]', 'land_m2', 10_000],
    ['托位数（个）', 'places', 1],
  ])('%j is %s × %d', (text, header, factor) => {
    const reading = readHeader('facilities', text);
    expect(reading).toMatchObject({ kind: 'column', header });
    const unit = reading?.kind === 'column' ? reading.unit : null;
    expect((unit?.times ?? 0) / (unit?.over ?? 1)).toBe(factor);
  });

  it.each([
    '60岁以上人口（%）',
    '常住人口（亩）',
    '人口密度',
    '人口老龄化率',
    '流动人口',
    '常住人口比例',
  ])('does not take %j for a count of people', (text) => {
    expect(canonicalHeader('population', text)).toBeNull();
  });

  it.each(['capacities', 'flats', '床位使用率', '联系电话', '法人'])(
    'knows nothing of %j',
    (text) => {
      expect(readHeader('facilities', text)).toBeNull();
    },
  );

  it.each([
    ['户籍人口', 'population'],
    ['户籍人口（万人）', 'population'],
    ['户籍总人口', 'population'],
    ['60岁以上户籍人口', 'elders_60'],
    ['户籍老年人口', 'elders_60'],
    ['户籍户数', 'households'],
    ['实有人口', 'population'],
  ])('asks whether %j may stand for %s', (text, header) => {
    expect(readHeader('population', text)).toEqual({ kind: 'several', headers: [header] });
  });

  it.each(positionHeaders)('takes %j for both coordinates', (text) => {
    expect(readHeader('facilities', text)).toEqual({ kind: 'position' });
    expect(readHeader('population', text)).toEqual({ kind: 'position' });
  });

  it('finds the unit of a header that the user chose', () => {
    expect(headerUnits('规模（万人）', 'people')[0]?.times).toBe(10_000);
    expect(headerUnits('规模（亩）', 'people')).toEqual([]);
    expect(headerUnits('规模', 'people')).toEqual([]);
  });

  it('looks at a long header without delay', () => {
    expect(readHeader('population', '('.repeat(100_000))).toBeNull();
    expect(readHeader('population', '人_'.repeat(100_000))).toBeNull();
  });
});

function read(text: string, options = {}): TableReading {
  return readTable({ name: 'table.csv', bytes: new TextEncoder().encode(text) }, options);
}

function told(reading: TableReading, ...codes: readonly string[]): readonly string[] {
  return reading.issues.flatMap(({ code, column }) =>
    codes.includes(code) ? [`${code} ${column}`] : [],
  );
}

describe('columns of a table', () => {
  it('converts a column in 万人 and says so once', () => {
    const reading = read(
      '社区名称,经度,纬度,常住人口（万人）,60岁以上\n甲,123,41,0.32,5\n乙,123,42,0.4,6\n丙,1,2,,7\n',
    );
    expect([...(reading.population?.population ?? [])]).toEqual([3200, 4000, Number.NaN]);
    const applied = reading.issues.filter(({ code }) => code === 'unit-applied');
    expect(applied).toHaveLength(1);
    expect(applied[0]).toMatchObject({
      column: '常住人口（万人）',
      facts: { unit: '万人', factor: '10000', count: '2' },
    });
  });

  it('converts 亩, and asks where a cell names another unit', () => {
    const reading = read(
      '机构名称,设施类型,经度,纬度,建筑面积（亩）\n甲,养老院,123,41,1.5\n乙,养老院,123,42,1200㎡\n',
    );
    expect([...(reading.facilities?.floorAreaM2 ?? [])]).toEqual([1000, Number.NaN]);
    const conflict = reading.issues.find(({ code }) => code === 'unit-conflict');
    expect(conflict).toMatchObject({
      line: 3,
      action: 'asked',
      facts: { suggestion: '1.8', headerUnit: '亩' },
    });
  });

  it('asks where a header names two units, and reads in the one nearest to the figures', () => {
    const twoRows =
      '社区名称,经度,纬度,常住人口（人）,60岁以上（人）\n,度,度,万人,人\n甲,123,41,0.32,5\n';
    for (const text of [twoRows, '社区名称,经度,纬度,常住人口（人）/万人\n甲,123,41,0.32\n']) {
      const reading = read(text);
      expect(reading.population?.population[0]).toBe(3200);
      const conflicts = reading.issues.filter(({ code }) => code === 'unit-conflict');
      expect(conflicts).toHaveLength(1);
      expect(conflicts[0]).toMatchObject({
        line: 1,
        column: reading.input.mapping['population'],
        action: 'asked',
        facts: { units: '万人、人', headerUnit: '万人' },
      });
      expect(conflicts.map((issue) => issueSentence(issue, 'zh')).join('')).toContain(
        '表头写了不同的单位（万人、人），整列暂按“万人”读取',
      );
    }
  });

  it('asks one question about 户籍人口, and none where 常住人口 is there', () => {
    const asked = read('社区名称,经度,纬度,户籍人口,60岁以上,3岁以下\n甲,123,41,900,5,6\n');
    expect(asked.population?.population[0]).toBeNaN();
    expect(told(asked, 'column-ambiguous', 'column-missing', 'column-unknown')).toEqual([
      'column-ambiguous 户籍人口',
    ]);
    expect(asked.issues[0]?.facts).toEqual({
      meanings: 'population',
      candidates: '户籍人口',
      chosen: '',
    });
    const both = read(
      '社区名称,经度,纬度,户籍人口,常住人口,60岁以上,3岁以下\n甲,123,41,900,800,5,6\n',
    );
    expect(both.population?.population[0]).toBe(800);
    expect(told(both, 'column-ambiguous', 'column-missing')).toEqual([]);
    expect(told(both, 'column-unknown')).toEqual(['column-unknown 户籍人口']);
  });

  it('asks nothing more once the user has answered', () => {
    const text = '社区名称,经度,纬度,户籍人口,60岁以上,3岁以下\n甲,123,41,900,5,6\n';
    const taken = read(text, { mapping: { population: '户籍人口' }, datum: 'wgs84' });
    expect(taken.population?.population[0]).toBe(900);
    expect(taken.issues.filter(({ action }) => action === 'asked')).toEqual([]);
    const refused = read(text, { mapping: { population: '' } });
    expect(told(refused, 'column-ambiguous')).toEqual([]);
    expect(told(refused, 'column-unknown')).toEqual(['column-unknown 户籍人口']);
  });

  it('asks one question about a column that fits two', () => {
    const reading = read('名称,设施类型,经度,纬度,面积\n甲,养老院,123,41,900\n');
    expect(told(reading, 'column-ambiguous', 'column-unknown')).toEqual(['column-ambiguous 面积']);
    expect(reading.issues[0]?.facts['meanings']).toBe('floor_area_m2, land_m2');
  });

  it('splits a column that holds both coordinates', () => {
    const reading = read(
      '名称;设施类型;地理坐标\n甲;养老院;123.4,41.8\n乙;养老院;123.5，41.9\n丙;养老院;\n丁;养老院;x\n',
    );
    expect([...(reading.facilities?.lng ?? [])]).toEqual([123.4, 123.5, Number.NaN, Number.NaN]);
    expect([...(reading.facilities?.lat ?? [])]).toEqual([41.8, 41.9, Number.NaN, Number.NaN]);
    expect(told(reading, 'coord-missing', 'coord-unreadable', 'column-missing')).toEqual([
      'coord-missing 地理坐标',
      'coord-unreadable 地理坐标',
    ]);
    expect(read('名称,类型,坐标,lng,lat\n甲,养老院,x,1,2\n').input.mapping['lng']).toBe('lng');
  });
});

describe('splitPosition', () => {
  it.each([
    ['123.4,41.8', '123.4', '41.8'],
    ['（123.4，41.8）', '123.4', '41.8'],
    ['[123.4; 41.8]', '123.4', '41.8'],
    ['123.4 41.8', '123.4', '41.8'],
    ['123.4、41.8', '123.4', '41.8'],
    ['123.4', '123.4', ''],
    ['', '', ''],
  ])('%j', (cell, first, second) => {
    expect(splitPosition(cell)).toEqual([first, second]);
  });
});
