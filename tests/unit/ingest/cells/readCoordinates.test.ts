import { describe, expect, it } from 'vitest';
import { projectedSystem } from '../../../../src/ingest/cells/projectedSystem.ts';
import {
  readCoordinatePair,
  readCoordinates,
} from '../../../../src/ingest/cells/readCoordinates.ts';
import { scanAngle } from '../../../../src/ingest/cells/scanAngle.ts';

const angles: readonly (readonly [cell: string, degrees: number, axis: 'lng' | 'lat' | null])[] = [
  ['123.43', 123.43, null],
  ['-51.2', -51.2, null],
  ['１２３．４３', 123.43, null],
  ['123.43°', 123.43, null],
  ['123.43E', 123.43, 'lng'],
  ['123.43 e', 123.43, 'lng'],
  ['E123.43', 123.43, 'lng'],
  ['51.2W', -51.2, 'lng'],
  ['30.5S', -30.5, 'lat'],
  ['东经123.43', 123.43, 'lng'],
  ['东经：123.43°', 123.43, 'lng'],
  ['123°25′48″', 123.43, null],
  ['123°25′48″E', 123.43, 'lng'],
  ['123°25\'48"', 123.43, null],
  ["123°25'48''", 123.43, null],
  ['123º25’48”', 123.43, null],
  ['123° 25′ 48.0″ E', 123.43, 'lng'],
  ['123度25分48秒', 123.43, null],
  ['北纬41度48分', 41.8, 'lat'],
  ['41d48m', 41.8, null],
  ['41d48m00s', 41.8, null],
  ['41D48M0SN', 41.8, 'lat'],
  ['N41°48.5′', 41 + 48.5 / 60, 'lat'],
  ['123°25.8', 123.43, null],
  ['123°25.8′', 123.43, null],
  ['123:25:48', 123.43, null],
  ['123-25-48', 123.43, null],
  ['−30°30′', -30.5, null],
];

const noAngles = [
  'E123.43W',
  '-123.43W',
  '123°61′',
  '123°25′60″',
  '123.5°25′',
  '123°25′48″x',
  '东经',
  '123-25',
  '12人',
  `${'1'.repeat(100_000)}°`,
];

describe('a coordinate cell', () => {
  it.each(angles)('%s', (cell, degrees, axis) => {
    const scanned = scanAngle(cell);
    if (!scanned.ok) throw new Error(`${cell} was not read`);
    expect(scanned.degrees).toBeCloseTo(degrees, 10);
    expect(scanned.axis).toBe(axis);
  });

  it.each(noAngles)('is not guessed: %s', (cell) => {
    expect(scanAngle(cell)).toEqual({ ok: false });
  });

  it('is blank where it says nothing', () => {
    expect(scanAngle('—')).toMatchObject({ ok: true, degrees: Number.NaN });
  });
});

describe('two coordinate cells', () => {
  it('propose the swap that hemispheres or ranges show, and do not make it', () => {
    expect(readCoordinates('N41°48′', 'E123°25′48″')).toMatchObject({
      lng: Number.NaN,
      finding: { code: 'coord-swapped', facts: { lng: '123.43', lat: '41.8' } },
    });
    expect(readCoordinates('41.8', '123.43').finding?.code).toBe('coord-swapped');
  });

  it('may stand in either order in one cell', () => {
    for (const [first, second] of [
      ['123.43', '41.8'],
      ['41.8', '123.43'],
      ['41.8N', '123.43E'],
    ] as const) {
      expect(readCoordinatePair(first, second)).toMatchObject({ lng: 123.43, lat: 41.8 });
    }
    // Both orders lie on the earth: as it stands.
    expect(readCoordinatePair('-51.2', '-30')).toMatchObject({ lng: -51.2, lat: -30 });
    expect(readCoordinatePair('30S', '51.2W')).toMatchObject({ lng: -51.2, lat: -30 });
  });
});

describe('metres', () => {
  it.each([
    // Northing first, as surveyors write.
    [4_628_000, 41_535_000, { system: 'gauss-kruger', zone: '41', meridian: '123' }],
    [40_535_000, 4_628_000, { system: 'gauss-kruger', zone: '40', meridian: '120' }],
    [21_535_000, 4_628_000, { system: 'gauss-kruger', zone: '21', meridian: '123' }],
    [535_000, 4_628_000, { system: 'gauss-kruger-or-utm', zone: '', meridian: '' }],
    [13_740_000, 5_120_000, { system: 'web-mercator', zone: '', meridian: '' }],
    [99_000, 12_000, { system: 'unknown', zone: '', meridian: '' }],
  ] as const)('%d, %d', (first, second, system) => {
    expect(projectedSystem(first, second)).toEqual(system);
    const { finding } = readCoordinates(String(first), String(second));
    expect(finding).toMatchObject({ code: 'coord-projected', facts: system });
  });
});
