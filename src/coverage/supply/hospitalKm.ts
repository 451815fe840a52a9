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
 * Straight kilometres from each institution in service to the nearest hospital in service, wherever
 * that lies; NaN where either has no place, and for every other facility. Every row of the kind
 * hospital counts as a general one. Cost: one search for each institution.
 */
export function hospitalKmOf(facilities: FacilityTable, inService: Uint8Array): Float64Array {
  const { lng, lat, count } = facilities;
  const { hospitals, institutions } = rowsToMeasure(facilities);
  const open = hospitals.filter((row) => inService[row] === 1);
  const places = {
    lng: Float64Array.from(open, (row) => lng[row] ?? Number.NaN),
    lat: Float64Array.from(open, (row) => lat[row] ?? Number.NaN),
  };
  const km = new Float64Array(count).fill(Number.NaN);
  if (open.length === 0) return km;
  const nearest = buildNearestPlace(places, usualMetres);
  for (const row of institutions) {
    const own = [lng[row] ?? Number.NaN, lat[row] ?? Number.NaN] as const;
    const hospital = inService[row] === 1 ? nearest(...own) : -1;
    const there = [places.lng[hospital] ?? Number.NaN, places.lat[hospital] ?? Number.NaN] as const;
    km[row] = haversineMetres(...own, ...there) / 1000;
  }
  return km;
}

interface RowsToMeasure {
  readonly hospitals: readonly number[];
  readonly institutions: readonly number[];
}

/** The rows of each column of kinds, which lasts through a drag. */
const knownRows = new WeakMap<readonly string[], RowsToMeasure>();

function rowsToMeasure(facilities: FacilityTable): RowsToMeasure {
  const { kind } = facilities;
  const known = knownRows.get(kind);
  if (known) return known;
  const rows = [...kind.keys()];
  const found = {
    hospitals: rows.filter((row) => kind[row] === 'hospital'),
    institutions: rows.filter((row) => isInstitution(facilities, row)),
  };
  knownRows.set(kind, found);
  return found;
}
