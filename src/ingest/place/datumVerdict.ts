import { datumFromWgs84, wgs84FromDatum } from '../../geo/datum.ts';
import type { Datum } from '../../model/datum.ts';

/** Datums that evidence can tell apart; CGCS2000 is WGS-84 to a few centimetres. */
export const candidateDatums = ['wgs84', 'gcj02', 'bd09'] as const;

export type CandidateDatum = (typeof candidateDatums)[number];

/** What evidence says about the datum of one file; null where it does not say enough. */
export interface DatumVerdict {
  readonly datum: CandidateDatum;
  /** Rows that the evidence is about. */
  readonly count: number;
  /** How well the file fits as it was read and as `datum` would be read, in words of the evidence. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The candidate that a stated datum (null: none, so WGS-84) is the same as. */
export function candidateOf(stated: Datum | null): CandidateDatum {
  return stated === 'gcj02' || stated === 'bd09' ? stated : 'wgs84';
}

/** Positions of rows as each candidate would read them, WGS-84 degrees. */
export type Readings = Readonly<Record<CandidateDatum, Degrees>>;

export interface Degrees {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/**
 * Positions that were read under one datum as every candidate would have read the same cells.
 *
 * @param rows row numbers, the order of the answer
 */
export function readingsOf(
  table: Degrees,
  rows: readonly number[],
  read: CandidateDatum,
): Readings {
  const written = rows.map((row) =>
    datumFromWgs84(read, [table.lng[row] ?? Number.NaN, table.lat[row] ?? Number.NaN]),
  );
  const readAs = (datum: CandidateDatum): Degrees => {
    if (datum === read) {
      return {
        lng: Float64Array.from(rows, (row) => table.lng[row] ?? Number.NaN),
        lat: Float64Array.from(rows, (row) => table.lat[row] ?? Number.NaN),
      };
    }
    const places = written.map((place) => wgs84FromDatum(datum, place));
    return {
      lng: Float64Array.from(places, ([lng]) => lng),
      lat: Float64Array.from(places, ([, lat]) => lat),
    };
  };
  return { wgs84: readAs('wgs84'), gcj02: readAs('gcj02'), bd09: readAs('bd09') };
}

/** At most `wanted` of the numbers, evenly spread, so that big files cost no more than middling ones. */
export function spreadSample(rows: readonly number[], wanted = 5000): readonly number[] {
  if (rows.length <= wanted) return rows;
  const step = rows.length / wanted;
  return Array.from({ length: wanted }, (_, at) => rows[Math.floor(at * step)] ?? 0);
}
