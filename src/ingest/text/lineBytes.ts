import type { Encoding } from '../reading.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Position behind the line end that is the first one at or behind `from`; the end of the bytes where
 * there is none. CRLF is one line end. In every encoding that is read, the bytes of a line end are
 * part of no other character.
 */
export function lineEndAfter(bytes: Uint8Array, from: number, encoding: Encoding): number {
  const step = unitBytes(encoding);
  for (let at = from; at + step <= bytes.length; at += step) {
    const unit = unitAt(bytes, at, encoding);
    if (unit === lineFeed) return at + step;
    if (unit !== carriageReturn) continue;
    const isPair = unitAt(bytes, at + step, encoding) === lineFeed;
    return at + (isPair ? 2 * step : step);
  }
  return bytes.length;
}

/** Position where the last `count` lines before `end` start; a line end at `end` ends the last one. */
export function startOfLines(
  bytes: Uint8Array,
  end: number,
  count: number,
  encoding: Encoding,
): number {
  const step = unitBytes(encoding);
  let at = end;
  for (let line = 0; line < count; line++) {
    if (unitAt(bytes, at - step, encoding) === lineFeed) at -= step;
    if (unitAt(bytes, at - step, encoding) === carriageReturn) at -= step;
    while (at > 0 && !isLineEnd(unitAt(bytes, at - step, encoding))) at -= step;
  }
  return at;
}

/** Bytes of the unit in which line ends are told: two in UTF-16. */
function unitBytes(encoding: Encoding): 1 | 2 {
  return encoding.startsWith('utf-16') ? 2 : 1;
}

function isLineEnd(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

function unitAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
  const first = bytes[at] ?? -1;
  if (encoding === 'utf-16le') return first + 256 * (bytes[at + 1] ?? -1);
  if (encoding === 'utf-16be') return 256 * first + (bytes[at + 1] ?? -1);
  return first;
}
