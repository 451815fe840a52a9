import type { Places } from '../../src/geo/pointIndex.ts';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import type { StreetLimit } from '../../src/network/search/streetLimit.ts';
import { streetPairs, streetReach } from '../../src/network/search/streetReach.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { oracleCost, oracleDijkstra, oracleSnap, oracleStreets } from './streetOracle.ts';

/** How far our answers are from a textbook's. */
export interface PairComparison {
  readonly pairs: number;
  /** Largest difference of a pair's cost, metres. */
  readonly worstMetres: number;
  /** Pairs that only one of the two has, more than a centimetre within the limit. */
  readonly missing: number;
  /** Largest difference of the nearest facility's cost among points that have one within the limit, metres. */
  readonly worstNearestMetres: number;
}

/** Compares every pair of points and facilities within the limit with Dijkstra on the uncontracted graph. */
export function comparePairs(
  streets: StreetWays,
  points: Places,
  facilities: Places,
  limitMetres: number,
  stepsSpeedFactor = 0.5,
  snapMetres = 200,
): PairComparison {
  const { graph } = buildWalkGraph('streets', streets, stepsSpeedFactor);
  const grid = buildSegmentGrid(graph.edges);
  const walk = buildStreetWalk(
    graph,
    snapPoints(grid, points, snapMetres),
    snapPoints(grid, facilities, snapMetres),
  );
  const limit: StreetLimit = { compare: 'seconds', limit: limitMetres, secondsOfMetres: (m) => m };
  const { rowStart, facility, seconds } = streetPairs(walk, limit);
  const nearest = streetReach(walk, limit);

  const oracle = oracleStreets(streets, stepsSpeedFactor);
  const snap = (places: Places, i: number) =>
    oracleSnap(oracle, places.lng[i]!, places.lat[i]!, snapMetres);
  const pointSnaps = Array.from(points.lng, (_, i) => snap(points, i));
  const ours = new Map<string, number>();
  for (let i = 0; i < points.lng.length; i++) {
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++)
      ours.set(`${facility[k]} ${i}`, seconds[k]!);
  }
  let [worstMetres, missing, pairs, worstNearestMetres] = [0, 0, 0, 0];
  const least = new Float64Array(points.lng.length).fill(Infinity);
  for (let f = 0; f < facilities.lng.length; f++) {
    const from = snap(facilities, f);
    if (from === null) continue;
    const reached = oracleDijkstra(oracle, from, limitMetres + 1);
    for (const [i, to] of pointSnaps.entries()) {
      if (to === null) continue;
      const cost = oracleCost(from, reached, to);
      least[i] = Math.min(least[i]!, cost);
      const own = ours.get(`${f} ${i}`);
      if (own === undefined) {
        if (cost < limitMetres - 0.01) missing++;
        continue;
      }
      pairs++;
      worstMetres = Math.max(worstMetres, Math.abs(own - cost));
    }
  }
  for (let i = 0; i < least.length; i++) {
    if (least[i]! > limitMetres) continue;
    worstNearestMetres = Math.max(worstNearestMetres, Math.abs(nearest.seconds[i]! - least[i]!));
  }
  return { pairs, worstMetres, missing: missing + ours.size - pairs, worstNearestMetres };
}
