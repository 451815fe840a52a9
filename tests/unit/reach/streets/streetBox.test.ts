import { expect, it } from 'vitest';
import { haversineMetres } from '../../../../src/geo/haversine.ts';
import { streetBox } from '../../../../src/reach/streets/streetBox.ts';

const places = {
  lng: Float64Array.of(123.4, NaN, 123.6),
  lat: Float64Array.of(41.8, NaN, 60),
};

it('holds every place within the margin of one, and little more', () => {
  const box = streetBox([places, { lng: Float64Array.of(123), lat: Float64Array.of(42) }], 5000);
  if (!box) throw new Error('no box');
  const { west, south, east, north } = box;
  expect(haversineMetres(123.6, 60, 123.6, north)).toBeCloseTo(5000, 3);
  expect(haversineMetres(123.4, 41.8, 123.4, south)).toBeCloseTo(5000, 3);
  for (const lat of [42, 60]) {
    expect(haversineMetres(123, lat, west, lat)).toBeGreaterThanOrEqual(5000);
    expect(haversineMetres(123.6, lat, east, lat)).toBeGreaterThanOrEqual(5000);
  }
  expect(haversineMetres(123.6, 60, east, 60)).toBeLessThan(5100);
});

it('is none where nothing has a place', () => {
  expect(streetBox([{ lng: Float64Array.of(NaN), lat: Float64Array.of(NaN) }], 5000)).toBeNull();
});
