import { PbfReader } from 'pbf';
import type { StreetCollector } from './streetCollector.ts';

/** What the numbers of a block mean. */
interface BlockFrame {
  readonly strings: readonly string[];
  readonly granularity: number;
  readonly latOffset: number;
  readonly lngOffset: number;
}

const nanodegrees = 1e9;

/** Reads the nodes, ways and tags of relations of one unpacked block; metadata are passed over. */
export function readPrimitiveBlock(bytes: Uint8Array, into: StreetCollector): void {
  const pbf = new PbfReader(bytes);
  let strings: string[] = [];
  let granularity = 100;
  let latOffset = 0;
  let lngOffset = 0;
  const groups: Uint8Array[] = [];
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) strings = readStrings(pbf.readBytes());
    else if (field === 2) groups.push(pbf.readBytes());
    else if (field === 17) granularity = pbf.readVarint();
    else if (field === 19) latOffset = pbf.readVarint(true);
    else if (field === 20) lngOffset = pbf.readVarint(true);
  }
  // The frame may stand behind the groups that need it.
  const frame = { strings, granularity, latOffset, lngOffset };
  for (const group of groups) readGroup(group, frame, into);
}

function readStrings(bytes: Uint8Array): string[] {
  const pbf = new PbfReader(bytes);
  const strings: string[] = [];
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) strings.push(pbf.readString());
  }
  return strings;
}

function readGroup(bytes: Uint8Array, frame: BlockFrame, into: StreetCollector): void {
  const pbf = new PbfReader(bytes);
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) readNode(pbf.readBytes(), frame, into);
    else if (field === 2) readDenseNodes(pbf.readBytes(), frame, into);
    else if (field === 3) readWay(pbf.readBytes(), frame, into);
    else if (field === 4) readRelation(pbf.readBytes(), frame, into);
  }
}

function readNode(bytes: Uint8Array, frame: BlockFrame, into: StreetCollector): void {
  const pbf = new PbfReader(bytes);
  let [id, lat, lng] = [0, 0, 0];
  let keys: number[] = [];
  let values: number[] = [];
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) id = pbf.readSVarint();
    else if (field === 2) keys = pbf.readPackedVarint();
    else if (field === 3) values = pbf.readPackedVarint();
    else if (field === 8) lat = pbf.readSVarint();
    else if (field === 9) lng = pbf.readSVarint();
  }
  into.addNode(id, lngOf(frame, lng), latOf(frame, lat), tagsOf(frame, keys, values));
}

/** Nodes in columns of differences; tags are runs of key and value, each run closed by a 0. */
function readDenseNodes(bytes: Uint8Array, frame: BlockFrame, into: StreetCollector): void {
  const pbf = new PbfReader(bytes);
  let ids: number[] = [];
  let lats: number[] = [];
  let lngs: number[] = [];
  let words: number[] = [];
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) ids = pbf.readPackedSVarint();
    else if (field === 8) lats = pbf.readPackedSVarint();
    else if (field === 9) lngs = pbf.readPackedSVarint();
    else if (field === 10) words = pbf.readPackedVarint();
  }
  let [id, lat, lng, word] = [0, 0, 0, 0];
  for (let k = 0; k < ids.length; k++) {
    id += ids[k]!;
    lat += lats[k] ?? NaN;
    lng += lngs[k] ?? NaN;
    let tags: readonly string[] = noTags;
    if (words.length > 0) {
      const first = word;
      while (word < words.length && words[word] !== 0) word += 2;
      if (word > first) tags = words.slice(first, word).map((w) => frame.strings[w] ?? '');
      word++;
    }
    into.addNode(id, lngOf(frame, lng), latOf(frame, lat), tags);
  }
}

function readWay(bytes: Uint8Array, frame: BlockFrame, into: StreetCollector): void {
  const pbf = new PbfReader(bytes);
  let keys: number[] = [];
  let values: number[] = [];
  let points: number[] = [];
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 2) keys = pbf.readPackedVarint();
    else if (field === 3) values = pbf.readPackedVarint();
    else if (field === 8) points = pbf.readPackedSVarint();
  }
  for (let k = 1; k < points.length; k++) points[k]! += points[k - 1]!;
  into.addWay(points, tagsOf(frame, keys, values));
}

function readRelation(bytes: Uint8Array, frame: BlockFrame, into: StreetCollector): void {
  const pbf = new PbfReader(bytes);
  let keys: number[] = [];
  let values: number[] = [];
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 2) keys = pbf.readPackedVarint();
    else if (field === 3) values = pbf.readPackedVarint();
  }
  into.addRelation(tagsOf(frame, keys, values));
}

const noTags: readonly string[] = [];

function tagsOf(frame: BlockFrame, keys: readonly number[], values: readonly number[]): string[] {
  return keys.flatMap((key, k) => [frame.strings[key] ?? '', frame.strings[values[k] ?? 0] ?? '']);
}

/** Dividing last gives the double that the same decimal has in an XML file. */
function latOf(frame: BlockFrame, units: number): number {
  return (frame.latOffset + frame.granularity * units) / nanodegrees;
}

function lngOf(frame: BlockFrame, units: number): number {
  return (frame.lngOffset + frame.granularity * units) / nanodegrees;
}
