/**
 * The walking graph. Lengths and costs in it are whole tenths of a millimetre ("tenths"), so that sums are
 * exact and do not depend on the order of adding. A cost is the length that takes as long on the level:
 * the two differ only on steps.
 */
export interface WalkGraph {
  /** Junctions and dead ends, numbered along a Hilbert curve so that neighbours share memory. */
  readonly nodeCount: number;
  /** Node `n` has the arcs `arcStart[n]` up to `arcStart[n + 1] - 1`; length nodes + 1. */
  readonly arcStart: Uint32Array;
  /** Two entries an arc: target node and cost, tenths. Streets that return to their node have no arc. */
  readonly arcs: Int32Array;
  readonly edges: WalkEdges;
  /** Islands of streets, by node: 0 is the main network (the longest), then by falling length. */
  readonly island: Int32Array;
  /** Whether any cost differs from its length. */
  readonly hasSteps: boolean;
}

/** Streets between two nodes, by falling locality: sorted by `a`. Geometry is apart from the arcs. */
export interface WalkEdges {
  readonly count: number;
  /** End nodes, a ≤ b. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Tenths, at least 1. */
  readonly length: Int32Array;
  readonly cost: Int32Array;
  /** Edge `e` runs from `a` to `b` through the vertices `vertexStart[e]` up to `vertexStart[e + 1] - 1`. */
  readonly vertexStart: Uint32Array;
  /** WGS-84 degrees of each vertex, ends included. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Length from `a` to each vertex, tenths. */
  readonly offset: Int32Array;
}

/** Edges of nought, to be filled in. */
export function emptyEdges(count: number, vertices: number): WalkEdges {
  return {
    count,
    a: new Int32Array(count),
    b: new Int32Array(count),
    length: new Int32Array(count),
    cost: new Int32Array(count),
    vertexStart: new Uint32Array(count + 1),
    lng: new Float64Array(vertices),
    lat: new Float64Array(vertices),
    offset: new Int32Array(vertices),
  };
}

/** Tenths of a millimetre in a metre. */
export const tenthsPerMetre = 10_000;

/** Farther than any way is long: 214 km. Stands for unreachable. */
export const farTenths = 0x7fffffff;

/** Cost of the part of an edge from its `a` end to an offset, tenths; whole at both ends of the edge. */
export function costToOffset(edges: WalkEdges, edge: number, offset: number): number {
  const length = edges.length[edge]!;
  const cost = edges.cost[edge]!;
  return cost === length ? offset : Math.round((offset / length) * cost);
}
