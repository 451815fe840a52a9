import { haversineMetres } from '../../geo/haversine.ts';
import { isPlaced, type Places } from '../../geo/pointIndex.ts';
import type { FacilityTable } from '../../model/tables.ts';
import { movedRows } from '../../reach/nearestAfterMoves.ts';
import { buildNearestPlace } from '../../reach/nearestPlace.ts';
import { buildNearestWay, type NearestWay } from '../../reach/nearestWay.ts';
import type { StreetNetwork } from '../../reach/streets/streetNetwork.ts';

/** Most institutions have a hospital within this. */
const usualMetres = 3000;

/** Whether a row is a residential home: what the plans call 养老机构, homes for the destitute included. */
export function isInstitution({ kind }: FacilityTable, row: number): boolean {
  return kind[row] === 'institution' || kind[row] === 'destitute_home';
}

/**
 * Kilometres from each institution in service to the nearest hospital in service, wherever that lies:
 * along the streets where they are given, else straight. NaN where either has no place, and for every other
 * facility; Infinity where no way leads. Every row of the kind hospital counts as a general one. Cost: one
 * search for each institution; along streets one from all hospitals, kept while they stay.
 */
export function hospitalKmOf(
  facilities: FacilityTable,
  inService: Uint8Array,
  streets: StreetNetwork | null,
): Float64Array {
  const km = new Float64Array(facilities.count).fill(Number.NaN);
  const { hospitals, institutions } = rowsToMeasure(facilities);
  const isOpen = (row: number) => inService[row] === 1;
  const targets = placesOf(facilities, hospitals.filter(isOpen));
  if (!targets.lng.some((lng, k) => isPlaced(lng, targets.lat[k]!))) return km;
  const open = institutions.filter(isOpen);
  const places = placesOf(facilities, open);
  const metres = streets ? waysTo(streets, targets)(places) : straightTo(targets, places);
  for (const [k, row] of open.entries()) km[row] = metres[k]! / 1000;
  return km;
}

function placesOf({ lng, lat }: FacilityTable, rows: readonly number[]): Places {
  return {
    lng: Float64Array.from(rows, (row) => lng[row] ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => lat[row] ?? Number.NaN),
  };
}

function straightTo(targets: Places, places: Places): Float64Array {
  const nearest = buildNearestPlace(targets, usualMetres);
  return places.lng.map((lng, k) => {
    const lat = places.lat[k]!;
    const found = nearest(lng, lat);
    const [toLng = Number.NaN, toLat = Number.NaN] = [targets.lng[found], targets.lat[found]];
    return haversineMetres(lng, lat, toLng, toLat);
  });
}

interface KeptWays {
  readonly targets: Places;
  readonly ways: NearestWay;
}

/** The last search on each network: a drag moves no hospital, as a rule. */
const keptWays = new WeakMap<StreetNetwork, KeptWays>();

function waysTo(streets: StreetNetwork, targets: Places): NearestWay {
  const kept = keptWays.get(streets);
  if (kept && movedRows(kept.targets, targets)?.length === 0) return kept.ways;
  const ways = buildNearestWay(streets, targets);
  keptWays.set(streets, { targets, ways });
  return ways;
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
