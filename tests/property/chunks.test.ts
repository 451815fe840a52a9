import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/ingest/reading.ts';
import { decodeChunks } from '../../src/ingest/text/decodeText.ts';
import { sniffDialect } from '../../src/ingest/text/sniffDialect.ts';
import { recordsFrom } from '../../src/ingest/text/splitRecords.ts';
import { encodeGb18030, encodeUtf16 } from '../helpers/encodeText.ts';

const header = '名称,地址,床位\r\n';
const good = [
  '沈阳市第一养老院,"和平区,南京街 5 号",120\r\n',
  '𠮷祥之家,"两行\r\n地址",7\n',
  '"带""引号""的",é ü,\r',
  '\r\n',
].join('');
const stray = '甲,"没有配对,3\r\n"乙"丙,x,4\n';
/** About 2 KB with every kind of line end, characters of one to four bytes and stray quotes. */
const corpus = header + good.repeat(12) + stray + good.repeat(13);

const dialect = sniffDialect(corpus);

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text) => encodeUtf16(`\ufeff${text}`, 'le'),
  'utf-16be': (text) => encodeUtf16(`\ufeff${text}`, 'be'),
  gb18030: encodeGb18030,
};
const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

function read(chunks: readonly Uint8Array[], encoding: Encoding) {
  return [...recordsFrom(decodeChunks(chunks, encoding), dialect)];
}

describe.each(encodings)('a text in %s', (encoding) => {
  const bytes = encoders[encoding](corpus);
  const whole = read([bytes], encoding);

  it('is read as it was written', () => {
    expect(bytes.length).toBeGreaterThan(2000);
    expect([...decodeChunks([bytes], encoding)].join('')).toBe(corpus);
    expect(whole.length).toBeGreaterThan(40);
    expect(whole.filter((record) => record.broken === 'quote')).toHaveLength(2);
    expect(whole[2]).toMatchObject({ line: 3, cells: ['𠮷祥之家', '两行\n地址', '7'] });
  });

  it('is the same wherever it is cut in two', () => {
    const expected = JSON.stringify(whole);
    const differing: number[] = [];
    for (let at = 0; at <= bytes.length; at++) {
      const records = read([bytes.subarray(0, at), bytes.subarray(at)], encoding);
      if (JSON.stringify(records) !== expected) differing.push(at);
    }
    expect(differing).toEqual([]);
  });

  it('is the same in chunks of any sizes', () => {
    const sizes = fc.array(fc.nat({ max: 40 }), { maxLength: 400 });
    fc.assert(
      fc.property(sizes, (steps) => {
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const step of steps) chunks.push(bytes.subarray(at, (at += step)));
        chunks.push(bytes.subarray(at));
        expect(read(chunks, encoding)).toEqual(whole);
      }),
      { numRuns: 50, seed: 20260107 },
    );
  });
});
