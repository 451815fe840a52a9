import type { Position } from 'geojson';

/** A feature of a GeoJSON file with polygons that are whole; the others carry why they are not used. */
export interface BoundaryFeature {
  /** Number of the feature in the file, from 1. */
  readonly number: number;
  /** Properties with plain values, as text. */
  readonly properties: ReadonlyMap<string, string>;
  /** Polygons as outer ring and holes, rings closed, outer ones counter-clockwise (RFC 7946). */
  readonly polygons: readonly Position[][][];
  readonly fault: 'geometry' | 'ring' | null;
  /** A ring was left open and has been closed. */
  readonly wasOpen: boolean;
}

export type ParsedGeoJson =
  | { readonly ok: true; readonly features: readonly BoundaryFeature[]; readonly json: unknown }
  | { readonly ok: false; readonly reason: GeoJsonFault; readonly detail: string };

/** `metres`: positions beyond degrees, with the first as detail; `crs`: with its name. */
export type GeoJsonFault = 'json' | 'depth' | 'kind' | 'crs' | 'metres' | 'size';

const deepest = 64;
const mostPositions = 5_000_000;
/** Names under which degrees of WGS-84 or CGCS2000 go; anything else is refused by its name. */
const degreeSystems = ['CRS84', 'EPSG::4326', 'EPSG:4326', 'EPSG::4490', 'EPSG:4490'];

/**
 * Reads the polygons of a GeoJSON text. Refused whole: what is no JSON or nested too deeply, no
 * collection of features, another reference system than degrees, positions in metres, too many
 * positions. Only own properties are looked at, so that no key can reach a prototype.
 */
export function parseGeoJson(text: string): ParsedGeoJson {
  if (depthOf(text) > deepest) return { ok: false, reason: 'depth', detail: String(deepest) };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'json', detail: '' };
  }
  const crs = crsName(json);
  if (crs !== '' && !degreeSystems.some((name) => crs.toUpperCase().endsWith(name))) {
    return { ok: false, reason: 'crs', detail: crs };
  }
  const members = own(json, 'type') === 'Feature' ? [json] : own(json, 'features');
  if (!Array.isArray(members)) return { ok: false, reason: 'kind', detail: '' };
  const features = members.map((member: unknown, at) => featureFrom(member, at + 1));
  let count = 0;
  for (const { polygons } of features) {
    for (const position of polygons.flat(2)) {
      count++;
      const [lng = Number.NaN, lat = Number.NaN] = position;
      if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
        return { ok: false, reason: 'metres', detail: `${lng}, ${lat}` };
      }
    }
  }
  if (count > mostPositions) return { ok: false, reason: 'size', detail: String(mostPositions) };
  return { ok: true, features, json };
}

/** Deepest nesting of brackets outside strings: counted first, because parsing recurses. */
function depthOf(text: string): number {
  let depth = 0;
  let greatest = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isString) {
      if (character === '\\') at++;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{' || character === '[') greatest = Math.max(greatest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return greatest;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}

function crsName(json: unknown): string {
  const name = own(own(own(json, 'crs'), 'properties'), 'name');
  return typeof name === 'string' ? name : '';
}

function featureFrom(member: unknown, number: number): BoundaryFeature {
  const properties = propertiesOf(own(member, 'properties'));
  const parts = partsOf(own(member, 'geometry'));
  const faulty = { number, properties, polygons: [], wasOpen: false };
  if (parts.length === 0) return { ...faulty, fault: 'geometry' };
  const polygons: Position[][][] = [];
  let wasOpen = false;
  for (const part of parts) {
    const rings = Array.isArray(part) ? part.map((ring: unknown) => ringFrom(ring)) : [];
    const whole = rings.filter((ring) => ring !== null);
    if (whole.length === 0 || whole.length < rings.length) return { ...faulty, fault: 'ring' };
    wasOpen ||= whole.some((ring) => ring.wasOpen);
    polygons.push(whole.map(({ positions }, at) => oriented(positions, at === 0)));
  }
  return { number, properties, polygons, fault: null, wasOpen };
}

/** Coordinates of every polygon; repaired shapes come as a collection with lines beside them. */
function partsOf(geometry: unknown): readonly unknown[] {
  const coordinates = own(geometry, 'coordinates');
  switch (own(geometry, 'type')) {
    case 'Polygon':
      return [coordinates];
    case 'MultiPolygon':
      return isList(coordinates) ? coordinates : [];
    case 'GeometryCollection': {
      const members = own(geometry, 'geometries');
      return isList(members) ? members.flatMap(partsOf) : [];
    }
    default:
      return [];
  }
}

function propertiesOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, cell]: [string, unknown]): [string, string][] => {
      if (typeof cell === 'string') return [[key, cell.trim()]];
      return typeof cell === 'number' ? [[key, String(cell)]] : [];
    }),
  );
}

interface Ring {
  readonly positions: Position[];
  readonly wasOpen: boolean;
}

/** null: fewer than three corners, or something that is no position. */
function ringFrom(value: unknown): Ring | null {
  if (!isList(value)) return null;
  const positions: Position[] = [];
  for (const position of value) {
    const [lng, lat] = isList(position) ? position : [];
    if (typeof lng !== 'number' || typeof lat !== 'number') return null;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return null;
    positions.push([lng, lat]);
  }
  const [first] = positions;
  const last = positions.at(-1);
  if (first === undefined || last === undefined) return null;
  const wasOpen = first[0] !== last[0] || first[1] !== last[1];
  if (wasOpen) positions.push([...first]);
  return positions.length < 4 ? null : { positions, wasOpen };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function oriented(ring: Position[], isOuter: boolean): Position[] {
  let doubleArea = 0;
  for (const [at, [lng = 0, lat = 0]] of ring.entries()) {
    const [nextLng = 0, nextLat = 0] = ring[at + 1] ?? ring[0] ?? [];
    doubleArea += lng * nextLat - nextLng * lat;
  }
  return doubleArea > 0 === isOuter ? ring : ring.toReversed();
}
