import type { Records } from './sheet.ts';
import type { TextRecord } from './text/splitRecords.ts';

/** Records of which only `at` is known; it is asked for numbers from 0 to below `length` only. */
export function recordsBy(length: number, at: (index: number) => TextRecord | undefined): Records {
  function* between(start: number, end: number): Generator<TextRecord, void, undefined> {
    for (let index = start; index < Math.min(end, length); index++) {
      const record = at(index);
      if (record !== undefined) yield record;
    }
  }
  return {
    length,
    at: (index) => (index < length ? at(index) : undefined),
    slice: (start, end = length) => [...between(start, end)],
    map: (valueOf) => Array.from(between(0, length), valueOf),
    [Symbol.iterator]: () => between(0, length),
  };
}
