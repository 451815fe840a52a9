import { describe, expect, it } from 'vitest';
import { changedList, listChange } from '../../../src/worker/listChange.ts';

const one = { name: 'a', sum: { value: Number.NaN, known: 0 } };
const two = { name: 'b', sum: { value: 2, known: 1 } };

describe('a change of a list', () => {
  it('holds only the entries that differ by value', () => {
    const before = [one, two];
    const after = [structuredClone(one), { ...two, sum: { value: 3, known: 1 } }];
    const change = listChange(before, after);
    expect(change).toEqual({ length: 2, rows: [1], values: [after[1]] });
    const made = changedList(before, change);
    expect(made).toEqual(after);
    expect(made[0]).toBe(one);
  });

  it('is empty for an equal list, which then stays the same object', () => {
    const before = [one, two];
    const change = listChange(before, structuredClone(before));
    expect(change).toEqual({ length: 2, rows: [], values: [] });
    expect(changedList(before, change)).toBe(before);
  });

  it.each([
    [[], ['x', 'y']],
    [['x', 'y', 'z'], ['x']],
    [['x', 'y'], []],
    [['x'], ['y', 'x', 'z']],
  ])('leads from %j to %j', (before: string[], after: string[]) => {
    expect(changedList(before, listChange(before, after))).toEqual(after);
  });

  it('tells a missing field from one without a value', () => {
    const before: readonly { a: number; b?: undefined; c?: number }[] = [{ a: 1, b: undefined }];
    expect(listChange(before, [{ a: 1 }]).rows).toEqual([0]);
    expect(listChange([{ a: -0 }], [{ a: 0 }]).rows).toEqual([0]);
  });
});
