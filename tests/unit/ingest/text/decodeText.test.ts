import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/ingest/text/decodeText.ts';
import { openText } from '../../../../src/ingest/text/openText.ts';

const text = '名称,床位\n沈阳市和平区养老院,120\n甲,5\n';

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16());
}

const little = new Uint8Array(Buffer.from(text, 'utf16le'));
const big = swapped(little);
/** 臺北市安養中心 和 床位 … in Big5, as an old program of Taiwan or Hong Kong writes it. */
const big5 = Uint8Array.of(
  0xbb,
  0x4f,
  0xa5,
  0x5f,
  0xa5,
  0xab,
  0xa6,
  0x77,
  0xbe,
  0x69,
  0xa4,
  0xa4,
  0xa4,
  0xdf,
  0x2c,
  0x31,
);

describe('decodeText', () => {
  it.each([
    ['utf-16le', little],
    ['utf-16be', big],
    ['utf-16le', new Uint8Array([0xff, 0xfe, ...little])],
    ['utf-16be', new Uint8Array([0xfe, 0xff, ...big])],
  ])('reads %s with and without its mark', (encoding, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, text, encoding });
  });

  it('says that an encoding is a guess where nothing names it', () => {
    expect(decodeText(little)).toMatchObject({ guessed: true });
    expect(decodeText(little, 'utf-16le')).toMatchObject({ guessed: false });
  });

  it('refuses Big5 by name instead of reading it as other characters', () => {
    expect(decodeText(big5)).toEqual({ ok: false, reason: 'big5' });
    const opened = openText({ name: 'x.csv', bytes: big5 }, {});
    expect(opened).toMatchObject({
      ok: false,
      issues: [{ code: 'encoding-error', facts: { encoding: 'Big5' } }],
    });
  });

  it('does not read UTF-8 that lost a byte as other characters', () => {
    const bytes = new TextEncoder().encode('名称,床位\n沈阳市和平区养老院,120\n');
    for (const [at, byte] of bytes.entries()) {
      if (byte < 0x80) continue;
      const damaged = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
      expect(decodeText(damaged)).toEqual({ ok: false, reason: 'encoding' });
    }
  });

  it.each([
    ['UTF-8 cut within a character', [0x61, 0xe4, 0xb8]],
    ['what GB18030 does not know either', [0x61, 0xff, 0x61]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes), 'utf-8')).toEqual({ ok: false, reason: 'encoding' });
  });

  it('takes zero bytes that are no UTF-16 for no text', () => {
    expect(decodeText(Uint8Array.of(0, 1, 0, 2))).toMatchObject({ ok: false });
    expect(decodeText(Uint8Array.of(0x61, 0, 0, 0))).toMatchObject({ ok: false });
  });
});
