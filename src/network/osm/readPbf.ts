import { unzlibSync } from 'fflate';
import { PbfReader } from 'pbf';
import { readPrimitiveBlock } from './primitiveBlock.ts';
import type { StreetCollector } from './streetCollector.ts';
import { type ReadProgress, StreetFileError } from './streetWays.ts';

/** Largest header and block that the format allows, bytes. */
const maxHeaderBytes = 64 * 1024;
const maxBlockBytes = 32 * 1024 * 1024;

const knownFeatures: ReadonlySet<string> = new Set([
  'OsmSchema-V0.6',
  'DenseNodes',
  'HistoricalInformation',
]);

/**
 * Reads an OSM PBF file block by block, packed with zlib or not at all.
 * Source: wiki.openstreetmap.org/wiki/PBF_Format.
 *
 * @throws StreetFileError when the file ends inside a block, a block is damaged or packed in another way,
 *   or the file asks for a feature that is not known here.
 */
export function readPbf(bytes: Uint8Array, into: StreetCollector, onProgress: ReadProgress): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw new StreetFileError('truncated');
    const headerBytes = view.getUint32(at);
    if (headerBytes > maxHeaderBytes) throw new StreetFileError(at === 0 ? 'kind' : 'block');
    const header = readBlobHeader(slice(bytes, at + 4, headerBytes));
    const blobAt = at + 4 + headerBytes;
    if (header.size > maxBlockBytes) throw new StreetFileError('block');
    const block = unpackBlob(slice(bytes, blobAt, header.size));
    if (header.type === 'OSMHeader') checkFeatures(block);
    else if (header.type === 'OSMData') readPrimitiveBlock(block, into);
    at = blobAt + header.size;
    onProgress(at);
  }
}

function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at + length > bytes.length) throw new StreetFileError('truncated');
  return bytes.subarray(at, at + length);
}

function readBlobHeader(bytes: Uint8Array): { type: string; size: number } {
  const pbf = new PbfReader(bytes);
  let type = '';
  let size = 0;
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) type = pbf.readString();
    else if (field === 3) size = pbf.readVarint();
  }
  return { type, size };
}

function unpackBlob(bytes: Uint8Array): Uint8Array {
  const pbf = new PbfReader(bytes);
  let raw: Uint8Array | null = null;
  let packed: Uint8Array | null = null;
  let size = 0;
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) raw = pbf.readBytes();
    else if (field === 2) size = pbf.readVarint();
    else if (field === 3) packed = pbf.readBytes();
    else if (field >= 4 && field <= 7) throw new StreetFileError('compression');
  }
  if (raw !== null) return raw;
  if (packed === null || size > maxBlockBytes) throw new StreetFileError('block');
  const block = unzlibSync(packed, { out: new Uint8Array(size) });
  if (block.length !== size) throw new StreetFileError('block');
  return block;
}

function checkFeatures(block: Uint8Array): void {
  const pbf = new PbfReader(block);
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 4 && !knownFeatures.has(pbf.readString())) throw new StreetFileError('features');
  }
}
