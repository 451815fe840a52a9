import { haversineMetres } from '../../geo/haversine.ts';
import type { StreetWays } from '../osm/streetWays.ts';
import { isPassable, walkRuleOfWay } from '../osm/walkingProfile.ts';

/** Straight pieces of street that can be walked, each pair of points once. */
export interface Segments {
  /** Points of the file, then one more for every end of street at a barrier. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly isSteps: Uint8Array;
  /** Point `p` is an end of `incident[incidentStart[p]]` up to `incident[incidentStart[p + 1] - 1]`. */
  readonly incidentStart: Uint32Array;
  readonly incident: Uint32Array;
  /** Pieces whose two points are one or lie in the same place. */
  readonly noLength: number;
  readonly duplicate: number;
  readonly tooLong: number;
}

/** No street runs so far without a bend, metres; a slip of coordinates does. */
export const maxSegmentMetres = 20_000;

/** Cuts ways into segments: closed ways and repetitions left out, and nobody walks through a closed barrier. */
export function buildSegments(streets: StreetWays): Segments {
  const { start, point, barriers } = streets;
  const lng = Array.from(streets.lng);
  const lat = Array.from(streets.lat);
  const from: number[] = [];
  const to: number[] = [];
  const isSteps: number[] = [];
  let noLength = 0;
  let tooLong = 0;
  // At a closed barrier every street ends in a point of its own.
  const ownEnd = (p: number): number => {
    const tags = barriers.get(p);
    if (tags === undefined || isPassable(tags)) return p;
    lng.push(lng[p]!);
    lat.push(lat[p]!);
    return lng.length - 1;
  };
  for (const [w, tags] of streets.tags.entries()) {
    const rule = walkRuleOfWay(tags);
    if (rule !== 'walked' && rule !== 'steps') continue;
    for (let k = start[w]! + 1; k < start[w + 1]!; k++) {
      const p = point[k - 1]!;
      const q = point[k]!;
      const metres = haversineMetres(lng[p]!, lat[p]!, lng[q]!, lat[q]!);
      if (metres === 0) noLength++;
      if (p === q) continue;
      if (metres > maxSegmentMetres) {
        tooLong++;
        continue;
      }
      from.push(ownEnd(p));
      to.push(ownEnd(q));
      isSteps.push(rule === 'steps' ? 1 : 0);
    }
  }
  const all = {
    lng: Float64Array.from(lng),
    lat: Float64Array.from(lat),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    isSteps: Uint8Array.from(isSteps),
  };
  const { keep, duplicate } = findDistinct(all, incidence(lng.length, all));
  const kept = {
    ...all,
    from: all.from.filter((_, s) => keep[s] === 1),
    to: all.to.filter((_, s) => keep[s] === 1),
    isSteps: all.isSteps.filter((_, s) => keep[s] === 1),
  };
  return { ...kept, ...incidence(lng.length, kept), noLength, duplicate, tooLong };
}

type Ends = Pick<Segments, 'from' | 'to'>;
type Incidence = Pick<Segments, 'incidentStart' | 'incident'>;

function incidence(pointCount: number, { from, to }: Ends): Incidence {
  const incidentStart = new Uint32Array(pointCount + 1);
  for (let s = 0; s < from.length; s++) {
    incidentStart[from[s]! + 1]!++;
    incidentStart[to[s]! + 1]!++;
  }
  for (let p = 0; p < pointCount; p++) incidentStart[p + 1]! += incidentStart[p]!;
  const next = incidentStart.slice();
  const incident = new Uint32Array(2 * from.length);
  for (let s = 0; s < from.length; s++) {
    incident[next[from[s]!]!++] = s;
    incident[next[to[s]!]!++] = s;
  }
  return { incidentStart, incident };
}

/** Marks one segment of every pair of points: the first that is no steps, else the first. */
function findDistinct(
  { from, to, isSteps }: Pick<Segments, 'from' | 'to' | 'isSteps'>,
  { incidentStart, incident }: Incidence,
): { keep: Uint8Array; duplicate: number } {
  const keep = new Uint8Array(from.length).fill(1);
  let duplicate = 0;
  for (let s = 0; s < from.length; s++) {
    const p = from[s]!;
    const q = to[s]!;
    for (let k = incidentStart[p]!; k < incidentStart[p + 1]!; k++) {
      const other = incident[k]!;
      if (other >= s || keep[other] === 0 || from[other]! + to[other]! !== p + q) continue;
      keep[isSteps[other]! > isSteps[s]! ? other : s] = 0;
      duplicate++;
      break;
    }
  }
  return { keep, duplicate };
}
