import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../src/geo/haversine.ts';
import type { Places } from '../../src/geo/pointIndex.ts';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import { streetPairs, streetReach } from '../../src/network/search/streetReach.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { places, town } from '../helpers/arbitraryTown.ts';
import { comparePairs } from '../helpers/comparePairs.ts';
import { secondsLimit } from '../helpers/toyWalk.ts';

/** Tenths of a millimetre that rounding may add up to, in metres. */
const rounding = 0.01;

function costs(streets: StreetWays, from: Places, to: Places, snapMetres = 300): Float64Array {
  const { graph } = buildWalkGraph('town', streets, 0.5);
  const grid = buildSegmentGrid(graph.edges);
  const snap = (spots: Places) => snapPoints(grid, spots, snapMetres);
  const pairs = streetPairs(buildStreetWalk(graph, snap(to), snap(from)), secondsLimit(1e6));
  const all = new Float64Array(from.lng.length * to.lng.length).fill(Infinity);
  for (let i = 0; i < to.lng.length; i++) {
    for (let k = pairs.rowStart[i]!; k < pairs.rowStart[i + 1]!; k++) {
      all[pairs.facility[k]! * to.lng.length + i] = pairs.seconds[k]!;
    }
  }
  return all;
}

/** The streets without some of their ways. */
function without(streets: StreetWays, isDropped: (way: number) => boolean): StreetWays {
  const kept = [...streets.tags.keys()].filter((way) => !isDropped(way));
  const lines = kept.map((way) => [
    ...streets.point.subarray(streets.start[way], streets.start[way + 1]),
  ]);
  const start = [0];
  for (const line of lines) start.push(start.at(-1)! + line.length);
  return {
    ...streets,
    start: Uint32Array.from(start),
    point: Uint32Array.from(lines.flat()),
    tags: kept.map((way) => streets.tags[way]!),
  };
}

/** The places at junctions of the lattice, where both networks below are met without a leg. */
function nodesOf(streets: StreetWays): Places {
  const used = [...new Set(streets.point)];
  return {
    lng: Float64Array.from(used, (p) => streets.lng[p]!),
    lat: Float64Array.from(used, (p) => streets.lat[p]!),
  };
}

describe('ways on streets', () => {
  it('are those of a textbook Dijkstra on the uncontracted streets', () => {
    fc.assert(
      fc.property(town, places, places, (streets, points, facilities) => {
        // A place led to a closed barrier itself is as near to one side of it as to the other.
        const open = { ...streets, barriers: new Map() };
        const compared = comparePairs(open, points, facilities, 400);
        expect(compared).toMatchObject({ missing: 0 });
        expect(compared.worstMetres).toBeLessThan(rounding);
        expect(compared.worstNearestMetres).toBeLessThan(rounding);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('are the same both ways, and never shorter than straight', () => {
    fc.assert(
      fc.property(town, places, places, (streets, from, to) => {
        const there = costs(streets, from, to);
        const back = costs(streets, to, from);
        for (let f = 0; f < from.lng.length; f++) {
          for (let i = 0; i < to.lng.length; i++) {
            const cost = there[f * to.lng.length + i]!;
            expect(cost).toBe(back[i * from.lng.length + f]!);
            const [lng, lat] = [from.lng[f]!, from.lat[f]!];
            const straight = haversineMetres(lng, lat, to.lng[i]!, to.lat[i]!);
            expect(cost).toBeGreaterThan(straight - rounding);
          }
        }
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it('keep the triangle inequality between nodes', () => {
    fc.assert(
      fc.property(town, (streets) => {
        const open = { ...streets, barriers: new Map() };
        const nodes = nodesOf(
          without(open, (way) => open.tags[way]?.get('highway') === 'motorway'),
        );
        const n = nodes.lng.length;
        const cost = costs(open, nodes, nodes);
        const shortcuts: string[] = [];
        for (let p = 0; p < n; p++) {
          for (let q = 0; q < n; q++) {
            for (let r = 0; r < n; r++) {
              const by = cost[p * n + q]! + cost[q * n + r]!;
              if (!(cost[p * n + r]! <= by + rounding)) shortcuts.push(`${p} ${q} ${r}`);
            }
          }
        }
        expect(shortcuts).toEqual([]);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('never get longer by a new link, nor shorter by a closed one', () => {
    fc.assert(
      fc.property(town, fc.nat(), (streets, choice) => {
        const open = { ...streets, barriers: new Map() };
        const dropped = choice % open.tags.length;
        const fewer = without(open, (way) => way === dropped);
        // Asked at nodes that both have, so that no place is led to the link itself.
        const nodes = nodesOf(
          without(fewer, (way) => fewer.tags[way]?.get('highway') === 'motorway'),
        );
        const less = costs(open, nodes, nodes, 0.5);
        const more = costs(fewer, nodes, nodes, 0.5);
        for (const [k, cost] of more.entries())
          expect(less[k]!).toBeLessThanOrEqual(cost + rounding);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('give a coverage that circles without detour always hold', () => {
    fc.assert(
      fc.property(
        town,
        places,
        places,
        fc.integer({ min: 0, max: 500 }),
        (streets, to, from, limit) => {
          const { graph } = buildWalkGraph('town', streets, 0.5);
          const grid = buildSegmentGrid(graph.edges);
          const walk = buildStreetWalk(
            graph,
            snapPoints(grid, to, 200),
            snapPoints(grid, from, 200),
          );
          const { covered } = streetReach(walk, secondsLimit(limit));
          for (let i = 0; i < to.lng.length; i++) {
            const straight = Array.from(from.lng, (lng, f) =>
              haversineMetres(lng, from.lat[f]!, to.lng[i]!, to.lat[i]!),
            );
            expect(covered[i] === 0 || Math.min(...straight) < limit + rounding).toBe(true);
          }
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });
});
