import { crc32 as expectedCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../src/ingest/workbook/inflateEntry.ts';

describe('the checksum of a zip', () => {
  it('is that of zlib, however the bytes are cut', () => {
    const bytes = fc.uint8Array({ maxLength: 70 });
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const whole = Uint8Array.from([...first, ...second]);
        expect(crc32(second, crc32(first, 0))).toBe(expectedCrc32(whole));
      }),
    );
  });
});
