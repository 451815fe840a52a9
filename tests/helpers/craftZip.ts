import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a crafted zip; what is not given is told truly. */
export interface CraftedEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Lies of the headers. */
  readonly size?: number;
  readonly crc?: number;
  readonly localName?: string;
  /** Packed bytes themselves, instead of packing `content`. */
  readonly packed?: Uint8Array;
}

interface Options {
  /** Number of entries that the end record states. */
  readonly count?: number;
  /** Lets every central header point at the first local header. */
  readonly overlap?: boolean;
}

/** Writes a zip byte by byte, so that it can lie in every place where a zip can. */
export function craftZip(entries: readonly CraftedEntry[], options: Options = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = Buffer.from(entry.packed ?? (entry.stored ? content : deflateRawSync(content)));
    const fields = Buffer.alloc(20);
    fields.writeUInt16LE(entry.flags ?? 0, 0);
    fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 2);
    fields.writeUInt32LE(entry.crc ?? crc32(content), 8);
    fields.writeUInt32LE(packed.length, 12);
    fields.writeUInt32LE(entry.size ?? content.length, 16);
    const local = header(0x04034b50, [20], fields, entry.localName ?? entry.name);
    locals.push(local, packed);
    const start = Buffer.alloc(14);
    start.writeUInt32LE(options.overlap ? 0 : offset, 10);
    centrals.push(header(0x02014b50, [20, 20], fields, entry.name, start));
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.count ?? entries.length, 8);
  end.writeUInt16LE(options.count ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

/** A header: flags, method, time, checksum and sizes in `fields`, then the name with its length. */
function header(
  signature: number,
  versions: readonly number[],
  fields: Buffer,
  name: string,
  rest = Buffer.alloc(0),
): Buffer {
  const start = Buffer.alloc(4 + 2 * versions.length);
  start.writeUInt32LE(signature, 0);
  versions.forEach((version, index) => start.writeUInt16LE(version, 4 + 2 * index));
  const nameBytes = Buffer.from(name);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(nameBytes.length, 0);
  return Buffer.concat([start, fields, lengths, rest, nameBytes]);
}
