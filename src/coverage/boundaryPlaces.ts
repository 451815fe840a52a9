import { isInPolygon } from '../geo/pointInPolygon.ts';
import type { BoundaryLevel, BoundaryTable } from '../model/tables.ts';
import { type FacilityPlaces, type NamedPlace, type NamedRows } from './facilityGroups.ts';

/** What the boundaries say about a position. */
export type BoundaryAnswer =
  /** Inside a boundary of a group of the population table: the lowest one. */
  | { readonly type: 'group'; readonly place: NamedPlace }
  /** Inside boundaries that fit no group. */
  | { readonly type: 'unmatched' }
  /** Outside every boundary. */
  | { readonly type: 'outside' };

/** Lowest level first: that is the one a facility belongs to. */
const levels: readonly BoundaryLevel[] = ['community', 'street', 'district'];

/** Finds the group that a position lies in by the loaded boundaries. */
export class BoundaryPlaces {
  readonly boundaries: BoundaryTable;
  /** What each boundary is in the population table, by code, else by name within its parents. */
  readonly named: readonly NamedPlace[];
  /** West, south, east, north of each boundary, degrees. */
  private readonly boxes: Float64Array;
  private readonly order: readonly number[];

  constructor(boundaries: BoundaryTable, places: FacilityPlaces) {
    this.boundaries = boundaries;
    const rows = namedRows(boundaries);
    this.named = boundaries.level.map((_, row) => places.place(rows, row));
    this.boxes = boxesOf(boundaries);
    this.order = levels.flatMap((level) =>
      [...boundaries.level.keys()].filter((row) => boundaries.level[row] === level),
    );
  }

  /** Whether a boundary stands for a group of its own level. */
  isMatched(row: number): boolean {
    const place = this.named[row];
    const level = this.boundaries.level[row];
    return place?.type === 'named' && level !== undefined && place[level] !== '';
  }

  /** Cost: one look at each bounding box. null: no position, or no boundaries. */
  find(lng: number, lat: number): BoundaryAnswer | null {
    if (Number.isNaN(lng) || Number.isNaN(lat) || this.order.length === 0) return null;
    let isInside = false;
    for (const row of this.order) {
      if (!this.contains(row, lng, lat)) continue;
      isInside = true;
      const place = this.named[row];
      if (place && this.isMatched(row)) return { type: 'group', place };
    }
    return { type: isInside ? 'unmatched' : 'outside' };
  }

  private contains(row: number, lng: number, lat: number): boolean {
    const at = row * 4;
    const { boxes } = this;
    if (!(lng >= boxes[at]! && lat >= boxes[at + 1]!)) return false;
    if (!(lng <= boxes[at + 2]! && lat <= boxes[at + 3]!)) return false;
    const polygons = this.boundaries.polygons[row] ?? [];
    return polygons.some((rings) => isInPolygon([lng, lat], rings));
  }
}

/** Boundaries as rows that name their own place, level by level. */
function namedRows(boundaries: BoundaryTable): NamedRows {
  const at = (level: BoundaryLevel, own: readonly string[], parent: readonly string[]) =>
    boundaries.level.map((one, row) => (one === level ? (own[row] ?? '') : (parent[row] ?? '')));
  const blank = boundaries.level.map(() => '');
  const { code, name, city, district, street } = boundaries;
  return {
    city,
    district: at('district', name, district),
    districtCode: at('district', code, blank),
    street: at('street', name, street),
    streetCode: at('street', code, blank),
    community: at('community', name, blank),
    communityCode: at('community', code, blank),
  };
}

function boxesOf(boundaries: BoundaryTable): Float64Array {
  const boxes = new Float64Array(boundaries.count * 4);
  for (const [row, polygons] of boundaries.polygons.entries()) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lng = Number.NaN, lat = Number.NaN] of polygons.flat(2)) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
    boxes.set([west, south, east, north], row * 4);
  }
  return boxes;
}
