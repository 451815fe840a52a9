import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/model/project.ts';
import { defaultQualifyingKinds } from '../../../src/model/service.ts';
import { buildLimit } from '../../../src/reach/limit.ts';

const settings: Settings = {
  minutes: 15,
  speedMetresPerSecond: { elder: 0.9, childcare: 1.2 },
  detour: 1.3,
  metres: null,
  method: 'circle',
  planId: null,
  qualifying: defaultQualifyingKinds,
};

describe('buildLimit', () => {
  test('a circle of 15 minutes at 0.9 m/s and detour 1.3 is 623.077 m', () => {
    const limit = buildLimit(settings, 'elder');
    expect(limit.compare).toBe('metres');
    expect(limit.limit).toBeCloseTo(623.077, 3);
    expect(limit.secondsOfMetres(90)).toBeCloseTo(130, 9);
    expect(buildLimit(settings, 'childcare').limit).toBeCloseTo(830.769, 3);
  });

  test('given metres are the limit itself, without detour', () => {
    const limit = buildLimit({ ...settings, metres: 500 }, 'elder');
    expect(limit.limit).toBe(500);
    expect(limit.secondsOfMetres(90)).toBeCloseTo(100, 9);
  });

  test('a matrix in seconds compares seconds, one in metres has no detour', () => {
    const matrix: Settings = { ...settings, method: 'matrix' };
    expect(buildLimit(matrix, 'elder', 'seconds')).toMatchObject({
      compare: 'seconds',
      limit: 900,
    });
    expect(buildLimit(matrix, 'elder', 'metres')).toMatchObject({ compare: 'metres', limit: 810 });
    expect(buildLimit({ ...matrix, metres: 500 }, 'elder', 'metres').limit).toBe(500);
    expect(buildLimit(matrix, 'elder', 'metres').secondsOfMetres(90)).toBeCloseTo(100, 9);
  });
});
