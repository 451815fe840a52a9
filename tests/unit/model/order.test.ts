import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareCodePoints, orderById } from '../../../src/model/order.ts';

it('compares by code point, rare characters above the basic plane last', () => {
  expect(compareCodePoints('\u{20000}', '\uffee')).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const points = (text: string) => Array.from(text, (c) => c.codePointAt(0) ?? 0);
      const [left, right] = [points(a), points(b)];
      let expected = left.length - right.length;
      for (let i = 0; i < Math.min(left.length, right.length); i++) {
        if (left[i] !== right[i]) {
          expected = (left[i] ?? 0) - (right[i] ?? 0);
          break;
        }
      }
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected));
    }),
  );
});

it('orders equal ids by coordinates, missing last', () => {
  const order = orderById(
    ['b', 'a', 'a', 'a'],
    Float64Array.of(0, Number.NaN, 2, 1),
    Float64Array.of(0, 0, 0, 0),
  );
  expect([...order]).toEqual([3, 2, 1, 0]);
});
