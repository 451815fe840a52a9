import { Inflate } from 'fflate';
import type { ZipEntry } from './zipDirectory.ts';

/** Packed bytes that are unpacked at a time: what comes out of them is the memory in use. */
const slice = 16 * 1024;

/**
 * Unpacks one entry piece by piece. `take` gets every piece in order and answers false to stop, for
 * instance when a limit is reached; nothing is kept here. Answers false where it was stopped.
 * @throws where the packed bytes are no deflate stream; the caller knows the entry's name.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => boolean,
): boolean {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const state = { goesOn: true };
  const pass = (piece: Uint8Array) => {
    state.goesOn = state.goesOn && (piece.length === 0 || take(piece));
  };
  const inflate = entry.method === 0 ? null : new Inflate(pass);
  for (let from = 0; from < packed.length && state.goesOn; from += slice) {
    const part = packed.subarray(from, from + slice);
    if (inflate === null) pass(part);
    else inflate.push(part, from + slice >= packed.length);
  }
  return state.goesOn;
}

const crcTable = Int32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Tables of a byte that has one, two and three bytes behind it: four are taken in one step. */
const [crcTable2, crcTable3, crcTable4] = followingTables();

function followingTables(): readonly [Int32Array, Int32Array, Int32Array] {
  const next = (table: Int32Array) =>
    table.map((value) => (value >>> 8) ^ (crcTable[value & 0xff] ?? 0));
  const second = next(crcTable);
  const third = next(second);
  return [second, third, next(third)];
}

/** The zip checksum of `piece`, going on from the checksum of what came before it (0 at first). */
export function crc32(piece: Uint8Array, before: number): number {
  let value = ~before;
  let at = 0;
  for (; at + 4 <= piece.length; at += 4) {
    value ^= piece[at]! | (piece[at + 1]! << 8) | (piece[at + 2]! << 16) | (piece[at + 3]! << 24);
    value =
      crcTable4[value & 0xff]! ^
      crcTable3[(value >>> 8) & 0xff]! ^
      crcTable2[(value >>> 16) & 0xff]! ^
      crcTable[value >>> 24]!;
  }
  for (; at < piece.length; at++) value = (value >>> 8) ^ crcTable[(value ^ piece[at]!) & 0xff]!;
  return ~value >>> 0;
}
