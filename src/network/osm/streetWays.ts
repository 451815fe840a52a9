import type { Tags } from './walkingProfile.ts';

/** A box of longitude and latitude, WGS-84 degrees, west ≤ east. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Streets as a file draws them: points in columns, ways as runs of point rows. */
export interface StreetWays {
  /** WGS-84 degrees, one entry a point. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Tags of the points that carry a barrier, by row. */
  readonly barriers: ReadonlyMap<number, Tags>;
  /** Way `w` visits `point[start[w]]` up to `point[start[w + 1] - 1]`; length ways + 1. */
  readonly start: Uint32Array;
  readonly point: Uint32Array;
  /** One entry a way; ways with equal tags share one map. */
  readonly tags: readonly Tags[];
}

/** What a reader made of a file. */
export interface StreetReading {
  readonly streets: StreetWays;
  /** Points that ways name and the file does not hold; the way is cut there. */
  readonly nodesMissing: number;
  /** Ways that leave the box that was asked for, with no piece inside it. */
  readonly waysOutside: number;
  /** Pedestrian areas drawn of several ways (multipolygons) in the whole file; these ways have no tags of their own. */
  readonly areasUnread: number;
}

/** Why a file is no street file. Each has a sentence of its own. */
export type StreetFault =
  | 'truncated'
  | 'block'
  | 'compression'
  | 'features'
  | 'xml'
  | 'doctype'
  | 'json'
  | 'kind';

/** Thrown by the readers at the point of the fault and caught in `readStreets`, nowhere else. */
export class StreetFileError extends Error {
  readonly fault: StreetFault;

  constructor(fault: StreetFault) {
    super(`not a readable street file: ${fault}`);
    this.fault = fault;
  }
}

/** Called with bytes done so far; may throw to stop the reading. */
export type ReadProgress = (bytesDone: number) => void;
