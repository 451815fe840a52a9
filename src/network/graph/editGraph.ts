import { haversineMetres } from '../../geo/haversine.ts';
import { buildArcs } from './arcs.ts';
import { type EdgeDraft, edgesOfDrafts } from './edgeDrafts.ts';
import { findIslands } from './islands.ts';
import { type EdgePiece, type EdgePlace, splitEdges } from './splitEdges.ts';
import { tenthsPerMetre, type WalkGraph } from './walkGraph.ts';

/** What is done to a graph. */
export interface GraphEdits {
  /** Places that nobody walks past. */
  readonly cuts: readonly EdgePlace[];
  readonly links: readonly GraphLink[];
}

/** A straight way on the level. Where both ends are one node it does nothing. */
export interface GraphLink {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** A place on an edge, and where that is, WGS-84 degrees. */
export interface LinkEnd extends EdgePlace {
  readonly lng: number;
  readonly lat: number;
}

/** Where the places of a graph are after it was edited. */
export interface EdgePieces {
  /** New row of each edge; -1 where it was split. */
  readonly rowOf: Int32Array;
  /** Pieces of the edges that were split, by rising length from the `a` end. */
  readonly piecesOf: ReadonlyMap<number, readonly EdgePiece[]>;
}

/** A graph after edits, and the way of its old places into it. */
export interface EditedGraph {
  readonly graph: WalkGraph;
  readonly pieces: EdgePieces;
}

/**
 * Cuts edges and links them. The graph handed in stays as it is; nodes keep their numbers and new ones come
 * after them. Lengths are split without a remainder, so that a way that no edit touches costs what it did
 * to the last tenth; on steps, whose costs are rounded, a way over a split edge may differ by a tenth a piece.
 * Cost: a copy of the graph.
 */
export function editGraph(base: WalkGraph, { cuts, links }: GraphEdits): EditedGraph {
  const split = splitEdges(
    base,
    cuts,
    links.flatMap(({ from, to }) => [from, to]),
  );
  const drafts: EdgeDraft[] = [...split.drafts];
  for (const { from, to } of links) {
    const [p, q] = [split.nodeAt(from), split.nodeAt(to)];
    if (p === q) continue;
    const [first, last] = p < q ? [from, to] : [to, from];
    const metres = haversineMetres(first.lng, first.lat, last.lng, last.lat);
    const length = Math.max(1, Math.round(metres * tenthsPerMetre));
    drafts.push({
      a: Math.min(p, q),
      b: Math.max(p, q),
      length,
      cost: length,
      lng: [first.lng, last.lng],
      lat: [first.lat, last.lat],
      offset: [0, length],
    });
  }
  const { edges, rowOf, draftRow } = edgesOfDrafts(base.edges, split.piecesOf, drafts);
  const piecesOf = new Map(
    [...split.piecesOf].map(([edge, pieces]) => [
      edge,
      pieces.map(({ draft, ...piece }) => ({ ...piece, edge: draftRow[draft]! })),
    ]),
  );
  const { nodeCount } = split;
  const { island } = findIslands(nodeCount, edges);
  const graph = {
    nodeCount,
    ...buildArcs(nodeCount, edges),
    edges,
    island,
    hasSteps: base.hasSteps,
  };
  return { graph, pieces: { rowOf, piecesOf } };
}
