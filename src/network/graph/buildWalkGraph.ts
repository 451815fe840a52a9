import { haversineMetres } from '../../geo/haversine.ts';
import { buildIssue, type Issue, type IssueAction, type IssueCode } from '../../model/issue.ts';
import type { StreetWays } from '../osm/streetWays.ts';
import { buildArcs } from './arcs.ts';
import { buildChains, type Chains } from './chains.ts';
import { hilbertOrder } from './hilbert.ts';
import { findIslands } from './islands.ts';
import { buildSegments, maxSegmentMetres, type Segments } from './segments.ts';
import { emptyEdges, tenthsPerMetre, type WalkEdges, type WalkGraph } from './walkGraph.ts';

/** Dearer than any street on the level is; keeps steps that are hardly walked at all within range. */
const highestCost = 0x3fffffff;

/** A graph and what was odd about its streets. */
export interface BuiltGraph {
  readonly graph: WalkGraph;
  readonly issues: readonly Issue[];
}

/**
 * Builds the walking graph of streets: junctions only, everything between them is geometry.
 *
 * @param file Name that the findings carry.
 * @param stepsSpeedFactor Speed on steps over the speed on the level, above 0; 1 where lengths are to be
 *   least, not times.
 * @throws RangeError when the factor is not above 0.
 */
export function buildWalkGraph(
  file: string,
  streets: StreetWays,
  stepsSpeedFactor: number,
): BuiltGraph {
  if (!(stepsSpeedFactor > 0)) {
    throw new RangeError(`speed on steps must be above 0, not ${stepsSpeedFactor}`);
  }
  const segments = buildSegments(streets);
  const chains = buildChains(segments);
  const { nodeOf, nodeCount } = numberNodes(segments, chains);
  const edges = buildEdges(segments, chains, nodeOf, stepsSpeedFactor);
  const { arcStart, arcs } = buildArcs(nodeCount, edges);
  const { island, lengths } = findIslands(nodeCount, edges);
  const hasSteps = edges.cost.some((cost, e) => cost !== edges.length[e]);
  const graph = { nodeCount, arcStart, arcs, edges, island, hasSteps };
  return { graph, issues: graphIssues(file, segments, lengths) };
}

/** Numbers the ends of chains along the curve; -1 for points within a chain. */
function numberNodes(
  { lng, lat }: Segments,
  { start, point }: Chains,
): { nodeOf: Int32Array; nodeCount: number } {
  const nodeOf = new Int32Array(lng.length).fill(-1);
  for (let c = 0; c + 1 < start.length; c++) {
    nodeOf[point[start[c]!]!] = 0;
    nodeOf[point[start[c + 1]! - 1]!] = 0;
  }
  const points: number[] = [];
  for (let p = 0; p < nodeOf.length; p++) if (nodeOf[p] === 0) points.push(p);
  const order = hilbertOrder(
    Float64Array.from(points, (p) => lng[p]!),
    Float64Array.from(points, (p) => lat[p]!),
  );
  for (const [node, k] of order.entries()) nodeOf[points[k]!] = node;
  return { nodeOf, nodeCount: points.length };
}

function buildEdges(
  { lng, lat }: Segments,
  { start, point, isSteps }: Chains,
  nodeOf: Int32Array,
  stepsSpeedFactor: number,
): WalkEdges {
  const count = isSteps.length;
  const first = (c: number): number => nodeOf[point[start[c]!]!]!;
  const last = (c: number): number => nodeOf[point[start[c + 1]! - 1]!]!;
  const lower = Int32Array.from({ length: count }, (_, c) => Math.min(first(c), last(c)));
  const order = Uint32Array.from({ length: count }, (_, c) => c).sort(
    (c, d) => lower[c]! - lower[d]! || c - d,
  );
  const edges = emptyEdges(count, point.length);
  let vertex = 0;
  for (const [e, c] of order.entries()) {
    const size = start[c + 1]! - start[c]!;
    const isForward = first(c) <= last(c);
    let metres = 0;
    for (let k = 0; k < size; k++, vertex++) {
      const p = point[isForward ? start[c]! + k : start[c + 1]! - 1 - k]!;
      edges.lng[vertex] = lng[p]!;
      edges.lat[vertex] = lat[p]!;
      if (k > 0) {
        metres += haversineMetres(edges.lng[vertex - 1]!, edges.lat[vertex - 1]!, lng[p]!, lat[p]!);
      }
      edges.offset[vertex] = Math.round(metres * tenthsPerMetre);
    }
    // A length of 0 would leave open which of two nodes comes first on a way.
    const length = Math.max(1, edges.offset[vertex - 1]!);
    edges.offset[vertex - 1] = length;
    edges.a[e] = lower[c]!;
    edges.b[e] = Math.max(first(c), last(c));
    edges.length[e] = length;
    const onSteps = Math.min(highestCost, Math.round(length / stepsSpeedFactor));
    edges.cost[e] = isSteps[c] === 1 ? onSteps : length;
    edges.vertexStart[e + 1] = vertex;
  }
  return edges;
}

function graphIssues(file: string, segments: Segments, islandLengths: readonly number[]): Issue[] {
  const issues: Issue[] = [];
  const add = (
    code: IssueCode,
    count: number,
    action: IssueAction,
    facts: Readonly<Record<string, string>> = {},
  ): void => {
    if (count === 0) return;
    const severity =
      code === 'streets-no-length' || code === 'streets-duplicate' ? 'info' : 'warning';
    issues.push(
      buildIssue({ code, severity, action, file, facts: { count: String(count), ...facts } }),
    );
  };
  add('streets-no-length', segments.noLength, 'skipped');
  add('streets-duplicate', segments.duplicate, 'skipped');
  add('streets-too-long', segments.tooLong, 'rejected', {
    limitKm: String(maxSegmentMetres / 1000),
  });
  const tenths = islandLengths.slice(1).reduce((sum, length) => sum + length, 0);
  const km = (tenths / tenthsPerMetre / 1000).toFixed(1);
  add('streets-unconnected', Math.max(0, islandLengths.length - 1), 'kept', { km });
  return issues;
}
