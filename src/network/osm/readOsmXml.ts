import { Gunzip } from 'fflate';
import type { StreetCollector } from './streetCollector.ts';
import { type ReadProgress, StreetFileError } from './streetWays.ts';
import { createXmlScanner, type XmlScanner } from './xmlScanner.ts';

/** Bytes handed on at a time: small enough that progress is seen, and memory stays at a few pieces. */
const pieceBytes = 256 * 1024;

/** Unpacked bytes beyond which an `.osm.gz` is refused; XML is about ten times its packed size. */
const maxUnpackedBytes = 3 * 1024 * 1024 * 1024;

/**
 * Reads OSM XML piece by piece.
 *
 * @throws StreetFileError when it is no OSM XML, stops in the middle or has a DOCTYPE.
 */
export function readOsmXml(bytes: Uint8Array, into: StreetCollector, progress: ReadProgress): void {
  const { push, end } = textInto(osmScanner(into));
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    push(bytes.subarray(at, at + pieceBytes));
    progress(Math.min(bytes.length, at + pieceBytes));
  }
  end();
}

/** The same for XML packed with gzip. */
export function readOsmXmlGz(
  bytes: Uint8Array,
  into: StreetCollector,
  progress: ReadProgress,
): void {
  const { push, end } = textInto(osmScanner(into));
  let unpacked = 0;
  let isWhole = false;
  const gunzip = new Gunzip((piece, isLast) => {
    unpacked += piece.length;
    if (unpacked > maxUnpackedBytes) throw new StreetFileError('block');
    push(piece);
    isWhole = isLast;
  });
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    gunzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    progress(Math.min(bytes.length, at + pieceBytes));
  }
  if (!isWhole || unpacked === 0) throw new StreetFileError('truncated');
  end();
}

function textInto(scanner: XmlScanner) {
  const decoder = new TextDecoder('utf-8');
  let isStarted = false;
  return {
    push: (piece: Uint8Array) => {
      const text = decoder.decode(piece, { stream: true });
      // What was packed may be anything, such as a PBF.
      if (!isStarted && /^\s*[^\s<]/u.test(text)) throw new StreetFileError('kind');
      isStarted ||= text.trim() !== '';
      scanner.push(text);
    },
    end: () => {
      scanner.push(decoder.decode());
      scanner.end();
    },
  };
}

/** Collects the tags and points of the node, way or relation that is open. */
function osmScanner(into: StreetCollector): XmlScanner {
  let node: readonly [id: number, lng: number, lat: number] | null = null;
  let points: number[] | null = null;
  let tags: string[] = [];
  let isRootSeen = false;
  return createXmlScanner({
    open: (name, attributes) => {
      if (!isRootSeen) {
        if (name !== 'osm') throw new StreetFileError('kind');
        isRootSeen = true;
      }
      if (name === 'node') {
        const all = attributes();
        node = [numberIn(all, 'id'), numberIn(all, 'lon'), numberIn(all, 'lat')];
        tags = [];
      } else if (name === 'way') {
        points = isDeleted(attributes()) ? null : [];
        tags = [];
      } else if (name === 'relation') tags = [];
      else if (name === 'nd') points?.push(numberIn(attributes(), 'ref'));
      else if (name === 'tag') {
        const all = attributes();
        tags.push(all.get('k') ?? '', all.get('v') ?? '');
      }
    },
    close: (name) => {
      if (name === 'node' && node !== null) into.addNode(...node, tags);
      if (name === 'way' && points !== null) into.addWay(points, tags);
      if (name === 'relation') into.addRelation(tags);
      if (name === 'node' || name === 'way') node = points = null;
    },
  });
}

/** Editors keep what a person has deleted, and so do files with a history. */
function isDeleted(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('action') === 'delete' || attributes.get('visible') === 'false';
}

function numberIn(attributes: ReadonlyMap<string, string>, name: string): number {
  const text = attributes.get(name);
  return text === undefined || text === '' ? NaN : Number(text);
}
