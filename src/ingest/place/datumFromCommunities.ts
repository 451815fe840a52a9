import { buildLocalProjection } from '../../geo/localProjection.ts';
import { comparableName } from '../../model/groupName.ts';
import type { FacilityTable, PopulationTable } from '../../model/tables.ts';
import {
  type CandidateDatum,
  candidateDatums,
  type DatumVerdict,
  type Degrees,
  readingsOf,
  spreadSample,
} from './datumVerdict.ts';

const leastPairs = 20;
/** Facilities farther than this from their community, metres, are taken for wrongly named ones. */
const farthestPair = 10_000;
/** How many standard errors the median must keep from where two datums are equally near. */
const margin = 1.5;

/**
 * Judges the datum of one table against another whose datum is known: facilities and the points of
 * the communities they name lie to all sides of each other, so the median offset is about nothing,
 * and a shift of the whole table shows in it. null: too few pairs, or scattered too widely to tell.
 *
 * A datum wins when the median offset under it is, with a margin, nearer to nothing than to the shift
 * that would lead to any other datum.
 */
export function datumFromCommunities(
  table: FacilityTable | PopulationTable,
  known: FacilityTable | PopulationTable,
  read: CandidateDatum,
): DatumVerdict | null {
  const pairs = pairsOf(table, known).filter(([row, other]) => isNear(table, row, known, other));
  const sample = spreadSample([...pairs.keys()]).flatMap((at) => pairs[at] ?? []);
  if (sample.length / 2 < leastPairs) return null;
  const rows = sample.filter((_, at) => at % 2 === 0);
  const others = sample.filter((_, at) => at % 2 === 1);
  const readings = readingsOf(table, rows, read);
  const offsets = {
    wgs84: medianOffset(readings.wgs84, known, others),
    gcj02: medianOffset(readings.gcj02, known, others),
    bd09: medianOffset(readings.bd09, known, others),
  };
  const size = ({ x, y }: Offset) => Math.hypot(x, y);
  const winner = candidateDatums.find((datum) => {
    const here = offsets[datum];
    return candidateDatums.every((other) => {
      if (other === datum) return true;
      const apart = Math.hypot(here.x - offsets[other].x, here.y - offsets[other].y);
      return size(here) + margin * here.error <= apart / 2;
    });
  });
  if (winner === undefined) return null;
  const facts = {
    evidence: 'communities',
    rows: String(rows.length),
    before: String(Math.round(size(offsets[read]))),
    after: String(Math.round(size(offsets[winner]))),
  };
  return { datum: winner, count: rows.length, facts };
}

type Pair = readonly [row: number, other: number];

/** Pairs of a facility and the community that it names, in the order of the two tables. */
function pairsOf(
  table: FacilityTable | PopulationTable,
  known: FacilityTable | PopulationTable,
): readonly Pair[] {
  if ('community' in table) return facilityPairs(table, known);
  return facilityPairs(known, table).map(([facility, community]) => [community, facility]);
}

/** A community is named by its code, else by a path of names that only one row has. */
function facilityPairs(
  facilities: FacilityTable | PopulationTable,
  communities: FacilityTable | PopulationTable,
): readonly Pair[] {
  const rowBy = new Map<string, number | null>();
  for (let row = 0; row < communities.count; row++) {
    for (const key of communityKeys(communities, row)) rowBy.set(key, rowBy.has(key) ? null : row);
  }
  const pairs: Pair[] = [];
  for (let row = 0; row < facilities.count; row++) {
    const found = communityKeys(facilities, row).map((key) => rowBy.get(key) ?? null);
    const other = found.find((one) => one !== null);
    if (other !== undefined) pairs.push([row, other]);
  }
  return pairs;
}

function communityKeys(table: FacilityTable | PopulationTable, row: number): readonly string[] {
  const code = (table.communityCode[row] ?? '').trim();
  const name = 'community' in table ? table.community[row] : table.name[row];
  const path = [table.district[row], table.street[row], name].map((part) =>
    comparableName(part ?? ''),
  );
  const keys = code === '' ? [] : [`code ${code}`];
  return path.at(-1) === '' ? keys : [...keys, `path ${path.join('/')}`];
}

function isNear(table: Degrees, row: number, known: Degrees, other: number): boolean {
  const { xFromLng, yFromLat } = buildLocalProjection(
    known.lng[other] ?? Number.NaN,
    known.lat[other] ?? Number.NaN,
  );
  const x = xFromLng(table.lng[row] ?? Number.NaN);
  const y = yFromLat(table.lat[row] ?? Number.NaN);
  return Math.hypot(x, y) <= farthestPair;
}

interface Offset {
  /** Metres east and north. */
  readonly x: number;
  readonly y: number;
  /** Standard error of the median, metres: of the worse axis. */
  readonly error: number;
}

function medianOffset(places: Degrees, known: Degrees, others: readonly number[]): Offset {
  const xs = new Float64Array(others.length);
  const ys = new Float64Array(others.length);
  for (const [at, other] of others.entries()) {
    const { xFromLng, yFromLat } = buildLocalProjection(
      known.lng[other] ?? Number.NaN,
      known.lat[other] ?? Number.NaN,
    );
    xs[at] = xFromLng(places.lng[at] ?? Number.NaN);
    ys[at] = yFromLat(places.lat[at] ?? Number.NaN);
  }
  const x = median(xs);
  const y = median(ys);
  const spread = Math.max(deviation(xs, x), deviation(ys, y));
  // The median of n normal values has 1.2533 times the standard error of their mean.
  return { x, y, error: (1.2533 * spread) / Math.sqrt(others.length) };
}

/** Standard deviation by the median of absolute deviations, which a few wild values do not move. */
function deviation(values: Float64Array, middle: number): number {
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[upper - 1] ?? Number.NaN)) / 2;
}
