import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datumFromWgs84, isInShiftedArea, wgs84FromDatum } from '../../../src/geo/datum.ts';
import { haversineMetres } from '../../../src/geo/haversine.ts';
import { datums } from '../../../src/model/datum.ts';

const metresBetween = (a: readonly [number, number], b: readonly [number, number]) =>
  haversineMetres(a[0], a[1], b[0], b[1]);

describe('datums', () => {
  it('agree with points whose positions are known in two of them', () => {
    // Seat of Shenyang, GCJ-02 and WGS-84 by an independent inversion of the public formula.
    const seat = wgs84FromDatum('gcj02', [123.429096, 41.796767]);
    expect(metresBetween(seat, [123.422953, 41.79433])).toBeLessThan(1);
    // Tiananmen as two map makers show it; the datums themselves are a kilometre apart.
    const baidu = wgs84FromDatum('bd09', [116.403963, 39.915119]);
    const amap = wgs84FromDatum('gcj02', [116.397428, 39.90923]);
    expect(metresBetween(baidu, amap)).toBeLessThan(100);
  });

  it('do not move CGCS2000 and WGS-84 at all', () => {
    for (const datum of ['wgs84', 'cgcs2000'] as const) {
      expect(wgs84FromDatum(datum, [123.43, 41.8])).toEqual([123.43, 41.8]);
    }
  });

  it('end at the border of the shifted area and leave the rest of the world alone', () => {
    for (const lng of [72.004, 72.0045, 72.006, 137.834, 137.8347]) {
      const [found] = wgs84FromDatum('gcj02', [lng, 30]);
      expect(Math.abs(found - lng)).toBeLessThan(0.02);
    }
    expect(wgs84FromDatum('gcj02', [-51.2, -30])).toEqual([-51.2, -30]);
    expect(wgs84FromDatum('bd09', [Number.NaN, Number.NaN])).toEqual([Number.NaN, Number.NaN]);
    expect(isInShiftedArea(Number.NaN, 41)).toBe(false);
  });
});

test('there and back again differ by less than 0.01 m all over the country', () => {
  const lng = fc.double({ min: 74, max: 134.5, noNaN: true });
  const lat = fc.double({ min: 18, max: 53, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...datums), lng, lat, (datum, east, north) => {
      const written = datumFromWgs84(datum, [east, north]);
      expect(metresBetween(wgs84FromDatum(datum, written), [east, north])).toBeLessThan(0.01);
    }),
    { numRuns: 500, seed: 20_250_101 },
  );
});
