import { farTenths, tenthsPerMetre } from '../graph/walkGraph.ts';
import { createPointsReached, reachFrom } from './pointsReached.ts';
import { noPlace } from './snapPoints.ts';
import { boundOf, isWithinLimit, secondsOfCost, type StreetLimit } from './streetLimit.ts';
import { streetNearest } from './streetNearest.ts';
import { lengthOfWay, type StreetWalk } from './streetWalk.ts';

/**
 * For every demand point the nearest facility by streets and how many are within the limit. One entry a
 * point; the shape is that of reach by circles.
 */
export interface StreetReach {
  /** Row of the facility of least time; -1 when none can be reached. */
  readonly facility: Int32Array;
  /** Length of that way, legs included. NaN: the point has no place. Infinity: unreachable. */
  readonly metres: Float64Array;
  /** Time of that way, likewise. */
  readonly seconds: Float64Array;
  /** 1: within the limit. */
  readonly covered: Uint8Array;
  /** How many facilities are within the limit. */
  readonly count: Int32Array;
}

/** Every pair within the limit, by demand point (compressed sparse rows); in a row the facilities ascend. */
export interface StreetPairs {
  readonly rowStart: Uint32Array;
  readonly facility: Int32Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
}

/**
 * The nearest facility of every point at any distance along the streets, and the count within the limit.
 * Facilities equally near to a tenth of a millimetre: the lower row.
 */
export function streetReach(walk: StreetWalk, limit: StreetLimit): StreetReach {
  const { points } = walk;
  const nearest = streetNearest(walk, farTenths);
  const metres = new Float64Array(points.count);
  const seconds = new Float64Array(points.count);
  const covered = new Uint8Array(points.count);
  for (let i = 0; i < points.count; i++) {
    const f = nearest.facility[i]!;
    const unreached = points.edge[i] === noPlace ? NaN : Infinity;
    metres[i] = f < 0 ? unreached : nearest.length[i]! / tenthsPerMetre;
    seconds[i] = f < 0 ? unreached : secondsOfCost(limit, nearest.cost[i]!);
    covered[i] = (limit.compare === 'metres' ? metres[i]! : seconds[i]!) <= limit.limit ? 1 : 0;
  }
  const count = new Int32Array(points.count);
  forEachPair(walk, limit, everyRow(walk), (_, point) => {
    count[point]!++;
  });
  return { facility: nearest.facility, metres, seconds, covered, count };
}

/** Some facilities, row by row. */
export interface FacilityRows {
  readonly from: number;
  /** The row behind the last. */
  readonly to: number;
}

/** Every pair of a point and a facility within the limit; of some facilities only where rows are given. */
export function streetPairs(
  walk: StreetWalk,
  limit: StreetLimit,
  rows: FacilityRows = everyRow(walk),
): StreetPairs {
  const found: { point: number[]; facility: number[]; cost: number[]; length: number[] } = {
    point: [],
    facility: [],
    cost: [],
    length: [],
  };
  forEachPair(walk, limit, rows, (f, point, cost, via) => {
    found.point.push(point);
    found.facility.push(f);
    found.cost.push(cost);
    found.length.push(lengthOfWay(walk, f, point, cost, via));
  });
  const rowStart = new Uint32Array(walk.points.count + 1);
  for (const point of found.point) rowStart[point + 1]!++;
  for (let i = 0; i < walk.points.count; i++) rowStart[i + 1]! += rowStart[i]!;
  const next = rowStart.slice();
  const facility = new Int32Array(found.point.length);
  const metres = new Float64Array(found.point.length);
  const seconds = new Float64Array(found.point.length);
  for (const [k, point] of found.point.entries()) {
    const slot = next[point]!++;
    facility[slot] = found.facility[k]!;
    metres[slot] = found.length[k]! / tenthsPerMetre;
    seconds[slot] = secondsOfCost(limit, found.cost[k]!);
  }
  return { rowStart, facility, metres, seconds };
}

/** Joins the pairs of the same points with different facilities, those of the lower rows first. */
export function joinPairs(parts: readonly StreetPairs[], pointCount: number): StreetPairs {
  const rowStart = new Uint32Array(pointCount + 1);
  for (let i = 0; i < pointCount; i++) {
    const count = parts.reduce((sum, part) => sum + part.rowStart[i + 1]! - part.rowStart[i]!, 0);
    rowStart[i + 1] = rowStart[i]! + count;
  }
  const total = rowStart[pointCount]!;
  const next = rowStart.slice();
  const facility = new Int32Array(total);
  const metres = new Float64Array(total);
  const seconds = new Float64Array(total);
  for (const part of parts) {
    for (let i = 0; i < pointCount; i++) {
      for (let k = part.rowStart[i]!; k < part.rowStart[i + 1]!; k++) {
        const slot = next[i]!++;
        facility[slot] = part.facility[k]!;
        metres[slot] = part.metres[k]!;
        seconds[slot] = part.seconds[k]!;
      }
    }
  }
  return { rowStart, facility, metres, seconds };
}

function everyRow({ facilities }: StreetWalk): FacilityRows {
  return { from: 0, to: facilities.snaps.count };
}

/** Calls for every pair within the limit, facility by facility in ascending order. */
function forEachPair(
  walk: StreetWalk,
  limit: StreetLimit,
  { from, to }: FacilityRows,
  visit: (facility: number, point: number, cost: number, via: number) => void,
): void {
  const { points } = walk;
  const bound = boundOf(limit);
  const found = createPointsReached(points.count);
  for (let f = from; f < to; f++) {
    reachFrom(walk, f, bound, found);
    for (let k = 0; k < found.length; k++) {
      const point = found.point[k]!;
      const cost = found.cost[point]!;
      if (isWithinLimit(limit, cost)) visit(f, point, cost, found.via[point]!);
    }
  }
}
