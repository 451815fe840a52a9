import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosingCentre } from '../../../src/geo/enclosingCentre.ts';
import { haversineMetres } from '../../../src/geo/haversine.ts';

const places = fc.array(
  fc.record({
    lng: fc.integer({ min: 0, max: 40 }).map((step) => 123 + step / 1000),
    lat: fc.integer({ min: 0, max: 40 }).map((step) => 41 + step / 1000),
  }),
  { minLength: 1, maxLength: 12 },
);

function reach(of: readonly { lng: number; lat: number }[], lng: number, lat: number): number {
  return Math.max(...of.map((place) => haversineMetres(place.lng, place.lat, lng, lat)));
}

describe('enclosingCentre', () => {
  it('is nowhere without points, at one point, and half way between two', () => {
    expect(enclosingCentre([], [])).toBe(null);
    expect(enclosingCentre([123], [41])?.lng).toBeCloseTo(123, 12);
    const centre = enclosingCentre([123, 123], [41, 41.02]);
    expect(centre?.lat).toBeCloseTo(41.01, 9);
  });

  it('takes places with several points for one', () => {
    const twice = enclosingCentre([123.036, 123.036, 123.031, 123], [41.038, 41.038, 41.021, 41]);
    expect(twice?.lng).toBeCloseTo(123.018, 4);
    expect(twice?.lat).toBeCloseTo(41.019, 4);
    const pairs = enclosingCentre(
      [123, 123.028, 123.028, 123, 123],
      [41, 41.026, 41.026, 41.029, 41],
    );
    const single = enclosingCentre([123, 123.028, 123], [41, 41.026, 41.029]);
    expect(pairs?.lng).toBeCloseTo(single?.lng ?? Number.NaN, 9);
    expect(pairs?.lat).toBeCloseTo(single?.lat ?? Number.NaN, 9);
  });

  it('has no place about it whose farthest point is nearer', () => {
    fc.assert(
      fc.property(places, (given) => {
        const centre = enclosingCentre(
          given.map(({ lng }) => lng),
          given.map(({ lat }) => lat),
        );
        if (!centre) throw new Error('There are points');
        const least = reach(given, centre.lng, centre.lat);
        for (let turn = 0; turn < 24; turn++) {
          for (const step of [1e-6, 1e-4, 1e-2]) {
            const lng = centre.lng + step * Math.cos((turn * Math.PI) / 12);
            const lat = centre.lat + step * Math.sin((turn * Math.PI) / 12);
            // The farthest distance has no local minimum but the one, so neighbours are enough.
            expect(reach(given, lng, lat)).toBeGreaterThanOrEqual(least - 1e-6);
          }
        }
      }),
    );
  });
});
