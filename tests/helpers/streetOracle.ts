import { earthRadiusMetres, haversineMetres, radiansPerDegree } from '../../src/geo/haversine.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import { isPassable, walkRuleOfWay } from '../../src/network/osm/walkingProfile.ts';

/** Streets as a textbook would have them: every drawn point a node, lengths in doubles. */
export interface OracleStreets {
  readonly pieces: readonly OraclePiece[];
  /** Pieces by point. */
  readonly at: ReadonlyMap<number, readonly OraclePiece[]>;
}

export interface OraclePiece {
  /** Points of the file; at a closed barrier every piece has an end of its own, below 0. */
  readonly from: number;
  readonly to: number;
  /** Where it begins and ends. */
  readonly line: readonly [lng1: number, lat1: number, lng2: number, lat2: number];
  readonly metres: number;
  /** Metres on the level that take as long. */
  readonly cost: number;
}

/** Where a place meets the streets. */
export interface OracleSnap {
  readonly piece: OraclePiece;
  /** Part of the piece that lies before the point, 0 to 1. */
  readonly share: number;
  readonly leg: number;
}

export function oracleStreets(streets: StreetWays, stepsSpeedFactor: number): OracleStreets {
  // A piece that is drawn twice is one, and steps beside a street are the street.
  let ownEnds = 0;
  const endAt = (p: number): number => {
    const barrier = streets.barriers.get(p);
    if (barrier === undefined || isPassable(barrier)) return p;
    ownEnds++;
    return -ownEnds;
  };
  const byEnds = new Map<string, OraclePiece>();
  for (const [w, tags] of streets.tags.entries()) {
    const rule = walkRuleOfWay(tags);
    if (rule !== 'walked' && rule !== 'steps') continue;
    for (let k = streets.start[w]! + 1; k < streets.start[w + 1]!; k++) {
      const from = Math.min(streets.point[k - 1]!, streets.point[k]!);
      const to = Math.max(streets.point[k - 1]!, streets.point[k]!);
      if (from === to) continue;
      const { lng, lat } = streets;
      const metres = haversineMetres(lng[from]!, lat[from]!, lng[to]!, lat[to]!);
      const cost = rule === 'steps' ? metres / stepsSpeedFactor : metres;
      const known = byEnds.get(`${from} ${to}`);
      if (known !== undefined && cost >= known.cost) continue;
      const line = [lng[from]!, lat[from]!, lng[to]!, lat[to]!] as const;
      const piece = { from: endAt(from), to: endAt(to), line, metres, cost };
      byEnds.set(`${from} ${to}`, piece);
    }
  }
  const pieces = [...byEnds.values()];
  const at = new Map<number, OraclePiece[]>();
  for (const piece of pieces) {
    for (const p of [piece.from, piece.to]) at.set(p, [...(at.get(p) ?? []), piece]);
  }
  return { pieces, at };
}

/** The nearest point of all streets, tried one by one; null when it is farther than `maxMetres`. */
export function oracleSnap(
  { pieces }: OracleStreets,
  lng: number,
  lat: number,
  maxMetres: number,
): OracleSnap | null {
  const perDegree = earthRadiusMetres * radiansPerDegree;
  const perLng = perDegree * Math.cos(lat * radiansPerDegree);
  let best: OracleSnap | null = null;
  for (const piece of pieces) {
    const [lng1, lat1, lng2, lat2] = piece.line;
    const x1 = (lng1 - lng) * perLng;
    const y1 = (lat1 - lat) * perDegree;
    const dx = (lng2 - lng) * perLng - x1;
    const dy = (lat2 - lat) * perDegree - y1;
    const square = dx * dx + dy * dy;
    const share = square > 0 ? Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / square)) : 0;
    const leg = Math.hypot(x1 + share * dx, y1 + share * dy);
    if (leg <= maxMetres && (best === null || leg < best.leg)) best = { piece, share, leg };
  }
  return best;
}

/** Cost in metres from a snapped place to every drawn point within the limit, its leg included. */
export function oracleDijkstra(
  { at }: OracleStreets,
  { piece, share, leg }: OracleSnap,
  limitMetres: number,
): Map<number, number> {
  const done = new Map<number, number>();
  const heap = createHeap();
  heap.push(leg + share * piece.cost, piece.from);
  heap.push(leg + (1 - share) * piece.cost, piece.to);
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const [cost, point] = top;
    if (done.has(point) || cost > limitMetres) continue;
    done.set(point, cost);
    for (const next of at.get(point) ?? []) {
      heap.push(cost + next.cost, next.from === point ? next.to : next.from);
    }
  }
  return done;
}

/** Cost in metres between two snapped places, given `oracleDijkstra` from the first. */
export function oracleCost(from: OracleSnap, reached: Map<number, number>, to: OracleSnap): number {
  const byFrom = (reached.get(to.piece.from) ?? Infinity) + to.share * to.piece.cost;
  const byTo = (reached.get(to.piece.to) ?? Infinity) + (1 - to.share) * to.piece.cost;
  const along =
    from.piece === to.piece
      ? from.leg + Math.abs(from.share - to.share) * from.piece.cost
      : Infinity;
  return Math.min(byFrom, byTo, along) + to.leg;
}

/** A binary heap of pairs, least cost first. */
function createHeap() {
  const items: [cost: number, point: number][] = [];
  return {
    push: (cost: number, point: number): void => {
      items.push([cost, point]);
      let k = items.length - 1;
      while (k > 0 && items[(k - 1) >> 1]![0] > items[k]![0]) {
        const up = (k - 1) >> 1;
        [items[k], items[up]] = [items[up]!, items[k]!];
        k = up;
      }
    },
    pop: (): [cost: number, point: number] | null => {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined) return null;
      if (items.length === 0) return top;
      items[0] = last;
      let k = 0;
      for (;;) {
        let least = k;
        for (const child of [2 * k + 1, 2 * k + 2]) {
          if (child < items.length && items[child]![0] < items[least]![0]) least = child;
        }
        if (least === k) return top;
        [items[k], items[least]] = [items[least]!, items[k]!];
        k = least;
      }
    },
  };
}
