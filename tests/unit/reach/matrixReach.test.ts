import { describe, expect, test } from 'vitest';
import type { TravelMatrix } from '../../../src/model/tables.ts';
import type { Limit } from '../../../src/reach/limit.ts';
import { matrixNearest, matrixPairs } from '../../../src/reach/matrixReach.ts';

type Row = readonly [demandId: string, facilityId: string, value: number];

function matrixOf(unit: TravelMatrix['unit'], rows: readonly Row[]): TravelMatrix {
  return {
    unit,
    count: rows.length,
    demandId: rows.map((row) => row[0]),
    facilityId: rows.map((row) => row[1]),
    value: Float64Array.from(rows, (row) => row[2]),
  };
}

const points = ['p1', 'p2', 'p3', 'p4'];
const facilities = ['a', 'b'];
const rows: Row[] = [
  ['p1', 'b', 300],
  ['p1', 'a', 300],
  ['p2', 'a', 900],
  ['p2', 'b', 901],
  ['p3', 'a', NaN],
  ['p2', 'elsewhere', 1],
  ['nowhere', 'a', 1],
  ['p1', 'b', 400],
];
const seconds: Limit = { compare: 'seconds', limit: 900, secondsOfMetres: (m) => m / 0.9 };

describe('matrixNearest', () => {
  test('takes the least value, the lower row of equals, and leaves the rest unreachable', () => {
    const reach = matrixNearest(points, facilities, matrixOf('seconds', rows), seconds);
    expect([...reach.facility]).toEqual([0, 0, -1, -1]);
    expect([...reach.seconds]).toEqual([300, 900, Infinity, Infinity]);
    expect([...reach.metres]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...reach.covered]).toEqual([1, 1, 0, 0]);
    expect([...reach.count]).toEqual([2, 1, 0, 0]);
  });

  test('in metres gives both units', () => {
    const limit: Limit = { ...seconds, compare: 'metres', limit: 300 };
    const reach = matrixNearest(points, facilities, matrixOf('metres', rows), limit);
    expect(reach.metres[1]).toBe(900);
    expect(reach.seconds[1]).toBe(1000);
    expect(reach.seconds[3]).toBe(Infinity);
    expect([...reach.covered]).toEqual([1, 0, 0, 0]);
  });
});

test('matrixPairs lists each pair within the limit once, by point and facility', () => {
  const pairs = matrixPairs(points, facilities, matrixOf('seconds', rows), seconds);
  expect([...pairs.rowStart]).toEqual([0, 2, 3, 3, 3]);
  expect([...pairs.facility]).toEqual([0, 1, 0]);
  expect([...pairs.seconds]).toEqual([300, 300, 900]);
});
