import type { EdgePieces } from '../graph/editGraph.ts';
import { costToOffset, type WalkEdges } from '../graph/walkGraph.ts';
import type { RasterTile } from './streetRaster.ts';

/**
 * A tile on the edges that are there after the streets were edited: its points are led to the same points of
 * the streets. Edges that were split come apart into their pieces.
 *
 * @param base Edges that the tile was made of.
 * @param edges Edges after the edits.
 */
export function movedTile(
  tile: RasterTile,
  base: WalkEdges,
  edges: WalkEdges,
  { rowOf, piecesOf }: EdgePieces,
): RasterTile {
  if (!tile.edge.some((edge) => piecesOf.has(edge))) {
    return { ...tile, edge: tile.edge.map((edge) => rowOf[edge]!) };
  }
  const edge: number[] = [];
  const start: number[] = [];
  const order: number[] = [];
  const fromA: number[] = [];
  const fromB: number[] = [];
  for (const [e, old] of tile.edge.entries()) {
    const whole = { edge: rowOf[old]!, from: 0, to: base.length[old]!, isReversed: false };
    let before = -1;
    for (const piece of piecesOf.get(old) ?? [whole]) {
      const first = costToOffset(base, old, piece.from);
      const last = costToOffset(base, old, piece.to);
      edge.push(piece.edge);
      start.push(order.length);
      for (let k = tile.start[e]!; k < tile.start[e + 1]!; k++) {
        const cost = tile.fromA[k]!;
        if (cost <= before || cost > last) continue;
        order.push(k);
        const part = piece.isReversed ? last - cost : cost - first;
        fromA.push(part);
        fromB.push(edges.cost[piece.edge]! - part);
      }
      before = last;
    }
  }
  return {
    edge: Int32Array.from(edge),
    start: Uint32Array.from([...start, order.length]),
    point: Uint16Array.from(order, (k) => tile.point[k]!),
    fromA: Int32Array.from(fromA),
    fromB: Int32Array.from(fromB),
    leg: Int32Array.from(order, (k) => tile.leg[k]!),
  };
}
