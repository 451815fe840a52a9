import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';
import { givenSha256 } from '../../../../src/model/project.ts';
import { readOptionsOf } from '../../../../src/state/readOptionsOf.ts';

const secrets = ['王芳', '13812345678', '13987654321', '李强'];
const square = [
  [123, 41],
  [123.1, 41],
  [123.1, 41.1],
  [123, 41],
];
const feature = (properties: object) => ({
  type: 'Feature',
  id: 7,
  properties,
  geometry: { type: 'Polygon', coordinates: [square] },
});
const collection = {
  type: 'FeatureCollection',
  name: '网格',
  features: [
    feature({
      name: '南湖社区',
      网格员: '王芳',
      联系电话: '13812345678',
      备注: '有事打 13987654321',
      面积: 2,
    }),
    feature({ name: '北湖社区', 网格员: '李强', 联系电话: 13_987_654_321, 网格: { 户数: 3 } }),
    feature({ name: '东湖社区', 网格: { 电话: '13812345678' } }),
  ],
};

const read = (json: object, options: ReadOptions = { datum: 'wgs84' }) =>
  readTable({ name: 'a.geojson', bytes: new TextEncoder().encode(JSON.stringify(json)) }, options);
const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('data of persons in the properties of boundaries', () => {
  const reading = read(collection);

  it('are said by property, and are not kept; everything else is', () => {
    const said = reading.issues.filter(({ code }) => code === 'personal-data');
    expect(said.map(({ column, action, facts }) => [column, action, facts])).toEqual([
      ['网格员', 'skipped', { kind: 'name', count: '2' }],
      ['联系电话', 'skipped', { kind: 'phone', count: '2' }],
      ['备注', 'repaired', { kind: 'phone', count: '1' }],
      ['网格', 'repaired', { kind: 'phone', count: '1' }],
    ]);
    const kept = new TextDecoder().decode(reading.input.bytes);
    for (const secret of secrets) expect(kept).not.toContain(secret);
    expect(jsonOf(reading.input.bytes)).toEqual({
      ...collection,
      features: [
        feature({ name: '南湖社区', 备注: '有事打 *', 面积: 2 }),
        feature({ name: '北湖社区', 网格: { 户数: 3 } }),
        feature({ name: '东湖社区' }),
      ],
    });
  });

  it('are in no project file, and the copy is read as the file was', () => {
    const { inputs } = buildInputs([reading]);
    const project = { name: '', sample: null, inputs, settings: defaultSettings, scenarios: [] };
    const opened = readProjectFile(writeProjectFile(project));
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.inputs.boundaries).toEqual(inputs.boundaries);
    const [file] = opened.value.inputs.files;
    const whole = read(collection, { datum: 'wgs84', keepPersonal: true });
    expect(file && givenSha256(file)).toBe(whole.input.sha256);
    const again = readTable(
      { name: 'a.geojson', bytes: reading.input.bytes },
      readOptionsOf(reading.input),
    );
    expect(again.input).toEqual(reading.input);
    expect(again.issues.map(({ code }) => code)).toEqual(['personal-copy']);
  });

  it('stay where the user insists, and a file without them stays byte for byte', () => {
    const options = { datum: 'wgs84', keepPersonal: true } as const;
    expect(jsonOf(read(collection, options).input.bytes)).toEqual(collection);
    const plain = feature({ name: '南湖社区', 面积: 2 });
    const { input, issues } = read(plain);
    expect(new TextDecoder().decode(input.bytes)).toBe(JSON.stringify(plain));
    expect([input.decisions, issues]).toEqual([undefined, []]);
  });
});
