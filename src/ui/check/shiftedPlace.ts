import { wgs84FromDatum } from '../../geo/datum.ts';
import { haversineMetres } from '../../geo/haversine.ts';
import type { CheckedReading } from '../../ingest/reading.ts';
import type { Datum } from '../../model/datum.ts';

/** Where the first row with coordinates lies as written, and where if they are of a datum. */
export interface ShiftedPlace {
  readonly written: readonly [lng: number, lat: number];
  readonly converted: readonly [lng: number, lat: number];
  readonly metres: number;
}

/** What a datum would do to the first of the rows shown that has coordinates; null where none has. */
export function shiftedPlace(
  { headers, firstRows, input }: CheckedReading,
  datum: Datum,
): ShiftedPlace | null {
  const lngAt = headers.indexOf(input.mapping['lng'] ?? '');
  const latAt = headers.indexOf(input.mapping['lat'] ?? '');
  for (const row of firstRows) {
    const lng = Number.parseFloat(row[lngAt] ?? '');
    const lat = Number.parseFloat(row[latAt] ?? '');
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) continue;
    const converted = wgs84FromDatum(datum, [lng, lat]);
    const metres = haversineMetres(lng, lat, converted[0], converted[1]);
    return { written: [lng, lat], converted, metres };
  }
  return null;
}
