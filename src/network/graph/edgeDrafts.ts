import { emptyEdges, type WalkEdges } from './walkGraph.ts';

/** An edge that is to be; fields as in `WalkEdges`. */
export interface EdgeDraft {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  readonly cost: number;
  readonly lng: readonly number[];
  readonly lat: readonly number[];
  readonly offset: readonly number[];
}

/** Edges with some left out and others put among them. */
export interface DraftedEdges {
  readonly edges: WalkEdges;
  /** New row of each old edge; -1 for those left out. */
  readonly rowOf: Int32Array;
  /** Row of each draft. */
  readonly draftRow: Int32Array;
}

/** Leaves edges out and puts drafts in, each behind the old edges of its node `a`, drafts in their order. */
export function edgesOfDrafts(
  base: WalkEdges,
  leftOut: { readonly has: (edge: number) => boolean; readonly size: number },
  drafts: readonly EdgeDraft[],
): DraftedEdges {
  const count = base.count - leftOut.size + drafts.length;
  const vertices = drafts.reduce((sum, { lng }) => sum + lng.length, base.lng.length);
  const edges = emptyEdges(count, vertices);
  const rowOf = new Int32Array(base.count).fill(-1);
  const draftRow = new Int32Array(drafts.length);
  const waiting = [...drafts.keys()].sort((i, j) => drafts[i]!.a - drafts[j]!.a || i - j);
  let row = 0;
  let vertex = 0;
  const put = (ends: EdgeEnds, k: number): void => {
    edges.a[row] = ends.a;
    edges.b[row] = ends.b;
    edges.length[row] = ends.length;
    edges.cost[row] = ends.cost;
    vertex += k;
    edges.vertexStart[++row] = vertex;
  };
  const putDrafts = (before: number): void => {
    for (let i = waiting[0]; i !== undefined && drafts[i]!.a < before; i = waiting[0]) {
      const draft = drafts[i]!;
      draftRow[i] = row;
      edges.lng.set(draft.lng, vertex);
      edges.lat.set(draft.lat, vertex);
      edges.offset.set(draft.offset, vertex);
      put(draft, draft.lng.length);
      waiting.shift();
    }
  };
  for (let e = 0; e < base.count; e++) {
    putDrafts(base.a[e]!);
    if (leftOut.has(e)) continue;
    rowOf[e] = row;
    const first = base.vertexStart[e]!;
    const size = base.vertexStart[e + 1]! - first;
    for (let k = 0; k < size; k++) {
      edges.lng[vertex + k] = base.lng[first + k]!;
      edges.lat[vertex + k] = base.lat[first + k]!;
      edges.offset[vertex + k] = base.offset[first + k]!;
    }
    put({ a: base.a[e]!, b: base.b[e]!, length: base.length[e]!, cost: base.cost[e]! }, size);
  }
  putDrafts(Infinity);
  return { edges: withoutTail(edges, vertex), rowOf, draftRow };
}

type EdgeEnds = Pick<EdgeDraft, 'a' | 'b' | 'length' | 'cost'>;

/** The vertices of edges left out are no longer there. */
function withoutTail(edges: WalkEdges, vertices: number): WalkEdges {
  const { lng, lat, offset } = edges;
  return {
    ...edges,
    lng: lng.subarray(0, vertices),
    lat: lat.subarray(0, vertices),
    offset: offset.subarray(0, vertices),
  };
}
