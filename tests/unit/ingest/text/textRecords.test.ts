import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../../src/ingest/reading.ts';
import { plainDialect } from '../../../helpers/plainDialect.ts';
import { splitRecords } from '../../../../src/ingest/text/splitRecords.ts';
import { textRecords } from '../../../../src/ingest/text/textRecords.ts';

const dialect = { ...plainDialect(), width: 3 };
const rows = [
  '甲,和平区,12\r\n',
  '乙,"两行\n的格",7\r',
  '\n',
  '丙,"没有配对,3\n',
  `丁,"${'长行\n'.repeat(15)}",4\n`,
  '戊,"带""引号""的",é\n',
];
/** About three megabytes, so that it is read in several stretches, with its last line open. */
const text = `名称,地址,床位\n${rows.join('').repeat(9000)}末,"行,9`;

const encoders: Readonly<Partial<Record<Encoding, (text: string) => Uint8Array>>> = {
  'utf-8': (whole) => new TextEncoder().encode(`\ufeff${whole}`),
  'utf-16le': (whole) => new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le')),
  'utf-16be': (whole) => new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le').swap16()),
};
const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

describe.each(encodings)('records of a text in %s', (encoding) => {
  const bytes = encoders[encoding]?.(text) ?? new Uint8Array();
  const expected = splitRecords(text, dialect);
  const told: number[] = [];
  const seen: number[] = [];
  const records = textRecords(
    { bytes, encoding, dialect },
    (record) => record,
    (record) => seen.push(record.line) > 0,
    (share) => told.push(share),
  );

  it('are those of the text as a whole', () => {
    expect(records?.length).toBe(expected.length);
    let differing = -1;
    for (const [index, record] of expected.entries()) {
      if (JSON.stringify(records?.at(index)) !== JSON.stringify(record)) differing = index;
    }
    expect(differing).toBe(-1);
    expect(seen).toEqual(expected.map(({ line }) => line));
  });

  it('can be asked for in any order', () => {
    for (let step = 0; step < 40; step++) {
      const index = (step * 7919 * 131) % expected.length;
      expect(records?.at(index)).toEqual(expected[index]);
    }
    expect(records?.at(expected.length)).toBeUndefined();
    expect(records?.slice(5, 9)).toEqual(expected.slice(5, 9));
    expect(records?.slice(expected.length - 2)).toEqual(expected.slice(-2));
  });

  it('tell their progress, stretch by stretch, up to the whole', () => {
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

describe('records of a text', () => {
  it('are null as soon as no more of them are wanted', () => {
    let asked = 0;
    const bytes = new TextEncoder().encode(text);
    const source = { bytes, encoding: 'utf-8' as const, dialect };
    const look = () => ++asked < 100;
    expect(
      textRecords(
        source,
        (record) => record,
        look,
        () => undefined,
      ),
    ).toBeNull();
    expect(asked).toBe(100);
  });

  it('are read where twenty lines are longer than a stretch', () => {
    const long = `${'长'.repeat(40_000)},b,c\n`.repeat(50);
    const bytes = new TextEncoder().encode(long);
    const source = { bytes, encoding: 'utf-8' as const, dialect };
    const records = textRecords(
      source,
      (record) => record,
      () => true,
      () => undefined,
    );
    expect(records?.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, k) => k + 1));
  });
});
