import { buildLocalProjection } from '../../geo/localProjection.ts';
import {
  type CandidateDatum,
  candidateDatums,
  type DatumVerdict,
  type Degrees,
  readingsOf,
  spreadSample,
} from '../../ingest/place/datumVerdict.ts';
import type { SegmentGrid } from '../../network/graph/segmentGrid.ts';
import { tenthsPerMetre } from '../../network/graph/walkGraph.ts';
import { snapPoints } from '../../network/search/snapPoints.ts';

const leastRows = 50;
const mostRows = 400;
/** A place farther than this from every street says no more than one at this distance, metres. */
const farMetres = 100;
/** Displacements that show how near to streets the same places would lie by chance. */
const chances = 48;
const nearestChance = 150;
const farthestChance = 1500;
/** Standard deviations below chance from which places follow the streets, and up to which they do not. */
const follows = 4.5;
const ignores = 2;

/**
 * Judges the datum of a table by the streets, which are WGS-84: places of facilities keep to streets, and
 * those of a shifted table lie as near to them as by chance. What chance gives is measured on the same
 * places, displaced by 48 vectors of 150 to 1,500 m in all directions.
 *
 * @returns null where the table follows the streets under no datum or under several (points in the middle
 *   of communities do), or fewer than 50 rows lie where the datums differ
 */
export function datumFromStreets(
  table: Degrees & { readonly count: number },
  grid: SegmentGrid,
  read: CandidateDatum,
): DatumVerdict | null {
  const all = Array.from({ length: table.count }, (_, row) => row);
  const placed = all.filter(
    (row) => !Number.isNaN((table.lng[row] ?? NaN) + (table.lat[row] ?? NaN)),
  );
  const rows = spreadSample(placed, mostRows);
  if (rows.length < leastRows) return null;
  const readings = readingsOf(table, rows, read);
  const found = candidateDatums.map((datum) => ({ datum, ...nearness(readings[datum], grid) }));
  const [winner, ...others] = found.toSorted((a, b) => a.score - b.score);
  if (!winner || winner.score > -follows) return null;
  if (others.some(({ score }) => score <= -ignores)) return null;
  const asRead = found.find(({ datum }) => datum === read);
  const facts = {
    evidence: 'streets',
    rows: String(rows.length),
    before: String(Math.round(asRead?.metres ?? NaN)),
    after: String(Math.round(winner.metres)),
  };
  return { datum: winner.datum, count: rows.length, facts };
}

interface Nearness {
  /** Mean distance to the nearest street, metres, each at most `farMetres`. */
  readonly metres: number;
  /** Standard deviations above the mean of chance; negative: nearer than by chance. */
  readonly score: number;
}

function nearness(places: Degrees, grid: SegmentGrid): Nearness {
  const metres = meanDistance(places, grid);
  const byChance = Array.from({ length: chances }, (_, i) =>
    meanDistance(displaced(places, i), grid),
  );
  const mean = byChance.reduce((sum, one) => sum + one, 0) / chances;
  const variance = byChance.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (chances - 1);
  return { metres, score: variance > 0 ? (metres - mean) / Math.sqrt(variance) : 0 };
}

function meanDistance(places: Degrees, grid: SegmentGrid): number {
  const { edge, leg, count } = snapPoints(grid, places, farMetres);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += edge[i]! < 0 ? farMetres : leg[i]! / tenthsPerMetre;
  return sum / count;
}

/** All places moved by the same vector; the golden angle spreads the vectors evenly. */
function displaced({ lng, lat }: Degrees, i: number): Degrees {
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  const metres = nearestChance + ((farthestChance - nearestChance) * i) / (chances - 1);
  const { lngFromX, latFromY } = buildLocalProjection(lng[0] ?? 0, lat[0] ?? 0);
  const east = lngFromX(metres * Math.cos(angle)) - (lng[0] ?? 0);
  const north = latFromY(metres * Math.sin(angle)) - (lat[0] ?? 0);
  return { lng: lng.map((one) => one + east), lat: lat.map((one) => one + north) };
}
