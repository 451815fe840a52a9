import type { TravelMatrix } from '../model/tables.ts';
import type { Limit } from './limit.ts';
import type { CountedReach, ReachPairs } from './reachResult.ts';

/** One usable entry of a matrix between a point and a facility that were asked about. */
interface Entry {
  readonly point: number;
  readonly facility: number;
  readonly value: number;
}

/**
 * Nearest facility of every point by a travel matrix. Every point counts as placed: without an entry it
 * is unreachable, Infinity. Equal values: the lower facility row; of repeated pairs the least.
 *
 * @param pointIds Id of each point.
 * @param facilityIds Id of each facility of the service; entries of others are passed over.
 * @param limit In the unit of the matrix. In seconds all metres are NaN.
 */
export function matrixNearest(
  pointIds: readonly string[],
  facilityIds: readonly string[],
  matrix: TravelMatrix,
  limit: Limit,
): CountedReach {
  const length = pointIds.length;
  const facility = new Int32Array(length).fill(-1);
  const value = new Float64Array(length).fill(Infinity);
  const count = new Int32Array(length);
  const covered = new Uint8Array(length);
  for (const entry of usableEntries(pointIds, facilityIds, matrix)) {
    const i = entry.point;
    if (entry.value <= limit.limit) count[i]!++;
    // Entries come with ascending facilities, so that the first of equals stays.
    if (entry.value < value[i]!) {
      value[i] = entry.value;
      facility[i] = entry.facility;
    }
  }
  for (let i = 0; i < length; i++) covered[i] = value[i]! <= limit.limit ? 1 : 0;
  return { facility, covered, count, ...metresAndSeconds(value, matrix, limit) };
}

/** Every pair within the limit by a travel matrix; in a row the facilities ascend. */
export function matrixPairs(
  pointIds: readonly string[],
  facilityIds: readonly string[],
  matrix: TravelMatrix,
  limit: Limit,
): ReachPairs {
  const within = usableEntries(pointIds, facilityIds, matrix).filter(
    (entry) => entry.value <= limit.limit,
  );
  const rowStart = new Uint32Array(pointIds.length + 1);
  for (const entry of within) rowStart[entry.point + 1]!++;
  for (let i = 1; i < rowStart.length; i++) rowStart[i]! += rowStart[i - 1]!;
  const facility = Int32Array.from(within, (entry) => entry.facility);
  const value = Float64Array.from(within, (entry) => entry.value);
  return { rowStart, facility, ...metresAndSeconds(value, matrix, limit) };
}

/** Entries between known ids with a value, by point and then facility, each pair once. */
function usableEntries(
  pointIds: readonly string[],
  facilityIds: readonly string[],
  matrix: TravelMatrix,
): Entry[] {
  const pointOfId = new Map(pointIds.map((id, i) => [id, i]));
  const facilityOfId = new Map(facilityIds.map((id, f) => [id, f]));
  const entries: Entry[] = [];
  for (let row = 0; row < matrix.count; row++) {
    const point = pointOfId.get(matrix.demandId[row]!);
    const facility = facilityOfId.get(matrix.facilityId[row]!);
    const value = matrix.value[row]!;
    if (point === undefined || facility === undefined || !Number.isFinite(value)) continue;
    entries.push({ point, facility, value });
  }
  entries.sort((a, b) => a.point - b.point || a.facility - b.facility || a.value - b.value);
  return entries.filter((entry, k) => {
    const before = entries[k - 1];
    return before?.point !== entry.point || before.facility !== entry.facility;
  });
}

function metresAndSeconds(
  value: Float64Array,
  matrix: TravelMatrix,
  limit: Limit,
): { metres: Float64Array; seconds: Float64Array } {
  return matrix.unit === 'seconds'
    ? { metres: new Float64Array(value.length).fill(NaN), seconds: value }
    : { metres: value, seconds: value.map((metres) => limit.secondsOfMetres(metres)) };
}
