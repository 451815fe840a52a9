import type { EdgeDraft } from './edgeDrafts.ts';
import { costToOffset, type WalkEdges, type WalkGraph } from './walkGraph.ts';

/** A place on an edge. */
export interface EdgePlace {
  readonly edge: number;
  /** Length from the edge's `a` end, tenths. */
  readonly offset: number;
}

/** A part of an edge that was split. */
export interface EdgePiece {
  /** Row of the piece among the new edges. */
  readonly edge: number;
  /** Where it begins and ends, tenths from the `a` end of the edge that it was part of. */
  readonly from: number;
  readonly to: number;
  /** Whether it runs the other way. */
  readonly isReversed: boolean;
}

/** A part of an edge, of which the row is not known yet. */
export type DraftedPiece = Omit<EdgePiece, 'edge'> & { readonly draft: number };

export interface SplitEdges {
  readonly nodeCount: number;
  readonly drafts: readonly EdgeDraft[];
  readonly piecesOf: ReadonlyMap<number, readonly DraftedPiece[]>;
  /** The node at a place where edges were split, or at an end of an edge; at a cut, the one on the `a` side. */
  readonly nodeAt: (place: EdgePlace) => number;
}

/** The two sides of a place where an edge is split; one and the same node unless it is cut there. */
interface Stop {
  readonly before: number;
  readonly after: number;
}

/**
 * Splits edges at places. At a cut the two sides do not meet; one at the very end of an edge is moved a tenth
 * inward, so that the junction stays what it is. A place at the end of an edge splits nothing.
 */
export function splitEdges(
  { nodeCount, edges }: WalkGraph,
  cuts: readonly EdgePlace[],
  joints: readonly EdgePlace[],
): SplitEdges {
  let nodes = nodeCount;
  const stopsOf = new Map<number, Map<number, Stop>>();
  const stopsAt = (edge: number): Map<number, Stop> => {
    const stops = stopsOf.get(edge) ?? new Map<number, Stop>();
    stopsOf.set(edge, stops);
    return stops;
  };
  for (const { edge, offset } of cuts) {
    const length = edges.length[edge]!;
    const inside = Math.max(1, Math.min(length - 1, offset));
    if (stopsAt(edge).has(inside)) continue;
    const before = nodes++;
    stopsAt(edge).set(inside, { before, after: inside < length ? nodes++ : edges.b[edge]! });
  }
  for (const { edge, offset } of joints) {
    if (offset <= 0 || offset >= edges.length[edge]! || stopsAt(edge).has(offset)) continue;
    const node = nodes++;
    stopsAt(edge).set(offset, { before: node, after: node });
  }
  const drafts: EdgeDraft[] = [];
  const piecesOf = new Map<number, readonly DraftedPiece[]>();
  for (const [edge, stops] of stopsOf) {
    piecesOf.set(edge, piecesBetween(edges, edge, stops, drafts));
  }
  return {
    nodeCount: nodes,
    drafts,
    piecesOf,
    nodeAt: ({ edge, offset }) => {
      if (offset <= 0) return edges.a[edge]!;
      return stopsOf.get(edge)?.get(offset)?.before ?? edges.b[edge]!;
    },
  };
}

function piecesBetween(
  edges: WalkEdges,
  edge: number,
  stops: ReadonlyMap<number, Stop>,
  drafts: EdgeDraft[],
): DraftedPiece[] {
  const length = edges.length[edge]!;
  const pieces: DraftedPiece[] = [];
  let from = 0;
  let node = edges.a[edge]!;
  const add = (to: number, end: number): void => {
    const isReversed = end < node;
    pieces.push({ draft: drafts.length, from, to, isReversed });
    drafts.push({
      a: Math.min(node, end),
      b: Math.max(node, end),
      ...draftOfPart(edges, edge, { from, to }, isReversed),
    });
    from = to;
  };
  for (const [to, { before, after }] of [...stops].sort(([one], [other]) => one - other)) {
    add(to, before);
    node = after;
  }
  if (from < length) add(length, edges.b[edge]!);
  return pieces;
}

function draftOfPart(
  edges: WalkEdges,
  edge: number,
  { from, to }: { readonly from: number; readonly to: number },
  isReversed: boolean,
): Omit<EdgeDraft, 'a' | 'b'> {
  const line = [vertexAt(edges, edge, from)];
  for (let v = edges.vertexStart[edge]! + 1; v < edges.vertexStart[edge + 1]! - 1; v++) {
    const offset = edges.offset[v]!;
    if (offset > from && offset < to) line.push({ lng: edges.lng[v]!, lat: edges.lat[v]!, offset });
  }
  line.push(vertexAt(edges, edge, to));
  if (isReversed) line.reverse();
  const cost = costToOffset(edges, edge, to) - costToOffset(edges, edge, from);
  return {
    length: to - from,
    // A cost of 0 would leave open which of two nodes comes first on a way.
    cost: Math.max(1, cost),
    lng: line.map(({ lng }) => lng),
    lat: line.map(({ lat }) => lat),
    offset: line.map(({ offset }) => (isReversed ? to - offset : offset - from)),
  };
}

/** A place of an edge by its length from the `a` end, tenths; between two vertices in proportion. */
function vertexAt(
  edges: WalkEdges,
  edge: number,
  offset: number,
): { readonly lng: number; readonly lat: number; readonly offset: number } {
  const last = edges.vertexStart[edge + 1]! - 1;
  let v = edges.vertexStart[edge]! + 1;
  while (v < last && edges.offset[v]! < offset) v++;
  const before = edges.offset[v - 1]!;
  const share = (offset - before) / Math.max(1, edges.offset[v]! - before);
  return {
    lng: edges.lng[v - 1]! + share * (edges.lng[v]! - edges.lng[v - 1]!),
    lat: edges.lat[v - 1]! + share * (edges.lat[v]! - edges.lat[v - 1]!),
    offset,
  };
}
