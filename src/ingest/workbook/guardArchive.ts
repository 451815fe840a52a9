import { crc32, inflateEntry } from './inflateEntry.ts';
import { readZipDirectory, type ZipEntry, zipEntryCount } from './zipDirectory.ts';

/** What a zip may be before any reader is let at it; sizes in bytes. */
export const archiveLimits = {
  entryBytes: 200 * 1024 * 1024,
  totalBytes: 500 * 1024 * 1024,
  entries: 1000,
  /** Unpacked ÷ packed, where an entry unpacks to more than `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 10 * 1024 * 1024,
} as const;

/** Why a zip is refused. Each has a sentence of its own. */
export type ArchiveRefusal =
  | 'entry-too-large'
  | 'total-too-large'
  | 'ratio'
  | 'entries'
  | 'directory'
  | 'size'
  | 'checksum'
  | 'packing'
  | 'nested'
  | 'path'
  | 'encrypted'
  | 'entity';

/** A zip whose every entry has been unpacked once and found whole and within the limits. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

export type GuardedArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly reason: ArchiveRefusal; readonly entry: string };

/**
 * Looks through a zip before anything reads it: names, sizes and counts first, then every entry is
 * unpacked in pieces that are thrown away, with its true size, checksum and content checked. It
 * stops at the first fault, so that a bomb costs no more than one limit, and memory stays at a few
 * pieces. Source: trust.md T4 and T5.
 */
export function guardArchive(bytes: Uint8Array): GuardedArchive {
  const refuse = (reason: ArchiveRefusal, entry = ''): GuardedArchive => ({
    ok: false,
    reason,
    entry,
  });
  const count = zipEntryCount(bytes);
  if (count !== null && count > archiveLimits.entries) return refuse('entries');
  const entries = readZipDirectory(bytes);
  if (entries === null) return refuse('directory');
  let total = 0;
  for (const entry of entries) {
    const reason = declaredFault(entry);
    if (reason !== null) return refuse(reason, entry.name);
    total += entry.size;
    if (total > archiveLimits.totalBytes) return refuse('total-too-large');
  }
  for (const entry of entries) {
    const reason = contentFault(bytes, entry);
    if (reason !== null) return refuse(reason, entry.name);
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return { ok: true, archive: { bytes, entries: byName } };
}

/** What is wrong with an entry by its own description. */
function declaredFault(entry: ZipEntry): ArchiveRefusal | null {
  if (entry.isEncrypted) return 'encrypted';
  if (leavesFolder(entry.name)) return 'path';
  if (entry.method !== 0 && entry.method !== 8) return 'packing';
  if (entry.size > archiveLimits.entryBytes) return 'entry-too-large';
  if (entry.method === 0 && entry.size !== entry.packedSize) return 'size';
  return isBomb(entry.size, entry.packedSize) ? 'ratio' : null;
}

function isBomb(size: number, packedSize: number): boolean {
  const { ratio, ratioFromBytes } = archiveLimits;
  return size > ratioFromBytes && size > ratio * packedSize;
}

function leavesFolder(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  const isAbsolute = path.startsWith('/') || path.charAt(1) === ':' || path.includes('\0');
  return isAbsolute || path.split('/').includes('..');
}

/** What is wrong with an entry once it is unpacked. */
function contentFault(bytes: Uint8Array, entry: ZipEntry): ArchiveRefusal | null {
  let size = 0;
  let checksum = 0;
  const faults: ArchiveRefusal[] = [];
  const look = contentCheck(entry.name);
  const take = (piece: Uint8Array) => {
    size += piece.length;
    checksum = crc32(piece, checksum);
    // A header that declares less than it holds ends here, before the rest is unpacked.
    const fault = size > entry.size ? 'size' : look(piece);
    if (fault !== null) faults.push(fault);
    return fault === null;
  };
  try {
    inflateEntry(bytes, entry, take);
  } catch {
    return 'packing';
  }
  if (faults[0] !== undefined) return faults[0];
  if (size !== entry.size) return 'size';
  return checksum === entry.crc ? null : 'checksum';
}

const longestMark = 9;
const xmlName = /\.(?:xml|rels|vml)$/iu;

/**
 * Looks for another archive inside the entry, and in XML for a document type, which is where
 * entities come from. XML that is not in UTF-8 could hide one and is refused with the same reason.
 */
function contentCheck(name: string): (piece: Uint8Array) => ArchiveRefusal | null {
  let seen = new Uint8Array(0);
  let isFirst = true;
  const isXml = xmlName.test(name);
  return (piece) => {
    const window = new Uint8Array(seen.length + piece.length);
    window.set(seen);
    window.set(piece, seen.length);
    if (isFirst && isNestedArchive(window)) return 'nested';
    if (isXml && ((isFirst && isWideText(window)) || holdsDocumentType(window))) return 'entity';
    isFirst = isFirst && window.length < longestMark;
    seen = window.slice(Math.max(0, window.length - longestMark));
    return null;
  };
}

function isNestedArchive(start: Uint8Array): boolean {
  const [first, second, third, fourth] = start;
  const zip = first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05);
  const gzip = first === 0x1f && second === 0x8b;
  const sevenZip = first === 0x37 && second === 0x7a && third === 0xbc && fourth === 0xaf;
  const rar = first === 0x52 && second === 0x61 && third === 0x72 && fourth === 0x21;
  return zip || gzip || sevenZip || rar;
}

function isWideText(start: Uint8Array): boolean {
  return start.length > 1 && (start[0] === 0 || start[1] === 0 || (start[0] ?? 0) >= 0xfe);
}

/** `<!DOCTYPE` or `<!ENTITY`, found by the exclamation mark, which is rare in XML. */
function holdsDocumentType(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x21); at !== -1; at = bytes.indexOf(0x21, at + 1)) {
    if (bytes[at - 1] !== 0x3c) continue;
    const word = String.fromCharCode(...bytes.subarray(at + 1, at + 8)).toUpperCase();
    if (word === 'DOCTYPE' || word.startsWith('ENTITY')) return true;
  }
  return false;
}
