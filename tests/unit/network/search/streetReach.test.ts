import { describe, expect, it } from 'vitest';
import { joinPairs, streetPairs, streetReach } from '../../../../src/network/search/streetReach.ts';
import type { ToyTags } from '../../../helpers/toyStreets.ts';
import { secondsLimit, type ToySpot, toyWalk } from '../../../helpers/toyWalk.ts';

/** Metres and seconds, to the whole, from one spot to another at 1 m/s. */
function way(drawing: string, from: ToySpot, to: ToySpot, tags: ToyTags = {}) {
  const limit = secondsLimit(5000);
  const walk = toyWalk(drawing, [to], [from], tags);
  const reach = streetReach(walk, limit);
  const pairs = streetPairs(walk, limit);
  if (pairs.facility.length > 0) {
    expect([pairs.metres[0], pairs.seconds[0]]).toEqual([reach.metres[0], reach.seconds[0]]);
  }
  expect(pairs.facility).toHaveLength(reach.count[0]!);
  return [Math.round(reach.metres[0]!), Math.round(reach.seconds[0]!)];
}

describe('the arithmetic of edges', () => {
  it.each<[string, ToySpot, ToySpot, number]>([
    ['both ends on one edge', ['A', 30], ['B', -20], 150],
    ['both at one point of an edge', ['A', 30], ['A', 30], 0],
    ['each with its leg', ['A', 30, 10], ['B', -20, -15], 175],
    ['one at a node', ['A'], ['B'], 200],
    ['one beyond the end', ['A', -40], ['B', 60], 300],
    ['one place off the street', ['A', 50, 12], ['A', 50, 12], 24],
  ])('%s', (_, from, to, metres) => {
    expect(way('A-------B', from, to)).toEqual([metres, metres]);
    expect(way('A-------B', to, from)).toEqual([metres, metres]);
  });

  it('goes round when that is shorter than along their own edge', () => {
    const detour = `
A---B---C---D
|           |
+-----------+`;
    // Two spots near both ends of the long street: by B and C it is shorter.
    expect(way(detour, ['A', 0, -50], ['D', 0, -50])).toEqual([400, 400]);
    const shortcut = `
  A---B
 /     \\
+-------+
|       |
+-------+`;
    expect(way(shortcut, ['A', 10], ['B', -10])).toEqual([80, 80]);
  });

  it('takes the shorter of two ways round a ring without a junction', () => {
    const ring = `
A-------B
|       |
D-------C`;
    expect(way(ring, ['A', 0], ['C', 0])).toEqual([300, 300]);
    expect(way(ring, ['A', 20], ['D', 20])).toEqual([140, 140]);
    expect(way(ring, ['B', -20], ['C', -20])).toEqual([140, 140]);
  });

  it('walks into a dead end and out of another', () => {
    const fork = `
A---X---B
    |
    C`;
    expect(way(fork, ['A'], ['C'])).toEqual([200, 200]);
    expect(way(fork, ['B', -50], ['C', 0, 25])).toEqual([125, 125]);
  });
});

describe('the rules of the profile', () => {
  const river = `
A---B---C
|       |
D---E---F`;

  it.each<[string, ToyTags, number]>([
    ['open', {}, 200],
    ['one-way against the walker', { AB: { highway: 'residential', oneway: '-1' } }, 200],
    ['a motorway', { AB: { highway: 'motorway' } }, 400],
    ['foot=no', { BC: { highway: 'primary', foot: 'no' } }, 400],
    ['private', { BC: { highway: 'service', access: 'private' } }, 400],
    ['private, open on foot', { BC: { highway: 'service', access: 'private', foot: 'yes' } }, 200],
    ['a ferry', { AB: { route: 'ferry' } }, 400],
    ['a wall', { B: { barrier: 'wall' } }, 400],
    ['a locked gate', { B: { barrier: 'gate', locked: 'yes' } }, 400],
    ['a gate', { B: { barrier: 'gate' } }, 200],
    ['a square, walked along its rim', { AB: { highway: 'pedestrian', area: 'yes' } }, 200],
  ])('%s', (_, tags, metres) => {
    expect(way(river, ['A'], ['C'], tags)).toEqual([metres, metres]);
  });

  it('takes steps at half speed, and the way of least time', () => {
    expect(way(river, ['A'], ['C'], { AB: { highway: 'steps' } })).toEqual([200, 300]);
    const stairs = { AB: { highway: 'steps' }, BC: { highway: 'steps' } };
    expect(way('A---B---C', ['A', 40], ['C', -30], stairs)).toEqual([130, 260]);
    const longStairs = `
A-------B-------C
|               |
+---------------+`;
    const both = { AB: { highway: 'steps' }, BC: { highway: 'steps' } };
    expect(way(longStairs, ['A'], ['C'], both)).toEqual([600, 600]);
    expect(way(longStairs, ['A', 50], ['A', 150], both)).toEqual([100, 200]);
    expect(way(longStairs, ['A', 0, -50], ['A', 50], both)).toEqual([100, 150]);
  });
});

describe('streetReach', () => {
  it('names the nearest, counts those within the limit and decides on the printed seconds', () => {
    const points: ToySpot[] = [['A'], ['C'], ['B', 10], null, ['A', -300], ['E']];
    const walk = toyWalk('A---B---C---D   E---F', points, [['A'], ['D'], null, ['B', 0, 120]]);
    const reach = streetReach(walk, secondsLimit(210));
    expect(Array.from(reach.facility)).toEqual([0, 1, 0, -1, -1, -1]);
    expect(Array.from(reach.metres, Math.round)).toEqual([0, 100, 110, NaN, Infinity, Infinity]);
    expect(Array.from(reach.covered)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(Array.from(reach.count)).toEqual([1, 2, 3, 0, 0, 0]);
  });

  it('gives the lower of two facilities equally near', () => {
    const reach = streetReach(toyWalk('A---B---C', [['B']], [['C'], ['A']]), secondsLimit(900));
    expect([reach.facility[0], reach.count[0]]).toEqual([0, 2]);
  });

  it('includes the limit itself', () => {
    const walk = toyWalk('A---B', [['B']], [['A']]);
    const [exact = NaN] = streetReach(walk, secondsLimit(900)).seconds;
    for (const [limit, covered] of [
      [exact, 1],
      [exact - 1e-9, 0],
    ] as const) {
      const reach = streetReach(walk, secondsLimit(limit));
      expect([reach.covered[0], reach.count[0]]).toEqual([covered, covered]);
      expect(streetPairs(walk, secondsLimit(limit)).facility).toHaveLength(covered);
    }
  });

  it('compares metres where metres are asked for', () => {
    const stairs = { AB: { highway: 'steps' } };
    const walk = toyWalk('A---B', [['B']], [['A']], stairs, 1);
    const limit = {
      compare: 'metres',
      limit: 100.01,
      secondsOfMetres: (m: number) => m / 0.5,
    } as const;
    const reach = streetReach(walk, limit);
    expect([reach.covered[0], Math.round(reach.seconds[0]!)]).toEqual([1, 200]);
  });

  it('lists pairs by point with ascending facilities', () => {
    const walk = toyWalk('A---B---C---D', [['A'], null, ['C']], [['D'], ['B'], ['A']]);
    const pairs = streetPairs(walk, secondsLimit(205));
    expect(Array.from(pairs.rowStart)).toEqual([0, 2, 2, 5]);
    expect(Array.from(pairs.facility)).toEqual([1, 2, 0, 1, 2]);
    expect(Array.from(pairs.metres, Math.round)).toEqual([100, 0, 100, 100, 200]);
  });

  it('answers for no points, no facilities and no streets', () => {
    expect(streetReach(toyWalk('A-B', [], [['A']]), secondsLimit(9)).facility).toHaveLength(0);
    expect(streetReach(toyWalk('A-B', [['A']], []), secondsLimit(9)).metres[0]).toBe(Infinity);
    expect(streetPairs(toyWalk('A-B', [['A']], [null]), secondsLimit(9)).facility).toHaveLength(0);
  });
});

it('finds the same pairs facility by facility and joined as all at once', () => {
  const spots: ToySpot[] = [['A', 10], ['A', 90], null, ['B', -30, 8], ['A', 60], ['B']];
  const points: ToySpot[] = [['A'], null, ['B', -20], ['A', 70, 5]];
  const walk = toyWalk('A-------B', points, spots);
  const limit = secondsLimit(120);
  const whole = streetPairs(walk, limit);
  expect(whole.facility.length).toBeGreaterThan(6);
  for (const cuts of [
    [0, 6],
    [0, 1, 2, 3, 4, 5, 6],
    [0, 4, 4, 6],
  ]) {
    const parts = cuts
      .slice(1)
      .map((to, k) => streetPairs(walk, limit, { from: cuts[k] ?? 0, to }));
    expect(joinPairs(parts, points.length)).toEqual(whole);
  }
  expect(joinPairs([], 2)).toEqual({
    rowStart: new Uint32Array(3),
    facility: new Int32Array(),
    metres: new Float64Array(),
    seconds: new Float64Array(),
  });
});
