import { unitVectorInto } from './chord.ts';
import { radiansPerDegree } from './haversine.ts';

type Vector = readonly [number, number, number];

/**
 * The place whose farthest point is as near as can be: centre of the smallest cap of the sphere that
 * holds all points. Every cap of the sphere that cannot shrink is held by two or three points on its
 * rim, which are found by taking the points in one after the other (Welzl).
 *
 * @param lng WGS-84 degrees, no NaN; all points within one hemisphere
 * @returns null for no points
 */
export function enclosingCentre(
  lng: readonly number[],
  lat: readonly number[],
): { readonly lng: number; readonly lat: number } | null {
  // One place is one point: by rounding a second one may lie outside a circle through the first, and
  // no circle goes through three points of which two are one.
  const places = new Map(lng.map((x, i) => [`${x} ${lat[i]}`, i]));
  const points = [...places.values()].map((i) =>
    vectorOf(lng[i] ?? Number.NaN, lat[i] ?? Number.NaN),
  );
  const [first] = points;
  if (!first) return null;
  let centre = first;
  let reach = 0;
  const take = (next: Vector, rim: Vector) => {
    centre = next;
    reach = squaredChord(next, rim);
  };
  // A hair's breadth of rounding must not make a point of the rim one outside.
  const isOutside = (point: Vector) => squaredChord(centre, point) > reach * (1 + 1e-12);
  for (const [i, a] of points.entries()) {
    if (!isOutside(a)) continue;
    take(a, a);
    for (const [j, b] of points.slice(0, i).entries()) {
      if (!isOutside(b)) continue;
      take(unit(sum(a, b)), a);
      for (const c of points.slice(0, j)) if (isOutside(c)) take(throughThree(a, b, c), a);
    }
  }
  const [x, y, z] = centre;
  return {
    lng: Math.atan2(y, x) / radiansPerDegree,
    lat: Math.atan2(z, Math.hypot(x, y)) / radiansPerDegree,
  };
}

/** Centre, on the near side, of the circle that three points of the sphere lie on. */
function throughThree(a: Vector, b: Vector, c: Vector): Vector {
  const normal = unit(cross(difference(b, a), difference(c, a)));
  return dot(normal, a) < 0 ? [-normal[0], -normal[1], -normal[2]] : normal;
}

function vectorOf(lng: number, lat: number): Vector {
  const vector = new Float64Array(3);
  unitVectorInto(lng, lat, vector, 0);
  return [vector[0] ?? 0, vector[1] ?? 0, vector[2] ?? 0];
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function squaredChord(a: Vector, b: Vector): number {
  const along = difference(a, b);
  return dot(along, along);
}

function sum(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function difference(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
