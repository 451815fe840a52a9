/**
 * For every demand point the nearest facility of one service and how far it is.
 * All arrays have one entry a demand point.
 */
export interface NearestReach {
  /** Row in the facility list that was asked about; -1 when there is none or the point has no place. */
  readonly facility: Int32Array;
  /** Metres of the shortest way. NaN: the point has no place, or the matrix is in seconds. Infinity: unreachable. */
  readonly metres: Float64Array;
  /** Seconds of that way. NaN: the point has no place. Infinity: unreachable. */
  readonly seconds: Float64Array;
  /** 1: within the limit; 0: not, or the point has no place. Decided on the compared double, see `Limit`. */
  readonly covered: Uint8Array;
}

/** The nearest facility, and how many there are to choose from. */
export interface CountedReach extends NearestReach {
  /** How many facilities are within the limit. */
  readonly count: Int32Array;
}

/** Every pair within the limit, by demand point (compressed sparse rows). */
export interface ReachPairs {
  /** Entry `i` to `i + 1` bound the pairs of demand point `i`; length points + 1. */
  readonly rowStart: Uint32Array;
  readonly facility: Int32Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
}
