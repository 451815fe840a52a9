/** One file of a zip as its central directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header starts, and where its packed bytes start. */
  readonly start: number;
  readonly dataStart: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const centralLength = 46;
const localLength = 30;
const inExtraField = 0xffffffff;
const encryptedFlags = 0x2041;
const zip64ExtraId = 1;

/**
 * Number of entries that a zip says it has, read from its end without touching anything else;
 * null where there is no end record.
 */
export function zipEntryCount(bytes: Uint8Array): number | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  return end === null ? null : view.getUint16(end + 10, true);
}

/**
 * The central directory of a zip, or null where it contradicts itself: no end record, a header out
 * of bounds, a local header of another name or size, two entries of one name or in one place.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (position + centralLength > end) return null;
    if (view.getUint32(position, true) !== centralSignature) return null;
    const entry = readEntry(bytes, view, position);
    if (entry === null) return null;
    entries.push(entry);
    position += centralLength + variableLength(view, position);
  }
  return areApart(entries) ? entries : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function variableLength(view: DataView, position: number): number {
  return (
    view.getUint16(position + 28, true) +
    view.getUint16(position + 30, true) +
    view.getUint16(position + 32, true)
  );
}

function readEntry(bytes: Uint8Array, view: DataView, position: number): ZipEntry | null {
  const nameLength = view.getUint16(position + 28, true);
  const extraStart = position + centralLength + nameLength;
  const extraEnd = extraStart + view.getUint16(position + 30, true);
  if (extraEnd > view.byteLength) return null;
  const nameBytes = bytes.subarray(position + centralLength, extraStart);
  const name = new TextDecoder().decode(nameBytes);
  const large = zip64Numbers(view, extraStart, extraEnd);
  const numberAt = (at: number) => {
    const value = view.getUint32(position + at, true);
    return value === inExtraField ? (large.shift() ?? value) : value;
  };
  // The extra field holds only the numbers that did not fit, in this order.
  const size = numberAt(24);
  const packedSize = numberAt(20);
  const start = numberAt(42);
  if (start + localLength > view.byteLength) return null;
  if (view.getUint32(start, true) !== localSignature) return null;
  const localName = view.getUint16(start + 26, true);
  const dataStart = start + localLength + localName + view.getUint16(start + 28, true);
  if (dataStart + packedSize > view.byteLength) return null;
  if (!isSameLocally(bytes, view, start, nameBytes, size)) return null;
  const flags = view.getUint16(position + 8, true);
  return {
    name,
    isEncrypted: (flags & encryptedFlags) !== 0,
    method: view.getUint16(position + 10, true),
    crc: view.getUint32(position + 16, true),
    packedSize,
    size,
    start,
    dataStart,
  };
}

/** The 64-bit sizes and offsets of an entry, in the order of the standard. */
function zip64Numbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64ExtraId) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const numbers: number[] = [];
    for (let from = at + 4; from + 8 <= last; from += 8) {
      numbers.push(Number(view.getBigUint64(from, true)));
    }
    return numbers;
  }
  return [];
}

/** The local header must tell the same story, or two readers would see two different archives. */
function isSameLocally(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  name: Uint8Array,
  size: number,
): boolean {
  const localName = bytes.subarray(start + localLength, start + localLength + name.length);
  const sameLength = view.getUint16(start + 26, true) === name.length;
  const localSize = view.getUint32(start + 22, true);
  const sizeFollows = localSize === 0 || localSize === inExtraField;
  const sameName = localName.every((byte, index) => byte === name[index]);
  return sameLength && sameName && (sizeFollows || localSize === size);
}

function areApart(entries: readonly ZipEntry[]): boolean {
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return false;
  const sorted = [...entries].sort((first, second) => first.start - second.start);
  return sorted.every((entry, index) => {
    const next = sorted[index + 1];
    return next === undefined || entry.dataStart + entry.packedSize <= next.start;
  });
}
