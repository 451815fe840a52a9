import type { Encoding } from '../reading.ts';
import { encodingWithoutMark, looksLikeBig5, looksLikeBrokenUtf8 } from './guessEncoding.ts';

/** Why bytes are not a text table. */
export type DecodeFailure = 'empty' | 'spreadsheet' | 'binary' | 'encoding' | 'big5';

export type FoundEncoding =
  | {
      readonly ok: true;
      readonly encoding: Encoding;
      /** True when nothing in the file names its encoding and it is not UTF-8. */
      readonly guessed: boolean;
    }
  | { readonly ok: false; readonly reason: DecodeFailure };

export type Decoded =
  | (Extract<FoundEncoding, { ok: true }> & { readonly text: string })
  | Extract<FoundEncoding, { ok: false }>;

const sampleBytes = 1 << 20;
const sliceBytes = 1 << 22;
const sampleLength = 1 << 16;
const maxControlShare = 0.05;

/** Turns the bytes of a table into text; see `findEncoding`. The byte order mark is no part of it. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const found = findEncoding(bytes, chosen);
  if (!found.ok) return found;
  return { ...found, text: [...decodeChunks(slicesOf(bytes), found.encoding)].join('') };
}

/**
 * Finds the encoding of the bytes of a table, under which they all decode. A byte order mark
 * decides; else the chosen encoding; else UTF-16 where every second byte is zero, strict UTF-8, and
 * strict GB18030 (which also reads GBK and GB2312). Nothing is replaced by U+FFFD: bytes that do not
 * decode are a failure, and so is Big5, which GB18030 would read as other characters.
 */
export function findEncoding(bytes: Uint8Array, chosen?: Encoding): FoundEncoding {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const marked = encodingOfMark(bytes);
  if (marked === null && isSpreadsheet(bytes)) return { ok: false, reason: 'spreadsheet' };
  const named = marked ?? chosen;
  const wide = named ?? encodingWithoutMark(bytes);
  if (!wide?.startsWith('utf-16') && looksBinary(bytes)) return { ok: false, reason: 'binary' };

  const encodings: readonly Encoding[] = wide ? [wide] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const content = contentOf(bytes, encoding);
    if (content === null && encoding === 'utf-8' && looksLikeBrokenUtf8(bytes)) break;
    if (content === null) continue;
    if (content.isBlank) return { ok: false, reason: 'empty' };
    const guessed = named === undefined && encoding !== 'utf-8';
    if (guessed && content.hasControls) return { ok: false, reason: 'binary' };
    if (guessed && looksLikeBig5(bytes)) return { ok: false, reason: 'big5' };
    return { ok: true, encoding, guessed };
  }
  return { ok: false, reason: 'encoding' };
}

/**
 * Decodes chunks of bytes strictly, wherever they are cut: the texts joined are the same for every
 * way of cutting. A byte order mark at the start is left out.
 *
 * @throws TypeError at the first bytes that the encoding does not know, also those cut off at the end
 */
export function* decodeChunks(
  chunks: Iterable<Uint8Array>,
  encoding: Encoding,
): Generator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** What has to be known of a text that is decoded and not kept. */
interface Content {
  readonly isBlank: boolean;
  /** A NUL anywhere, or more than 5 % control characters at its start. */
  readonly hasControls: boolean;
}

function contentOf(bytes: Uint8Array, encoding: Encoding): Content | null {
  let isBlank = true;
  let hasControls = false;
  let start = '';
  try {
    for (const text of decodeChunks(slicesOf(bytes), encoding)) {
      if (isBlank) isBlank = text.trim() === '';
      if (start.length < sampleLength) start += text.slice(0, sampleLength - start.length);
      if (!hasControls) hasControls = text.includes('\0');
    }
  } catch {
    // A byte sequence that the encoding does not know: the caller tries the next one.
    return null;
  }
  return { isBlank, hasControls: hasControls || looksBinary(new TextEncoder().encode(start)) };
}

/** Bytes in slices, so that a wrong encoding is found out early and no step takes long. */
export function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Zip (xlsx) or OLE (xls) signature. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const zip = first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
  const ole = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
  return zip || ole;
}

/** A NUL byte anywhere, or more than 5 % control characters in the first megabyte. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.indexOf(0) !== -1) return true;
  const sample = bytes.subarray(0, sampleBytes);
  let controls = 0;
  for (const byte of sample) {
    const whitespace = byte === 0x09 || byte === 0x0a || byte === 0x0d;
    if ((byte < 0x20 && !whitespace) || byte === 0x7f) controls++;
  }
  return controls > sample.length * maxControlShare;
}
