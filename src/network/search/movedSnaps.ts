import type { EdgePieces } from '../graph/editGraph.ts';
import type { Snaps } from './snapPoints.ts';

/**
 * Where places meet the streets after these were edited: at the same points, on the edges that are there
 * now. At a cut a place belongs to the side towards the `a` end.
 */
export function movedSnaps(snaps: Snaps, { rowOf, piecesOf }: EdgePieces): Snaps {
  const edge = new Int32Array(snaps.count);
  const offset = new Int32Array(snaps.count);
  for (let i = 0; i < snaps.count; i++) {
    const old = snaps.edge[i]!;
    const at = snaps.offset[i]!;
    const piece = old < 0 ? undefined : piecesOf.get(old)?.find(({ to }) => at <= to);
    if (piece) {
      edge[i] = piece.edge;
      offset[i] = piece.isReversed ? piece.to - at : at - piece.from;
    } else {
      edge[i] = old < 0 ? old : rowOf[old]!;
      offset[i] = at;
    }
  }
  return { ...snaps, edge, offset };
}
