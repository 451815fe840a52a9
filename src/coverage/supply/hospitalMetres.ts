import { haversineMetres } from '../../geo/haversine.ts';
import type { FacilityTable } from '../../model/tables.ts';
import { buildNearestPlace } from '../../reach/nearestPlace.ts';

/** Most institutions have a hospital within this. */
const usualMetres = 3000;

/** Whether a row is a residential home: what the plans call 养老机构, homes for the destitute included. */
export function isInstitution({ kind }: FacilityTable, row: number): boolean {
  return kind[row] === 'institution' || kind[row] === 'destitute_home';
}

/**
 * Straight metres from each institution in service to the nearest hospital in service, wherever that
 * lies; NaN where either has no place, and for every other facility. Every row of the kind hospital
 * counts as a general one. Cost: one look at each facility, one search for each institution.
 */
export function hospitalMetresOf(facilities: FacilityTable, inService: Uint8Array): Float64Array {
  const { kind, lng, lat, count } = facilities;
  const metres = new Float64Array(count).fill(Number.NaN);
  const rows = [...kind.keys()].filter((row) => kind[row] === 'hospital' && inService[row] === 1);
  if (rows.length === 0) return metres;
  const hospitals = {
    lng: Float64Array.from(rows, (row) => lng[row] ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => lat[row] ?? Number.NaN),
  };
  const nearest = buildNearestPlace(hospitals, usualMetres);
  for (let row = 0; row < count; row++) {
    if (inService[row] !== 1 || !isInstitution(facilities, row)) continue;
    const own = [lng[row] ?? Number.NaN, lat[row] ?? Number.NaN] as const;
    const hospital = nearest(...own);
    if (hospital < 0) continue;
    metres[row] = haversineMetres(
      ...own,
      hospitals.lng[hospital] ?? Number.NaN,
      hospitals.lat[hospital] ?? Number.NaN,
    );
  }
  return metres;
}
