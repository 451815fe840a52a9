import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines } from '../../../src/plan/jsonLines.ts';

test('a value has the line that it begins in', () => {
  const text = '{\n "a": [\n  1,\n  {"b\\"}": "x,"}, []\n ], "c":\n null }';
  const { lines, faultLine } = jsonLines(text);
  expect(faultLine).toBeNull();
  expect([...lines]).toEqual([
    ['', 1],
    ['a', 2],
    ['a.0', 3],
    ['a.1', 4],
    ['a.1.b"}', 4],
    ['a.2', 4],
    ['c', 6],
  ]);
});

test.each([
  ['{\n "a": nil\n}', 2],
  ['{\n "a": 1,\n', 2],
  ['{\n "a": 1,\n}', 3],
  ['[1\n 2]', 2],
  ['{"a": "b\n"}', 1],
  ['[]\n\n[]', 3],
  ['', 1],
])('%j ceases to be JSON in line %i', (text, line) => {
  expect(jsonLines(text).faultLine).toBe(line);
});

/** Every value of a JSON value with its path, in the order in which a text names them. */
function paths(value: unknown, path = ''): string[] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const inner = parts.flatMap(([key, part]) => paths(part, path === '' ? key : `${path}.${key}`));
  return [path, ...inner];
}

test('no value of any text is left out', () => {
  fc.assert(
    fc.property(fc.json(), (given) => {
      const value: unknown = JSON.parse(given);
      const { lines, faultLine } = jsonLines(JSON.stringify(value, null, 1));
      expect(faultLine).toBeNull();
      expect(new Set(lines.keys())).toEqual(new Set(paths(value)));
    }),
  );
});

test('it agrees with the parser on what is JSON', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '"', '{', ']', '\\', '0', '\n', 'e'))
    .map(([text, at, mark]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + mark + text.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const isJson = () => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      };
      expect(jsonLines(text).faultLine === null).toBe(isJson());
    }),
    { numRuns: 1000 },
  );
});
