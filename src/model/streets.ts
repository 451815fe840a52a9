/** What a street file holds near the data; the whole file where there are no data yet. */
export interface StreetSummary {
  /** Length of all streets that are walked, metres. */
  readonly metres: number;
  /** West, south, east and north of them, WGS-84 degrees. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Whether the format says that the data are OpenStreetMap's, whose licence asks for a credit. */
  readonly isOsm: boolean;
}

/** The street file of a project; whoever walks makes a network of its bytes. */
export interface StreetSource {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly summary: StreetSummary;
}

/** Stands wherever streets of OpenStreetMap are shown or figures made of them go out. */
export const osmCredit = '© OpenStreetMap contributors, ODbL 1.0';
