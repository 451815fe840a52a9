import type { WalkGraph } from '../graph/walkGraph.ts';
import type { Snaps } from './snapPoints.ts';

/**
 * Island of streets that each place is led to: 0 the main network, above 0 another, which reaches only what
 * is on it, and -1 for a place that is not on a street.
 */
export function snapIslands({ edges, island }: WalkGraph, snaps: Snaps): Int32Array {
  return snaps.edge.map((edge) => (edge < 0 ? -1 : island[edges.a[edge]!]!));
}
