import type { IssueCode } from '../../model/issue.ts';
import { numberText } from '../../model/numberText.ts';
import { projectedSystem } from './projectedSystem.ts';
import { type ScannedAngle, scanAngle } from './scanAngle.ts';

/** Degrees in the datum of the file; both NaN when the cells hold no usable position. */
export interface ReadPosition {
  readonly lng: number;
  readonly lat: number;
  readonly finding: PositionFinding | null;
  /** Cells that were read though they are no plain numbers of degrees, such as `123°25′48″`. */
  readonly repairs: readonly CoordinateRepair[];
}

export interface CoordinateRepair {
  readonly column: 'lng' | 'lat';
  readonly code: 'coord-sexagesimal' | 'number-repaired';
  readonly degrees: number;
}

export interface PositionFinding {
  readonly code: IssueCode;
  /** Which of the two columns the finding names. */
  readonly column: 'lng' | 'lat';
  /** The proposal for swapped coordinates, which is never applied; the likely projection of metres. */
  readonly facts: Readonly<Record<string, string>>;
}

const noRepairs: readonly CoordinateRepair[] = [];
const maxLng = 180;
const maxLat = 90;
/** Degrees never reach this size; projected metres always do. */
const projectedFrom = 1000;

/**
 * Reads a position from two cells. Unusable ones are blank with one finding: missing, unreadable,
 * 0,0, projected metres (with their likely system), swapped (a proposal, where only the swap lies on
 * the earth or the hemispheres say so) or out of range. Two cells that are valid degrees either way
 * round are taken as they stand.
 */
export function readCoordinates(lngCell: string, latCell: string): ReadPosition {
  const scannedLng = scanAngle(lngCell);
  const scannedLat = scanAngle(latCell);
  if (!scannedLng.ok) return blank('coord-unreadable', 'lng');
  if (!scannedLat.ok) return blank('coord-unreadable', 'lat');
  const lng = scannedLng.degrees;
  const lat = scannedLat.degrees;
  if (Number.isNaN(lng)) return blank('coord-missing', 'lng');
  if (Number.isNaN(lat)) return blank('coord-missing', 'lat');
  if (lng === 0 && lat === 0) return blank('coord-zero', 'lng');
  const size = Math.max(Math.abs(lng), Math.abs(lat));
  if (size >= projectedFrom) {
    const widest = Math.abs(lng) > Math.abs(lat) ? 'lng' : 'lat';
    return blank('coord-projected', widest, { ...projectedSystem(lng, lat) });
  }
  const saysSwapped = scannedLng.axis === 'lat' || scannedLat.axis === 'lng';
  const isOnEarth = Math.abs(lng) <= maxLng && Math.abs(lat) <= maxLat;
  if (isOnEarth && !saysSwapped) {
    const isPlain = scannedLng.written === 'plain' && scannedLat.written === 'plain';
    const repairs = isPlain ? noRepairs : repairsOf({ lng: scannedLng, lat: scannedLat });
    return { lng, lat, finding: null, repairs };
  }
  if (Math.abs(lat) <= maxLng && Math.abs(lng) <= maxLat) {
    return blank('coord-swapped', 'lat', { lng: numberText(lat), lat: numberText(lng) });
  }
  return blank('coord-out-of-range', Math.abs(lat) > maxLat ? 'lat' : 'lng');
}

function repairsOf(scanned: Readonly<Record<'lng' | 'lat', ScannedAngle>>): CoordinateRepair[] {
  return (['lng', 'lat'] as const).flatMap((column) => {
    const angle = scanned[column];
    if (!angle.ok || angle.written === 'plain') return [];
    const code = angle.written === 'angle' ? 'coord-sexagesimal' : 'number-repaired';
    return [{ column, code, degrees: angle.degrees }];
  });
}

/**
 * Reads a position from the two halves of one cell. The column names no order, so the halves are
 * turned round where hemispheres or the range of latitudes say that the latitude stands first.
 */
export function readCoordinatePair(first: string, second: string): ReadPosition {
  const position = readCoordinates(first, second);
  return position.finding?.code === 'coord-swapped' ? readCoordinates(second, first) : position;
}

function blank(
  code: IssueCode,
  column: 'lng' | 'lat',
  facts: Readonly<Record<string, string>> = {},
): ReadPosition {
  const finding = { code, column, facts };
  return { lng: Number.NaN, lat: Number.NaN, finding, repairs: noRepairs };
}
