import type { IssueCode } from '../../model/issue.ts';
import { scanNumber } from './scanNumber.ts';

/** Degrees, WGS-84; both NaN when the cells hold no usable position. */
export interface ReadPosition {
  readonly lng: number;
  readonly lat: number;
  readonly finding: PositionFinding | null;
}

export interface PositionFinding {
  readonly code: IssueCode;
  /** Which of the two columns the finding names. */
  readonly column: 'lng' | 'lat';
  /** The proposal for swapped coordinates; it is never applied. */
  readonly facts: Readonly<Record<string, string>>;
}

const maxLng = 180;
const maxLat = 90;
/** Degrees never reach this size; projected metres always do. */
const projectedFrom = 1000;

/**
 * Reads a position from two cells. Unusable ones are blank with one finding: missing, unreadable,
 * 0,0, projected metres, swapped (a proposal, where only the swap lies on the earth) or out of
 * range. Two cells that are valid degrees either way round are taken as they stand.
 */
export function readCoordinates(lngCell: string, latCell: string): ReadPosition {
  const scannedLng = scanNumber(lngCell);
  const scannedLat = scanNumber(latCell);
  if (!scannedLng.ok) return blank('coord-unreadable', 'lng');
  if (!scannedLat.ok) return blank('coord-unreadable', 'lat');
  const lng = scannedLng.value;
  const lat = scannedLat.value;
  if (Number.isNaN(lng)) return blank('coord-missing', 'lng');
  if (Number.isNaN(lat)) return blank('coord-missing', 'lat');
  if (lng === 0 && lat === 0) return blank('coord-zero', 'lng');
  if (Math.abs(lng) <= maxLng && Math.abs(lat) <= maxLat) return { lng, lat, finding: null };

  const widest = Math.abs(lng) > Math.abs(lat) ? 'lng' : 'lat';
  if (Math.max(Math.abs(lng), Math.abs(lat)) >= projectedFrom) {
    return blank('coord-projected', widest);
  }
  if (Math.abs(lat) <= maxLng && Math.abs(lng) <= maxLat) {
    return blank('coord-swapped', 'lat', { lng: String(lat), lat: String(lng) });
  }
  return blank('coord-out-of-range', Math.abs(lat) > maxLat ? 'lat' : 'lng');
}

function blank(
  code: IssueCode,
  column: 'lng' | 'lat',
  facts: Readonly<Record<string, string>> = {},
): ReadPosition {
  return { lng: Number.NaN, lat: Number.NaN, finding: { code, column, facts } };
}
