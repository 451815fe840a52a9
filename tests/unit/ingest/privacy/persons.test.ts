import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { ageOf } from '../../../../src/ingest/privacy/countPersons.ts';
import { personTable } from '../../../../src/ingest/privacy/personTable.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';
import { readOptionsOf } from '../../../../src/state/readOptionsOf.ts';

const encoder = new TextEncoder();
const header = '姓名,性别,年龄,身份证号,区县,街道,社区,住址,经度,纬度';

function read(lines: readonly string[], options: ReadOptions = {}, head = header) {
  const text = `${[head, ...lines].join('\n')}\n`;
  return readTable(
    { name: '名册.csv', bytes: encoder.encode(text) },
    { datum: 'wgs84', ...options },
  );
}

/** Persons of some ages in one community, near 123.4, 41.8; all of one name, so that rows repeat. */
function persons(community: string, ages: readonly string[]): string[] {
  return ages.map(
    (age, at) => `王芳,女,${age},,沈河区,一街,${community},某街 ${at} 号,123.4001,41.80${at}`,
  );
}

const mixed = [
  ...persons('甲', ['2', '1岁', '8个月', '35', '60', '65周岁', '81', '不详']),
  ...persons('乙', ['70', '13']),
];

describe('a list of persons', () => {
  it.each([
    [header, true],
    ['老人姓名,年龄,社区', true],
    ['身份证号码,出生日期,社区', true],
    ['姓名,身份证号,社区', true],
    ['社区,常住人口,60岁及以上人口', false],
    ['社区名称,联系人,电话,常住人口', false],
    ['机构名称,联系人,电话,床位', false],
    ['姓名,年龄,床位', false],
    ['姓名,社区', false],
  ])('%s: %s', (headers, is) => {
    expect(personTable(headers.split(','), null) !== null).toBe(is);
    expect(personTable(headers.split(','), 'facilities')).toBeNull();
  });

  it.each([
    ['78', 78],
    [' ７８岁', 78],
    ['2岁半', 2],
    ['8个月', 0],
    ['30月龄', 2],
    ['不详', Number.NaN],
    ['180', Number.NaN],
    ['', Number.NaN],
  ])('reads the age %s as %d', (cell, age) => {
    expect(ageOf(cell)).toBe(age);
  });

  it('is counted by community', () => {
    const { population, input, kind } = read(mixed);
    expect(kind).toBe('population');
    expect(population?.name).toEqual(['甲', '乙']);
    expect(population?.street).toEqual(['一街', '一街']);
    expect([...(population?.population ?? [])]).toEqual([8, 2]);
    expect([...(population?.elders60 ?? [])]).toEqual([3, 1]);
    expect([...(population?.elders65 ?? [])]).toEqual([2, 1]);
    expect([...(population?.elders80 ?? [])]).toEqual([1, 0]);
    expect([...(population?.infants0To3 ?? [])]).toEqual([3, 0]);
    expect([...(population?.toddlers2To3 ?? [])]).toEqual([1, 0]);
    expect([input.read, input.accepted, input.rejected, input.skipped]).toEqual([10, 10, 0, 0]);
    expect(input.persons).toBe(true);
  });

  it('gives the mean place of five and more, and a coarse one of fewer', () => {
    const { population } = read(mixed);
    expect([...(population?.lng ?? [])]).toEqual([123.4001, 123.399]);
    expect(population?.lat[0]).toBeCloseTo(41.8035, 6);
    expect(population?.lat[1]).toBeCloseTo(41.802, 6);
  });

  it('of elders only, or of children only, says nothing about others', () => {
    expect(read(persons('甲', ['60', '78'])).population?.present).toEqual(
      new Set(['name', 'district', 'street', 'lng', 'lat', 'elders60', 'elders65', 'elders80']),
    );
    const children = read(persons('甲', ['1', '2'])).population;
    expect(children?.present.has('population')).toBe(false);
    expect([...(children?.infants0To3 ?? [])]).toEqual([2]);
  });

  it('skips a row that repeats another in every cell, without showing it', () => {
    const [one = ''] = persons('甲', ['70']);
    const { population, input, issues } = read([one, one]);
    expect([...(population?.elders60 ?? [])]).toEqual([1]);
    expect([input.read, input.accepted, input.skipped]).toEqual([2, 1, 1]);
    expect(issues.find(({ code }) => code === 'duplicate-row')).toMatchObject({
      line: 3,
      value: '',
    });
  });

  it('is nowhere kept, and its copy gives the same counts', () => {
    const reading = read(mixed);
    const kept = new TextDecoder().decode(reading.input.bytes);
    const shown = JSON.stringify([reading.issues, reading.firstRows]);
    for (const secret of ['王芳', '某街']) {
      expect(kept).not.toContain(secret);
      expect(shown).not.toContain(secret);
    }
    const { name, bytes } = reading.input;
    const again = readTable({ name, bytes }, readOptionsOf(reading.input));
    expect({ ...again.population, origin: null }).toEqual({ ...reading.population, origin: null });
    expect(again.input.persons).toBe(true);

    const { inputs } = buildInputs([reading]);
    const project = { name: '', sample: null, inputs, settings: defaultSettings, scenarios: [] };
    const opened = readProjectFile(writeProjectFile(project));
    expect(opened.ok && opened.value.inputs.files[0]?.persons).toBe(true);
  });

  it('is kept where the user insists, and still counted', () => {
    const reading = read(mixed, { keepPersonal: true });
    expect(new TextDecoder().decode(reading.input.bytes)).toContain('王芳');
    expect(reading.population?.count).toBe(2);
    expect(reading.input.persons).toBe(true);
  });

  it('is refused without ages or communities', () => {
    for (const [head, reason] of [
      ['姓名,身份证号,社区', 'age'],
      ['姓名,年龄,住址', 'place'],
    ] as const) {
      const reading = read(['王芳,70,甲'], {}, head);
      expect(reading.population).toBeNull();
      expect(reading.issues.map(({ code, facts }) => [code, facts])).toEqual([
        ['persons-refused', { reason }],
      ]);
      expect([reading.input.read, reading.input.rejected]).toEqual([1, 1]);
    }
  });
});
