import { haversineMetres } from '../../src/geo/haversine.ts';
import type { StreetEdit, StreetPlace } from '../../src/model/streetEdit.ts';
import {
  type OraclePiece,
  type OracleSnap,
  type OracleStreets,
  oracleSnap,
} from './streetOracle.ts';

/** Streets after edits, and where a place of the old ones is on them. */
export interface EditedOracle {
  readonly streets: OracleStreets;
  readonly moved: (snap: OracleSnap) => OracleSnap;
}

/** Where a piece is split; at a closure the two sides are two points. */
interface Stop {
  readonly share: number;
  readonly before: number;
  readonly after: number;
}

/** Applies edits to the uncontracted streets, in doubles: closures first, then links. */
export function editedOracle(streets: OracleStreets, edits: readonly StreetEdit[]): EditedOracle {
  let lastPoint = 1e9;
  const stops = new Map<OraclePiece, Stop[]>();
  const snapAt = ([lng, lat]: StreetPlace) => {
    const snap = oracleSnap(streets, lng, lat, 200);
    if (!snap) throw new Error('no street near the edit');
    return snap;
  };
  const stopAt = ({ piece, share }: OracleSnap, isClosure: boolean): number => {
    const before = ++lastPoint;
    const stop = { share, before, after: isClosure ? ++lastPoint : before };
    stops.set(piece, [...(stops.get(piece) ?? []), stop]);
    return before;
  };
  for (const edit of edits) if (edit.type === 'closure') stopAt(snapAt(edit.at), true);
  const pieces: OraclePiece[] = [];
  for (const edit of edits) {
    if (edit.type === 'closure') continue;
    const [from, to] = [snapAt(edit.from), snapAt(edit.to)];
    const line = [...placeOf(from), ...placeOf(to)] as const;
    const metres = haversineMetres(...line);
    pieces.push({ from: stopAt(from, false), to: stopAt(to, false), line, metres, cost: metres });
  }
  const partsOf = new Map<OraclePiece, { from: number; to: number; piece: OraclePiece }[]>();
  for (const piece of streets.pieces) {
    const sorted = (stops.get(piece) ?? []).toSorted((one, other) => one.share - other.share);
    const last = { share: 1, before: piece.to, after: piece.to };
    let [from, point] = [0, piece.from];
    const parts = [...sorted, last].map(({ share, before, after }) => {
      const [metres, cost] = [(share - from) * piece.metres, (share - from) * piece.cost];
      const part = { from, to: share, piece: { ...piece, from: point, to: before, metres, cost } };
      [from, point] = [share, after];
      return part;
    });
    partsOf.set(piece, parts);
    pieces.push(...parts.map((part) => part.piece));
  }
  const at = new Map<number, OraclePiece[]>();
  for (const piece of pieces) {
    for (const p of [piece.from, piece.to]) at.set(p, [...(at.get(p) ?? []), piece]);
  }
  return {
    streets: { pieces, at },
    moved: (snap) => {
      const part = partsOf.get(snap.piece)?.find(({ to }) => snap.share <= to);
      if (!part) throw new Error('a place on no street');
      const width = part.to - part.from;
      const share = width > 0 ? (snap.share - part.from) / width : 0;
      return { piece: part.piece, share, leg: snap.leg };
    },
  };
}

function placeOf({ piece: { line }, share }: OracleSnap): readonly [number, number] {
  const [lng1, lat1, lng2, lat2] = line;
  return [lng1 + share * (lng2 - lng1), lat1 + share * (lat2 - lat1)];
}
