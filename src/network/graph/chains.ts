import { haversineMetres } from '../../geo/haversine.ts';
import type { Segments } from './segments.ts';

/** Streets from junction to junction, as runs of points. */
export interface Chains {
  /** Chain `c` visits `point[start[c]]` up to `point[start[c + 1] - 1]`; length chains + 1. */
  readonly start: Uint32Array;
  readonly point: Uint32Array;
  readonly isSteps: Uint8Array;
}

/** A chain ends here at the latest, metres, so that costs stay far below the largest whole number. */
const maxChainMetres = 20_000;

/**
 * Joins segments into chains. A point ends a chain where not exactly two segments meet, or steps begin; a
 * ring without any such point is cut at its first one.
 */
export function buildChains(segments: Segments): Chains {
  const { from, to, isSteps, incidentStart, incident, lng, lat } = segments;
  const pointCount = incidentStart.length - 1;
  const isEnd = new Uint8Array(pointCount);
  for (let p = 0; p < pointCount; p++) {
    const first = incidentStart[p]!;
    const degree = incidentStart[p + 1]! - first;
    const isBend = degree === 2 && isSteps[incident[first]!] === isSteps[incident[first + 1]!];
    isEnd[p] = isBend ? 0 : 1;
  }
  const isDone = new Uint8Array(from.length);
  const start: number[] = [];
  const point: number[] = [];
  const chainIsSteps: number[] = [];

  const follow = (firstPoint: number, firstSegment: number): void => {
    start.push(point.length);
    chainIsSteps.push(isSteps[firstSegment]!);
    point.push(firstPoint);
    let p = firstPoint;
    let s = firstSegment;
    let metres = 0;
    for (;;) {
      isDone[s] = 1;
      const q = from[s]! + to[s]! - p;
      point.push(q);
      metres += haversineMetres(lng[p]!, lat[p]!, lng[q]!, lat[q]!);
      if (metres > maxChainMetres) isEnd[q] = 1;
      if (isEnd[q] === 1) return;
      const first = incidentStart[q]!;
      s = incident[first] === s ? incident[first + 1]! : incident[first]!;
      p = q;
    }
  };
  const followAll = (p: number): void => {
    for (let k = incidentStart[p]!; k < incidentStart[p + 1]!; k++) {
      if (isDone[incident[k]!] === 1) continue;
      isEnd[p] = 1;
      follow(p, incident[k]!);
    }
  };
  for (let p = 0; p < pointCount; p++) if (isEnd[p] === 1) followAll(p);
  // What is left are rings, and what lies behind the end of a very long chain.
  for (let p = 0; p < pointCount; p++) followAll(p);
  start.push(point.length);
  return {
    start: Uint32Array.from(start),
    point: Uint32Array.from(point),
    isSteps: Uint8Array.from(chainIsSteps),
  };
}
