import { expect, it } from 'vitest';
import { snapIslands } from '../../../../src/network/search/snapIslands.ts';
import { toyWalk } from '../../../helpers/toyWalk.ts';

it('tells the main network from islands and from no street', () => {
  const { graph, points } = toyWalk(
    'A-B   C---D',
    [['A', 10], ['D', -10], ['D', 20], null, ['D', 500]],
    [],
  );
  expect(Array.from(snapIslands(graph, points))).toEqual([1, 0, 0, -1, -1]);
});
