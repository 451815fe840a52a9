import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';

/** An OSM file before it is written; tags as `key=value` words. */
export interface OsmDraft {
  readonly nodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  /** Tags of each relation. */
  readonly relations?: readonly string[];
}

export interface OsmNode {
  readonly id: number;
  readonly lng: number;
  readonly lat: number;
  readonly tags?: string;
}

export interface OsmWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: string;
}

export interface PbfStyle {
  readonly isPacked: boolean;
  readonly isDense: boolean;
  /** Nodes or ways in one block. */
  readonly blockSize: number;
  readonly features?: readonly string[];
}

const usualStyle: PbfStyle = { isPacked: true, isDense: true, blockSize: 8000 };

/** Writes the draft as OSM PBF, nodes before ways. */
export function pbfBytes(draft: OsmDraft, style: PbfStyle = usualStyle): Uint8Array {
  const header = new PbfWriter();
  for (const feature of style.features ?? ['OsmSchema-V0.6', 'DenseNodes']) {
    header.writeStringField(4, feature);
  }
  const parts = [blob('OSMHeader', header.finish(), style)];
  for (const some of chunks(draft.nodes, style.blockSize)) {
    parts.push(blob('OSMData', block(some, [], style), style));
  }
  for (const some of chunks(draft.ways, style.blockSize)) {
    parts.push(blob('OSMData', block([], some, style), style));
  }
  if (draft.relations) {
    parts.push(blob('OSMData', block([], [], style, draft.relations), style));
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Writes the draft as OSM XML. */
export function osmXml({ nodes, ways, relations = [] }: OsmDraft): string {
  const tagLines = (tags = '') =>
    pairsOf(tags).map(([k, v]) => `  <tag k="${escapeXml(k)}" v="${escapeXml(v)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- a <comment> -->',
    '<osm version="0.6">',
    ...nodes.flatMap((n) =>
      n.tags === undefined
        ? [` <node id="${n.id}" lat="${n.lat}" lon="${n.lng}" version="1"/>`]
        : [` <node id='${n.id}' lat='${n.lat}' lon='${n.lng}'>`, ...tagLines(n.tags), ' </node>'],
    ),
    ...ways.flatMap((w) => [
      ` <way id="${w.id}">`,
      ...w.nodes.map((id) => `  <nd ref="${id}"/>`),
      ...tagLines(w.tags),
      ' </way>',
    ]),
    ...relations.flatMap((tags) => [' <relation id="1">', ...tagLines(tags), ' </relation>']),
    '</osm>',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

function pairsOf(tags: string): [string, string][] {
  return tags
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [word.split('=')[0] ?? '', word.split('=').slice(1).join('=')]);
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, k) =>
    items.slice(k * size, (k + 1) * size),
  );
}

function blob(type: string, content: Uint8Array, { isPacked }: PbfStyle): Uint8Array {
  const body = new PbfWriter();
  if (isPacked) {
    body.writeVarintField(2, content.length);
    body.writeBytesField(3, zlibSync(content, { level: 1 }));
  } else body.writeBytesField(1, content);
  const bodyBytes = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bodyBytes.length);
  const headerBytes = header.finish();
  const whole = new Uint8Array(4 + headerBytes.length + bodyBytes.length);
  new DataView(whole.buffer).setUint32(0, headerBytes.length);
  whole.set(headerBytes, 4);
  whole.set(bodyBytes, 4 + headerBytes.length);
  return whole;
}

function block(
  nodes: readonly OsmNode[],
  ways: readonly OsmWay[],
  style: PbfStyle,
  relations: readonly string[] = [],
): Uint8Array {
  const words = new Map<string, number>([['', 0]]);
  const wordOf = (word: string): number => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  const pbf = new PbfWriter();
  pbf.writeMessage(2, (_, group) => writeGroup(group, nodes, ways, wordOf, style), null);
  for (const tags of relations) {
    const write = (_: null, relation: PbfWriter) => writeTags(relation, tags, wordOf);
    pbf.writeMessage(2, (_, group) => group.writeMessage(4, write, null), null);
  }
  pbf.writeMessage(
    1,
    (_, table) => {
      for (const word of words.keys()) table.writeStringField(1, word);
    },
    null,
  );
  return pbf.finish();
}

function writeGroup(
  pbf: PbfWriter,
  nodes: readonly OsmNode[],
  ways: readonly OsmWay[],
  wordOf: (word: string) => number,
  { isDense }: PbfStyle,
): void {
  const units = (degrees: number): number => Math.round(degrees * 1e7);
  if (isDense && nodes.length > 0) {
    pbf.writeMessage(
      2,
      (_, dense) => {
        dense.writePackedSVarint(1, differences(nodes.map((n) => n.id)));
        dense.writePackedSVarint(8, differences(nodes.map((n) => units(n.lat))));
        dense.writePackedSVarint(9, differences(nodes.map((n) => units(n.lng))));
        if (nodes.some((n) => n.tags !== undefined)) {
          const tags = nodes.flatMap((n) => [
            ...pairsOf(n.tags ?? '')
              .flat()
              .map(wordOf),
            0,
          ]);
          dense.writePackedVarint(10, tags);
        }
      },
      null,
    );
  } else {
    for (const n of nodes) {
      pbf.writeMessage(
        1,
        (_, node) => {
          node.writeSVarintField(1, n.id);
          writeTags(node, n.tags ?? '', wordOf);
          node.writeSVarintField(8, units(n.lat));
          node.writeSVarintField(9, units(n.lng));
        },
        null,
      );
    }
  }
  for (const w of ways) {
    pbf.writeMessage(
      3,
      (_, way) => {
        way.writeVarintField(1, w.id);
        writeTags(way, w.tags, wordOf);
        way.writePackedSVarint(8, differences(w.nodes));
      },
      null,
    );
  }
}

function writeTags(pbf: PbfWriter, tags: string, wordOf: (word: string) => number): void {
  const pairs = pairsOf(tags);
  pbf.writePackedVarint(
    2,
    pairs.map(([key]) => wordOf(key)),
  );
  pbf.writePackedVarint(
    3,
    pairs.map(([, value]) => wordOf(value)),
  );
}

function differences(values: readonly number[]): number[] {
  return values.map((value, k) => value - (values[k - 1] ?? 0));
}
