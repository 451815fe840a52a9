import type { StreetCollector } from './streetCollector.ts';
import { StreetFileError } from './streetWays.ts';

/** What a file of GeoJSON lines held besides streets. */
export interface LinesReading {
  /** Coordinates that are no degrees, as metres of a projection are not. */
  readonly projected: number;
}

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
  let projected = 0;
  for (const { lines, properties } of features) {
    const tags = Object.entries(properties).flatMap(([key, value]) =>
      typeof value === 'string' ? [key, value] : [],
    );
    for (const line of lines) {
      const points: number[] = [];
      for (const [lng, lat] of line) {
        if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
          projected++;
          continue;
        }
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
  return { projected };
}

interface LineFeature {
  readonly lines: readonly (readonly (readonly [lng: number, lat: number])[])[];
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

function linesOf(geometry: unknown, isArea: boolean): (readonly [number, number])[][] {
  if (!isRecord(geometry)) return [];
  const { type, coordinates } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometry['geometries'])) {
    return geometry['geometries'].flatMap((part: unknown) => linesOf(part, isArea));
  }
  if (!Array.isArray(coordinates)) return [];
  if (type === 'LineString') return [coordinates.flatMap(positionOf)];
  if (type === 'MultiLineString' || (type === 'Polygon' && isArea)) return linesIn(coordinates);
  return type === 'MultiPolygon' && isArea ? linesIn(coordinates.flat()) : [];
}

function linesIn(lines: readonly unknown[]): (readonly [number, number])[][] {
  return lines.map((line) => (Array.isArray(line) ? line.flatMap(positionOf) : []));
}

function positionOf(position: unknown): (readonly [number, number])[] {
  if (!Array.isArray(position)) return [];
  const numbers: readonly unknown[] = position;
  const [lng, lat] = numbers;
  return typeof lng === 'number' && typeof lat === 'number' ? [[lng, lat]] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
