import type { Scenario } from '../model/project.ts';
import type { FacilityTable } from '../model/tables.ts';
import { haversineMetres } from '../geo/haversine.ts';
import { buildNearestPlace, type NearestPlace } from '../reach/nearestPlace.ts';
import { type NamedPlace, outsideMetres } from './facilityGroups.ts';
import type { Frame, UnitRows } from './territory.ts';

/** The nearest demand point is found at any distance, but is hardly ever farther than this. */
const usualMetres = 500;

/** Which groups every facility belongs to; one entry a facility, -1 for none. */
export interface Belonging {
  readonly community: Int32Array;
  readonly street: Int32Array;
  readonly district: Int32Array;
  readonly city: Int32Array;
  /** 1: counts for reach, not for sums, ratios or own-facility counts. */
  readonly outside: Uint8Array;
  /** 1: names no place and was put where the nearest demand point is. */
  readonly inferred: Uint8Array;
}

/**
 * Finds the groups of every facility. What its row names decides; a row that names no place, a new
 * facility and a moved one belong where a loaded boundary holds them, else where the nearest demand
 * point is; one that gets its first
 * coordinates belongs where its row says. A facility that names a city or district without demand
 * rows, lies outside every loaded boundary, or farther than 5,000 m from every placed demand point, is
 * outside. Cost after the first call for a frame: only what the scenario moves or opens.
 *
 * @param baseline facilities before the scenario, the ones that the frame was built with
 * @param facilities effective facilities, baseline rows first
 */
export function findBelonging(
  frame: Frame,
  baseline: FacilityTable | null,
  facilities: FacilityTable,
  scenario: Scenario | null,
): Belonging {
  const settled = baselineBelonging(frame, baseline);
  const { count } = facilities;
  const belonging: Belonging = {
    community: grown(settled.community, count),
    street: grown(settled.street, count),
    district: grown(settled.district, count),
    city: grown(settled.city, count),
    outside: grownFlags(settled.outside, count),
    inferred: grownFlags(settled.inferred, count),
  };
  const known = frame.named.length;
  const moved = new Set(
    scenario?.edits.filter((edit) => edit.type === 'move').map((edit) => edit.facilityId),
  );
  const changed: number[] = [];
  for (let row = 0; row < count; row++) {
    if (row >= known || moved.has(facilities.id[row] ?? '')) changed.push(row);
  }
  // A row that had no place was not moved but found: what it names still holds.
  const wasFound = (row: number) => row < known && Number.isNaN(baseline?.lng[row] ?? Number.NaN);
  const namedOf = (row: number) => (wasFound(row) ? frame.named[row] : undefined) ?? nameless;
  settle(frame, facilities, changed, namedOf, belonging);
  return belonging;
}

const baselines = new WeakMap<Frame, Belonging>();

/** Belonging without a scenario, found once a frame. */
function baselineBelonging(frame: Frame, baseline: FacilityTable | null): Belonging {
  const known = baselines.get(frame);
  if (known) return known;
  const count = frame.named.length;
  const belonging: Belonging = {
    community: grown(new Int32Array(0), count),
    street: grown(new Int32Array(0), count),
    district: grown(new Int32Array(0), count),
    city: grown(new Int32Array(0), count),
    outside: new Uint8Array(count),
    inferred: new Uint8Array(count),
  };
  const rows = Array.from({ length: count }, (_, row) => row);
  if (baseline) settle(frame, baseline, rows, (row) => frame.named[row] ?? nameless, belonging);
  baselines.set(frame, belonging);
  return belonging;
}

const nameless: NamedPlace = {
  type: 'unnamed',
  city: '',
  district: '',
  street: '',
  community: '',
  trouble: null,
};

/** Writes the groups of the given rows. */
function settle(
  frame: Frame,
  facilities: FacilityTable,
  rows: readonly number[],
  namedOf: (row: number) => NamedPlace,
  belonging: Belonging,
): void {
  const { points } = frame.territory;
  const nearestPoint = nearestPointOf(frame);
  for (const row of rows) {
    const named = namedOf(row);
    const lng = facilities.lng[row] ?? Number.NaN;
    const lat = facilities.lat[row] ?? Number.NaN;
    const point = nearestPoint(lng, lat);
    const isFar =
      point >= 0 &&
      haversineMetres(lng, lat, points.lng[point] ?? 0, points.lat[point] ?? 0) > outsideMetres;
    const answer = frame.boundaries?.find(lng, lat) ?? null;
    const isBeyond = answer?.type === 'outside';
    belonging.outside[row] = isFar || isBeyond || named.type === 'outside' ? 1 : 0;
    belonging.inferred[row] = named === nameless ? 0 : (frame.byBoundary[row] ?? 0);
    const within = answer?.type === 'group' ? frame.rowsOf(answer.place) : nowhere;
    if (belonging.outside[row] === 1) {
      write(belonging, row, nowhere);
    } else if (named.type === 'unnamed' && within.street >= 0) {
      write(belonging, row, within);
      belonging.inferred[row] = 1;
    } else if (named.type === 'unnamed' && point >= 0) {
      write(belonging, row, rowsOfPoint(frame, point));
      belonging.inferred[row] = 1;
    } else {
      write(belonging, row, frame.rowsOf(named));
    }
  }
}

const searches = new WeakMap<Frame, NearestPlace>();

/** The search for the nearest demand point, prepared once a frame. */
function nearestPointOf(frame: Frame): NearestPlace {
  const known = searches.get(frame) ?? buildNearestPlace(frame.territory.points, usualMetres);
  searches.set(frame, known);
  return known;
}

const nowhere: UnitRows = { community: -1, street: -1, district: -1, city: -1 };

function grown(column: Int32Array, count: number): Int32Array {
  const longer = new Int32Array(count).fill(-1);
  longer.set(column);
  return longer;
}

function grownFlags(column: Uint8Array, count: number): Uint8Array {
  const longer = new Uint8Array(count);
  longer.set(column);
  return longer;
}

function write(belonging: Belonging, row: number, units: UnitRows): void {
  belonging.community[row] = units.community;
  belonging.street[row] = units.street;
  belonging.district[row] = units.district;
  belonging.city[row] = units.city;
}

function rowsOfPoint(frame: Frame, point: number): UnitRows {
  const { communities, points } = frame.territory;
  const community = points.community[point] ?? -1;
  return {
    community,
    street: communities.streetUnit[community] ?? -1,
    district: communities.districtUnit[community] ?? -1,
    city: communities.cityUnit[community] ?? -1,
  };
}
