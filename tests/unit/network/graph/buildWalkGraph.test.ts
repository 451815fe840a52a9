import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../../../src/geo/haversine.ts';
import { buildWalkGraph } from '../../../../src/network/graph/buildWalkGraph.ts';
import type { WalkGraph } from '../../../../src/network/graph/walkGraph.ts';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import type { StreetWays } from '../../../../src/network/osm/streetWays.ts';
import { isPassable, walkRuleOfWay } from '../../../../src/network/osm/walkingProfile.ts';
import { type ToyTags, toyStreets } from '../../../helpers/toyStreets.ts';

function build(drawing: string, tags: ToyTags = {}, stepsSpeedFactor = 0.5) {
  return buildWalkGraph('toy', toyStreets(drawing, tags).streets, stepsSpeedFactor);
}

/** Lengths of the edges in whole metres, ascending. */
function lengths({ edges }: WalkGraph): number[] {
  return Array.from(edges.length, (tenths) => Math.round(tenths / 10_000)).sort((a, b) => a - b);
}

describe('buildWalkGraph', () => {
  it('keeps junctions and dead ends only', () => {
    const { graph, issues } = build(`
A---B---C---D
        |
E---+---F`);
    expect(graph.nodeCount).toBe(4);
    expect(lengths(graph)).toEqual([100, 200, 300]);
    expect(graph.edges.vertexStart.at(-1)).toBe(2 + 3 + 4);
    expect(issues).toEqual([]);
  });

  it('ends an edge where steps begin', () => {
    const { graph } = build('A---B---C---D', { BC: { highway: 'steps' } });
    expect(lengths(graph)).toEqual([100, 100, 100]);
    const costs = Array.from(graph.edges.cost, (cost) => Math.round(cost / 10_000));
    expect(costs.sort((a, b) => a - b)).toEqual([100, 100, 200]);
    expect(graph.hasSteps).toBe(true);
    expect(build('A---B---C', { BC: { highway: 'steps' } }, 1).graph.hasSteps).toBe(false);
  });

  it('cuts a ring without a junction once', () => {
    const { graph } = build(`
A---B
|   |
D---C`);
    expect(graph.nodeCount).toBe(1);
    expect(lengths(graph)).toEqual([400]);
    expect(graph.arcs).toHaveLength(0);
  });

  it('keeps two streets between the same two junctions', () => {
    const { graph } = build(`
  +---+
  |   |
A-B---C-D`);
    expect(lengths(graph)).toEqual([50, 50, 100, 300]);
  });

  it.each<[string, ToyTags, number[]]>([
    ['a closed way', { BC: { highway: 'residential', foot: 'no' } }, [100, 100]],
    ['a motorway', { BC: { highway: 'motorway' } }, [100, 100]],
    ['a ferry', { BC: { route: 'ferry' } }, [100, 100]],
    ['a wall across the street', { B: { barrier: 'wall' } }, [100, 200]],
    ['a gate', { B: { barrier: 'gate' } }, [300]],
    ['a one-way street', { BC: { highway: 'service', oneway: 'yes' } }, [300]],
  ])('%s', (_, tags, expected) => {
    const { graph } = build('A---B---C---D', tags);
    expect(lengths(graph)).toEqual(expected);
  });

  it('ends every street of a crossing at a closed barrier', () => {
    const { graph } = build(
      `
    A
    |
    +
    |
B---X---C`,
      { X: { barrier: 'fence' } },
    );
    expect(lengths(graph)).toEqual([100, 100, 200]);
    expect(new Set(graph.island)).toEqual(new Set([0, 1, 2]));
  });

  it('counts pieces that stand twice, have no length, or leap', () => {
    const streets: StreetWays = {
      lng: Float64Array.of(0, 0.001, 0.001, 10),
      lat: Float64Array.of(0, 0, 0, 0),
      barriers: new Map(),
      start: Uint32Array.of(0, 3, 5, 9),
      point: Uint32Array.of(0, 0, 1, 1, 0, 0, 1, 2, 3),
      tags: ['steps', 'path', 'footway'].map((highway) => new Map([['highway', highway]])),
    };
    const { graph, issues } = buildWalkGraph('toy', streets, 0.5);
    expect(issues.map(({ code, facts }) => [code, facts['count']])).toEqual([
      ['streets-no-length', '2'],
      ['streets-duplicate', '2'],
      ['streets-too-long', '1'],
    ]);
    // The path goes before the steps, and a place that is drawn twice stays connected.
    expect(graph.hasSteps).toBe(false);
    expect([graph.nodeCount, new Set(graph.island).size]).toEqual([2, 1]);
    expect(graph.edges.length.every((length) => length >= 1)).toBe(true);
  });

  it('numbers islands by falling length and says so', () => {
    const { graph, issues } = build('A-B  C-----D  E---F');
    const { edges, island } = graph;
    const byLength = Array.from(edges.a, (a, e) => [edges.length[e]!, island[a]!] as const);
    expect(byLength.sort(([x], [y]) => y - x).map(([, number]) => number)).toEqual([0, 1, 2]);
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['streets-unconnected', { count: '2', km: '0.1' }],
    ]);
  });

  it('builds nothing from nothing', () => {
    const { graph, issues } = build('');
    expect([graph.nodeCount, graph.edges.count, issues.length]).toEqual([0, 0, 0]);
  });

  it('refuses a speed of nothing', () => {
    expect(() => build('A-B', {}, 0)).toThrow(RangeError);
  });
});

describe('the graph of Porto Alegre', () => {
  const bytes = readFileSync('data/samples/porto-alegre/poa_osm.pbf');
  const read = readStreets('poa', bytes, null);
  if (!read.ok) throw new Error('unreadable');
  const streets = read.value;
  const { graph } = buildWalkGraph('poa', streets, 0.5);
  const { edges, arcStart, arcs, nodeCount } = graph;

  it('has the whole length of its streets, each piece once', () => {
    const pieces = new Map<string, number>();
    for (const [w, tags] of streets.tags.entries()) {
      if (!['walked', 'steps'].includes(walkRuleOfWay(tags))) continue;
      const { lng, lat, point } = streets;
      for (let k = streets.start[w]! + 1; k < streets.start[w + 1]!; k++) {
        const p = Math.min(point[k - 1]!, point[k]!);
        const q = Math.max(point[k - 1]!, point[k]!);
        pieces.set(`${p} ${q}`, haversineMetres(lng[p]!, lat[p]!, lng[q]!, lat[q]!));
      }
    }
    const metres = [...pieces.values()].reduce((sum, piece) => sum + piece, 0);
    const own = edges.length.reduce((sum, tenths) => sum + tenths, 0) / 10_000;
    expect(Math.abs(own - metres)).toBeLessThan(edges.count * 0.0001);
    expect([...streets.barriers.values()].some((tags) => !isPassable(tags))).toBe(true);
  });

  it('keeps to its bounds of memory', () => {
    expect(arcs.byteLength / edges.count).toBeLessThanOrEqual(16);
    expect(arcStart.byteLength / nodeCount).toBeLessThanOrEqual(4.01);
  });

  it('has every arc both ways and its nodes beside their neighbours', () => {
    const forward = new Map<string, number>();
    let apart = 0;
    for (let n = 0; n < nodeCount; n++) {
      for (let arc = arcStart[n]!; arc < arcStart[n + 1]!; arc++) {
        const target = arcs[2 * arc]!;
        const key = `${Math.min(n, target)} ${Math.max(n, target)} ${arcs[2 * arc + 1]}`;
        forward.set(key, (forward.get(key) ?? 0) + (n < target ? 1 : -1));
        apart += Math.abs(n - target);
      }
    }
    expect([...forward.values()].every((sum) => sum === 0)).toBe(true);
    // Numbered at random, two ends of an edge would be a third of all nodes apart.
    expect(apart / (arcs.length / 2)).toBeLessThan(nodeCount / 20);
  });
});
