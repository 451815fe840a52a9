import { expect, it } from 'vitest';
import { reasonParts } from '../../../src/ui/main/reasonParts.ts';

it('lists the reasons that hold for somebody, in the order in which they are asked', () => {
  const columns = {
    dataMissing: Float64Array.of(0, Number.NaN, 5),
    notOpen: Float64Array.of(30, Number.NaN, 0),
    otherKind: Float64Array.of(0, Number.NaN, 0),
    outOfReach: Float64Array.of(70, Number.NaN, 9),
  };
  expect(reasonParts(columns, 0)).toEqual([
    { reason: 'notOpen', people: 30 },
    { reason: 'outOfReach', people: 70 },
  ]);
  expect(reasonParts(columns, 1)).toEqual([]);
  expect(reasonParts(columns, 2).map(({ reason }) => reason)).toEqual([
    'dataMissing',
    'outOfReach',
  ]);
});
