import type { Position } from 'geojson';
import { unitVectorInto } from './chord.ts';
import { findDiscNeighbours, type DiscNeighbours } from './discNeighbours.ts';
import { type ExposedArc, findExposedArcs } from './exposedArcs.ts';
import { earthRadiusMetres, radiansPerDegree } from './haversine.ts';
import { linkArcs } from './linkArcs.ts';
import { nestRings, signedArea, type OwnedRing } from './nestRings.ts';
import { isPlaced } from './pointIndex.ts';

/** Rings of a GeoJSON MultiPolygon: polygon, ring (outer first, then its holes), position. */
export type MultiPolygonCoordinates = Position[][][];

/** Corners of a whole circle; only rims that stay visible are sampled. */
const stepsOfCircle = 64;

/**
 * Union of circles of one radius, exact on the sphere up to the sampling of the rims. Outer rings run
 * counterclockwise, holes clockwise, all closed, holes within their own polygon (RFC 7946). Across the
 * antimeridian longitudes run on past 180. For drawing and export; never for deciding who is covered.
 *
 * @param lng Degrees, like `lat`; NaN is passed over, a repeated place counts once.
 * @param radiusMetres The same for every circle; 0 or less is no area.
 * @throws RangeError when the circles are a quarter of the globe or more.
 */
export function unionOfCircles(
  lng: Float64Array,
  lat: Float64Array,
  radiusMetres: number,
): MultiPolygonCoordinates {
  if (!(radiusMetres > 0)) return [];
  const radius = radiusMetres / earthRadiusMetres;
  if (!(radius < Math.PI / 2)) throw new RangeError(`no union of circles of ${radiusMetres} m`);
  const centres = distinctPlaces(lng, lat);
  const count = centres.lng.length;
  const vectors = new Float64Array(count * 3);
  for (let i = 0; i < count; i++) {
    unitVectorInto(centres.lng[i]!, centres.lat[i]!, vectors, i * 3);
  }
  const neighbours = findDiscNeighbours(vectors, 4 * Math.sin(radius) ** 2);
  const arcs = findExposedArcs(centres.lng, centres.lat, vectors, radius, neighbours);
  const rims = Array.from(centres.lng, (one, i) => buildRim(one, centres.lat[i]!, radius));
  const rings = ringsFromArcs(arcs, rims, componentOfDisc(count, neighbours));
  return nestRings(rings);
}

/** Position on the rim of a disc at an angle counterclockwise from east. */
type Rim = (angle: number) => Position;

function buildRim(lng: number, lat: number, radius: number): Rim {
  const sinLat = Math.sin(lat * radiansPerDegree);
  const cosLat = Math.cos(lat * radiansPerDegree);
  const sinRadius = Math.sin(radius);
  const cosRadius = Math.cos(radius);
  return (angle) => {
    const north = sinRadius * Math.sin(angle);
    const east = sinRadius * Math.cos(angle);
    const x = cosRadius * cosLat - north * sinLat;
    const z = cosRadius * sinLat + north * cosLat;
    return [
      lng + Math.atan2(east, x) / radiansPerDegree,
      Math.atan2(z, Math.sqrt(x * x + east * east)) / radiansPerDegree,
    ];
  };
}

/** Places without NaN and repeats; longitudes within half a turn of the first. */
function distinctPlaces(
  lng: Float64Array,
  lat: Float64Array,
): { lng: Float64Array; lat: Float64Array } {
  const seen = new Set<string>();
  const kept: { lng: number; lat: number }[] = [];
  let first = NaN;
  for (let i = 0; i < lng.length; i++) {
    if (!isPlaced(lng[i]!, lat[i]!)) continue;
    if (Number.isNaN(first)) first = lng[i]!;
    const near = lng[i]! - 360 * Math.round((lng[i]! - first) / 360);
    // A tenth of a millimetre apart is one place: circles that close cross at no certain point.
    const key = `${Math.round(near * 1e9)} ${Math.round(lat[i]! * 1e9)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ lng: near, lat: lat[i]! });
  }
  return {
    lng: Float64Array.from(kept, (place) => place.lng),
    lat: Float64Array.from(kept, (place) => place.lat),
  };
}

/** Walks each chain of arcs once round. A ring belongs to the connected group of its discs. */
function ringsFromArcs(
  arcs: readonly ExposedArc[],
  rims: readonly Rim[],
  componentOf: Int32Array,
): OwnedRing[] {
  const next = linkArcs(arcs, (arc, angle) => rims[arc.disc]!(angle));
  const walked = new Uint8Array(arcs.length);
  const rings: OwnedRing[] = [];
  for (let first = 0; first < arcs.length; first++) {
    if (walked[first]) continue;
    const ring: Position[] = [];
    for (let k = first; !walked[k]; k = next[k]!) {
      walked[k] = 1;
      sampleArc(arcs[k]!, rims[arcs[k]!.disc]!, ring);
    }
    if (ring.length < 3) continue;
    ring.push(ring[0]!);
    const area = signedArea(ring);
    // Three rims through one point may leave a speck that is only rounding.
    if (Math.abs(area) < 1e-16) continue;
    rings.push({ ring, area, component: componentOf[arcs[first]!.disc]! });
  }
  return rings;
}

/** Appends the start of an arc and the corners of the circle on it; its end is the next arc's start. */
function sampleArc(arc: ExposedArc, rim: Rim, ring: Position[]): void {
  const step = (2 * Math.PI) / stepsOfCircle;
  const margin = step / 1000;
  ring.push(rim(arc.start));
  const last = arc.end - margin;
  for (let k = Math.ceil((arc.start + margin) / step); k * step < last; k++)
    ring.push(rim(k * step));
}

/** Discs that touch, directly or through others, share a number. */
function componentOfDisc(count: number, neighbours: DiscNeighbours): Int32Array {
  const component = new Int32Array(count).fill(-1);
  for (let root = 0; root < count; root++) {
    if (component[root]! >= 0) continue;
    component[root] = root;
    const open = [root];
    for (let disc = open.pop(); disc !== undefined; disc = open.pop()) {
      for (let k = neighbours.rowStart[disc]!; k < neighbours.rowStart[disc + 1]!; k++) {
        const other = neighbours.neighbour[k]!;
        if (component[other]! >= 0) continue;
        component[other] = root;
        open.push(other);
      }
    }
  }
  return component;
}
