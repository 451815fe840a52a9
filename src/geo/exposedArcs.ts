import { type DiscNeighbours, squaredChordBetween } from './discNeighbours.ts';
import { radiansPerDegree } from './haversine.ts';

/** A stretch of the rim of a disc that no other disc hides, counterclockwise. */
export interface ExposedArc {
  readonly disc: number;
  /** Disc whose rim is left where the arc starts, -1 for a whole circle. */
  readonly after: number;
  /** Disc whose rim is taken up where the arc ends, -1 for a whole circle. */
  readonly before: number;
  /** Angles at the centre, radians counterclockwise from east; `end` ≥ `start`. */
  readonly start: number;
  readonly end: number;
}

interface Hidden {
  readonly by: number;
  /** 0 up to 2π. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts from every rim the stretches that its neighbours hide. Exact on the sphere: a disc at distance d
 * hides the angles within acos(tan(d/2) ÷ tan(r)) of its bearing.
 *
 * @param vectors Unit vectors of the centres.
 * @param radius Angular radius, radians.
 */
export function findExposedArcs(
  lng: Float64Array,
  lat: Float64Array,
  vectors: Float64Array,
  radius: number,
  neighbours: DiscNeighbours,
): ExposedArc[] {
  const arcs: ExposedArc[] = [];
  const tanRadius = Math.tan(radius);
  for (let disc = 0; disc < lng.length; disc++) {
    const hidden: Hidden[] = [];
    const bearing = buildBearing(lng[disc]!, lat[disc]!);
    for (let k = neighbours.rowStart[disc]!; k < neighbours.rowStart[disc + 1]!; k++) {
      const by = neighbours.neighbour[k]!;
      const half = Math.sqrt(squaredChordBetween(vectors, disc, by)) / 2;
      const cosine = half / Math.sqrt(1 - half * half) / tanRadius;
      if (!(cosine < 1)) continue;
      const width = Math.acos(cosine);
      const middle = bearing(vectors[by * 3]!, vectors[by * 3 + 1]!, vectors[by * 3 + 2]!);
      const start = positiveAngle(middle - width);
      hidden.push({ by, start, end: start + 2 * width });
    }
    appendGaps(disc, hidden, arcs);
  }
  return arcs;
}

/** Bearing of a unit vector from a place, radians counterclockwise from east. */
function buildBearing(lng: number, lat: number): (x: number, y: number, z: number) => number {
  const sinLng = Math.sin(lng * radiansPerDegree);
  const cosLng = Math.cos(lng * radiansPerDegree);
  const sinLat = Math.sin(lat * radiansPerDegree);
  const cosLat = Math.cos(lat * radiansPerDegree);
  return (x, y, z) =>
    Math.atan2(z * cosLat - (x * cosLng + y * sinLng) * sinLat, y * cosLng - x * sinLng);
}

function positiveAngle(angle: number): number {
  const turned = angle < 0 ? angle + 2 * Math.PI : angle;
  return turned >= 2 * Math.PI ? turned - 2 * Math.PI : turned;
}

/** Appends what the hidden stretches leave of one rim. */
function appendGaps(disc: number, hidden: Hidden[], arcs: ExposedArc[]): void {
  if (hidden.length === 0) {
    arcs.push({ disc, after: -1, before: -1, start: 0, end: 2 * Math.PI });
    return;
  }
  hidden.sort((a, b) => a.start - b.start || a.by - b.by);
  let farthest = hidden[0]!;
  for (const stretch of hidden) if (stretch.end > farthest.end) farthest = stretch;
  // The gap before the first stretch begins where the farthest one ended, a turn earlier.
  let reached = farthest.end - 2 * Math.PI;
  let after = farthest.by;
  for (const stretch of hidden) {
    if (stretch.start > reached) {
      arcs.push({ disc, after, before: stretch.by, start: reached, end: stretch.start });
    }
    if (stretch.end > reached) {
      reached = stretch.end;
      after = stretch.by;
    }
  }
}
