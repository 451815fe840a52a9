import { isOnEarth, type StreetCollector } from './streetCollector.ts';
import { StreetFileError } from './streetWays.ts';

/** What a file of GeoJSON lines held besides streets. */
export interface LinesReading {
  /** Positions in degrees. */
  readonly read: number;
  /** Positions that are no degrees, as metres of a projection are not; they are missing from their lines. */
  readonly projected: number;
  /** Those of them that are degrees when their two numbers change places. */
  readonly swapped: number;
}

/** In place of a point: a position that says nothing. No row has this number. */
const noPoint = -1;

/**
 * Reads LineString and MultiLineString features; their properties are tags. Lines meet where they share a
 * coordinate to seven places. Where no line has a `highway` property, every one of them is a street. Polygons
 * with one are squares, walked along their rings; the others are no streets.
 *
 * @throws StreetFileError when the text is no GeoJSON.
 */
export function readLines(text: string, into: StreetCollector): LinesReading {
  const features = featuresOf(parse(text));
  const hasHighways = features.some(({ properties }) => typeof properties['highway'] === 'string');
  const rows = new Map<string, number>();
  let [read, projected, swapped] = [0, 0, 0];
  for (const { lines, properties } of features) {
    const tags = Object.entries(properties).flatMap(([key, value]) =>
      typeof value === 'string' ? [key, value] : [],
    );
    for (const line of lines) {
      const points: number[] = [];
      for (const position of line) {
        const [lng, lat] = position ?? [NaN, NaN];
        if (!isOnEarth(lng, lat)) {
          points.push(noPoint);
          if (position) projected++;
          if (isOnEarth(lat, lng)) swapped++;
          continue;
        }
        read++;
        const key = `${lng.toFixed(7)} ${lat.toFixed(7)}`;
        let row = rows.get(key);
        if (row === undefined) {
          row = rows.size;
          rows.set(key, row);
          into.addNode(row, lng, lat, []);
        }
        points.push(row);
      }
      into.addWay(points, hasHighways ? tags : [...tags, 'highway', 'road']);
    }
  }
  return { read, projected, swapped };
}

/** null: a position without two numbers. */
type Line = readonly (readonly [lng: number, lat: number] | null)[];

interface LineFeature {
  readonly lines: readonly Line[];
  readonly properties: Readonly<Record<string, unknown>>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StreetFileError('json');
  }
}

function featuresOf(json: unknown): LineFeature[] {
  if (!isRecord(json)) throw new StreetFileError('json');
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features'])) {
    return json['features'].flatMap(featuresOf);
  }
  if (json['type'] === 'Feature') {
    const properties = isRecord(json['properties']) ? json['properties'] : {};
    const isArea = typeof properties['highway'] === 'string';
    return [{ lines: linesOf(json['geometry'], isArea), properties }];
  }
  if (typeof json['type'] !== 'string') throw new StreetFileError('json');
  return [{ lines: linesOf(json, false), properties: {} }];
}

function linesOf(geometry: unknown, isArea: boolean): Line[] {
  if (!isRecord(geometry)) return [];
  const { type, coordinates } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometry['geometries'])) {
    return geometry['geometries'].flatMap((part: unknown) => linesOf(part, isArea));
  }
  if (!Array.isArray(coordinates)) return [];
  if (type === 'LineString') return [coordinates.map(positionOf)];
  if (type === 'MultiLineString' || (type === 'Polygon' && isArea)) return linesIn(coordinates);
  return type === 'MultiPolygon' && isArea ? linesIn(coordinates.flat()) : [];
}

function linesIn(lines: readonly unknown[]): Line[] {
  return lines.map((line) => (Array.isArray(line) ? line.map(positionOf) : []));
}

function positionOf(position: unknown): Line[number] {
  if (!Array.isArray(position)) return null;
  const numbers: readonly unknown[] = position;
  const [lng, lat] = numbers;
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
