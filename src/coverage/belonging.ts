import type { Scenario } from '../model/project.ts';
import type { FacilityTable } from '../model/tables.ts';
import { circleNearest } from '../reach/circleReach.ts';
import type { Limit } from '../reach/limit.ts';
import type { Frame, UnitRows } from './territory.ts';

/** A facility farther than this from every demand point serves elsewhere, metres. */
export const outsideMetres = 5000;

const outsideLimit: Limit = {
  compare: 'metres',
  limit: outsideMetres,
  secondsOfMetres: (metres) => metres,
};

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
 * facility and a moved one belong where the nearest demand point is. A facility that names a city or
 * district without demand rows, or lies farther than 5,000 m from every placed demand point, is
 * outside.
 *
 * @param facilities effective facilities, baseline rows first
 */
export function findBelonging(
  frame: Frame,
  facilities: FacilityTable,
  scenario: Scenario | null,
): Belonging {
  const { points } = frame.territory;
  const { count } = facilities;
  const nearest = circleNearest(facilities, points, outsideLimit);
  const moved = new Set(
    scenario?.edits.filter((edit) => edit.type === 'move').map((edit) => edit.facilityId),
  );
  const belonging: Belonging = {
    community: new Int32Array(count).fill(-1),
    street: new Int32Array(count).fill(-1),
    district: new Int32Array(count).fill(-1),
    city: new Int32Array(count).fill(-1),
    outside: new Uint8Array(count),
    inferred: new Uint8Array(count),
  };
  const anyPlaced = points.lng.some((lng) => !Number.isNaN(lng));
  for (let row = 0; row < count; row++) {
    const named = frame.named[row];
    const isPlaced = !Number.isNaN(facilities.lng[row] ?? Number.NaN);
    const isFar = isPlaced && anyPlaced && nearest.covered[row] !== 1;
    const isUnnamed =
      named === undefined || named.type === 'unnamed' || moved.has(facilities.id[row] ?? '');
    if (isFar || (named?.type === 'outside' && !isUnnamed)) {
      belonging.outside[row] = 1;
    } else if (isUnnamed && isPlaced && anyPlaced) {
      write(belonging, row, rowsOfPoint(frame, nearest.facility[row] ?? -1));
      belonging.inferred[row] = 1;
    } else if (named) {
      write(belonging, row, frame.rowsOf(named));
    }
  }
  return belonging;
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
