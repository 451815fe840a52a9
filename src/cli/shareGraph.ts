import type { WalkGraph } from '../network/graph/walkGraph.ts';

/** The same graph in memory that threads share; the largest thing in a run is then there once. */
export function shareGraph(graph: WalkGraph): WalkGraph {
  const { edges } = graph;
  return {
    ...graph,
    arcStart: sharedUint32(graph.arcStart),
    arcs: sharedInt32(graph.arcs),
    island: sharedInt32(graph.island),
    edges: {
      count: edges.count,
      a: sharedInt32(edges.a),
      b: sharedInt32(edges.b),
      length: sharedInt32(edges.length),
      cost: sharedInt32(edges.cost),
      vertexStart: sharedUint32(edges.vertexStart),
      lng: sharedFloat64(edges.lng),
      lat: sharedFloat64(edges.lat),
      offset: sharedInt32(edges.offset),
    },
  };
}

function sharedInt32(column: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}

function sharedUint32(column: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}

function sharedFloat64(column: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
