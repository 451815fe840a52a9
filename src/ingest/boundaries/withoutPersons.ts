import { findPersonal, type PersonalColumn } from '../privacy/findPersonal.ts';
import { maskTokens } from '../privacy/personalTokens.ts';

/** Boundaries without the properties that tell who persons are. */
export interface PersonFreeBoundaries {
  /** What was found, by the place of the property in `headers`. */
  readonly personal: readonly PersonalColumn[];
  /** Names of the properties of all features, in their first order. */
  readonly headers: readonly string[];
  /** The copy as UTF-8; null where there is nothing to leave out. */
  readonly bytes: Uint8Array | null;
}

/**
 * Looks through the properties of GeoJSON features as through the columns of a table; see
 * `findPersonal`. The copy has the same features in the same order, geometry untouched; properties
 * that are lists or objects are looked at as text, and left out whole where they hold anything.
 *
 * @param json what `JSON.parse` made of a collection of features or a single one
 */
export function withoutPersonsIn(json: unknown): PersonFreeBoundaries {
  const properties = featuresOf(json).map((feature) => recordIn(feature, 'properties'));
  const headers = [...new Set(properties.flatMap(Object.keys))];
  const rows = properties.map((cells) => headers.map((header) => textOf(cells[header])));
  const personal = findPersonal('population', headers, rows);
  if (personal.length === 0) return { personal, headers, bytes: null };
  const found = new Map(personal.map((one) => [headers[one.position] ?? '', one]));
  const clean = (feature: unknown) => withoutProperties(feature, found);
  const isWhole = isRecord(json) && 'features' in json;
  const copy = isWhole ? { ...json, features: featuresOf(json).map(clean) } : clean(json);
  return { personal, headers, bytes: new TextEncoder().encode(JSON.stringify(copy)) };
}

function withoutProperties(feature: unknown, found: ReadonlyMap<string, PersonalColumn>): unknown {
  if (!isRecord(feature) || !isRecord(feature['properties'])) return feature;
  const kept = Object.entries(feature['properties']).flatMap(
    ([name, cell]): [string, unknown][] => {
      const column = found.get(name);
      if (column === undefined) return [[name, cell]];
      if (column.whole) return [];
      if (typeof cell === 'string') return [[name, maskTokens(cell)]];
      return maskTokens(textOf(cell)) === textOf(cell) ? [[name, cell]] : [];
    },
  );
  return { ...feature, properties: Object.fromEntries(kept) };
}

function featuresOf(json: unknown): readonly unknown[] {
  if (!isRecord(json)) return [];
  const { features } = json;
  return Array.isArray(features) ? features : [json];
}

function recordIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const inner = isRecord(value) && Object.hasOwn(value, name) ? value[name] : null;
  return isRecord(inner) ? inner : {};
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return cell === null || cell === undefined ? '' : JSON.stringify(cell);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
