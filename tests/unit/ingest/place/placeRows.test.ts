import { describe, expect, it } from 'vitest';
import { datumFromWgs84 } from '../../../../src/geo/datum.ts';
import { haversineMetres } from '../../../../src/geo/haversine.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import type { ReadOptions } from '../../../../src/ingest/reading.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';
import type { Datum } from '../../../../src/model/datum.ts';

const truth: readonly (readonly [lng: number, lat: number])[] = [
  [123.422953, 41.79433],
  [123.5, 41.7],
  [123.25, 42.1],
];

function fileIn(datum: Datum) {
  const rows = truth.map((place, row) => {
    const [lng, lat] = datumFromWgs84(datum, place);
    // Six decimals, as offices write them.
    return `p${row},甲${row},${lng.toFixed(6)},${lat.toFixed(6)},10`;
  });
  const text = `id,name,lng,lat,population\n${rows.join('\n')}\n,无坐标,,,5\n`;
  return { name: 'population.csv', bytes: new TextEncoder().encode(text) };
}

function read(datum: Datum, options: ReadOptions) {
  const reading = readTable(fileIn(datum), { kind: 'population', ...options });
  const codes = reading.issues.map((issue) => issue.code);
  const { population } = reading;
  if (population === null) throw new Error('nothing was read');
  return { reading, codes, lng: population.lng, lat: population.lat };
}

describe('a file in another datum', () => {
  it.each(['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const)('%s is read to within 1 m', (datum) => {
    const { reading, lng, lat, codes } = read(datum, { datum });
    for (const [row, [east, north]] of truth.entries()) {
      expect(haversineMetres(lng[row]!, lat[row]!, east, north)).toBeLessThan(1);
    }
    expect([lng[3], lat[3]]).toEqual([Number.NaN, Number.NaN]);
    expect(reading.input.datum).toBe(datum);
    const isShifted = datum === 'gcj02' || datum === 'bd09';
    expect(codes.includes('datum-converted')).toBe(isShifted);
    expect(codes).not.toContain('datum-unknown');
  });

  it('is asked about once and not corrected when its datum is not stated', () => {
    const { reading, codes, lng } = read('gcj02', {});
    expect(codes.filter((code) => code === 'datum-unknown')).toHaveLength(1);
    expect(lng[0]).toBeCloseTo(datumFromWgs84('gcj02', truth[0]!)[0], 6);
    expect(reading.input.datum).toBeNull();
  });

  it('goes back exactly when the datum is changed back', () => {
    const before = read('gcj02', {});
    read('gcj02', { datum: 'bd09' });
    const after = read('gcj02', {});
    expect([...after.lng, ...after.lat]).toEqual([...before.lng, ...before.lat]);
  });

  it('is not asked about outside China', () => {
    const text = 'id,name,lng,lat,population\na,A,-51.2,-30.01,5\n';
    const bytes = new TextEncoder().encode(text);
    const { issues } = readTable({ name: 'p.csv', bytes }, { kind: 'population' });
    expect(issues.map((issue) => issue.code)).not.toContain('datum-unknown');
  });

  it.each([null, 'gcj02'] as const)('is read again from a project file as before: %s', (datum) => {
    const { inputs } = buildInputs([read('gcj02', datum ? { datum } : {}).reading]);
    const project = {
      name: 'p',
      sample: null,
      inputs,
      settings: defaultSettings,
      scenarios: [],
    };
    const bytes = writeProjectFile(project);
    const opened = readProjectFile(bytes);
    if (!opened.ok) throw new Error('the project file was refused');
    expect(opened.value.inputs.files[0]?.datum).toBe(datum);
    expect(opened.value.inputs.population?.lng).toEqual(inputs.population?.lng);
    expect(writeProjectFile(opened.value)).toEqual(bytes);
  });
});
