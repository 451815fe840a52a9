import gcoord from 'gcoord';
import type { Datum } from '../model/datum.ts';

/** Longitude and latitude in degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** Steps of the inversion; five or six are enough wherever the shift is smooth. */
const maxSteps = 20;
/** Degrees, about 0.1 micrometres: what is left to correct when the inversion ends. */
const exactEnough = 1e-12;

/** A WGS-84 position as a file of `datum` writes it. GCJ-02 is WGS-84 outside China. */
export function datumFromWgs84(datum: Datum, [lng, lat]: LngLat): LngLat {
  switch (datum) {
    case 'wgs84':
    case 'cgcs2000':
      return [lng, lat];
    case 'gcj02':
      return gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
    case 'bd09':
      return gcoord.transform([lng, lat], gcoord.WGS84, gcoord.BD09);
  }
}

/**
 * A position of a file of `datum` in WGS-84; there and back differ by far less than 0.01 m. NaN
 * stays NaN.
 *
 * The shift is inverted step by step here and not by gcoord, whose own loop ends at 0.1 m and, where
 * it crosses the border of the shifted area, not at all.
 */
export function wgs84FromDatum(datum: Datum, [lng, lat]: LngLat): LngLat {
  if (datum === 'wgs84' || datum === 'cgcs2000' || !isInShiftedArea(lng, lat)) return [lng, lat];
  let guess: LngLat = [lng, lat];
  for (let step = 0; step < maxSteps; step++) {
    const [shiftedLng, shiftedLat] = datumFromWgs84(datum, guess);
    const tooFarEast = shiftedLng - lng;
    const tooFarNorth = shiftedLat - lat;
    if (Math.abs(tooFarEast) <= exactEnough && Math.abs(tooFarNorth) <= exactEnough) break;
    guess = [guess[0] - tooFarEast, guess[1] - tooFarNorth];
  }
  return guess;
}

/** Whether maps of China shift a position; a rectangle, which reaches over the borders. False for NaN. */
export function isInShiftedArea(lng: number, lat: number): boolean {
  return lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}
