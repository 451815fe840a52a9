import type { Position } from 'geojson';
import type { ExposedArc } from './exposedArcs.ts';

/**
 * Finds for every arc the one that goes on where it ends: on the rim that hides it, the arc that starts
 * where this disc lets go of that rim. Where three rims cross in one point, rounding may show an arc on
 * one rim and not on the other; such loose ends are tied to the nearest loose start.
 *
 * @returns One index into `arcs` an arc.
 */
export function linkArcs(
  arcs: readonly ExposedArc[],
  positionAt: (arc: ExposedArc, angle: number) => Position,
): Int32Array {
  const next = new Int32Array(arcs.length).fill(-1);
  const discs = 1 + arcs.reduce((most, arc) => Math.max(most, arc.disc, arc.after), 0);
  const startOf = new Map<number, number>();
  for (const [k, arc] of arcs.entries()) {
    if (arc.after < 0) next[k] = k;
    else startOf.set(arc.disc * discs + arc.after, k);
  }
  const looseEnds: number[] = [];
  for (const [k, arc] of arcs.entries()) {
    if (arc.before < 0) continue;
    const key = arc.before * discs + arc.disc;
    const following = startOf.get(key);
    if (following === undefined) {
      looseEnds.push(k);
      continue;
    }
    next[k] = following;
    startOf.delete(key);
  }
  tieLooseEnds(arcs, looseEnds, [...startOf.values()], next, positionAt);
  return next;
}

function tieLooseEnds(
  arcs: readonly ExposedArc[],
  ends: readonly number[],
  starts: number[],
  next: Int32Array,
  positionAt: (arc: ExposedArc, angle: number) => Position,
): void {
  for (const end of ends) {
    const from = positionAt(arcs[end]!, arcs[end]!.end);
    let nearest = 0;
    let least = Infinity;
    for (const [s, start] of starts.entries()) {
      const to = positionAt(arcs[start]!, arcs[start]!.start);
      const off = Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!);
      if (off < least) {
        least = off;
        nearest = s;
      }
    }
    next[end] = starts.splice(nearest, 1)[0]!;
  }
}
