import { scanNumber } from './scanNumber.ts';

/** What a coordinate cell holds: degrees (NaN for a blank one), or nothing that can be read. */
export type ScannedAngle =
  | {
      readonly ok: true;
      readonly degrees: number;
      /** The axis that a hemisphere names (E and W: lng, N and S: lat), or null. */
      readonly axis: 'lng' | 'lat' | null;
      /** `angle`: in degrees and minutes, or with a hemisphere or a mark; `number`: in full width. */
      readonly written: 'plain' | 'number' | 'angle';
    }
  | { readonly ok: false };

const unreadable: ScannedAngle = { ok: false };
const maxLength = 64;

/** Hemispheres before or behind the number; the longer names first. */
const hemispheres: readonly (readonly [name: string, axis: 'lng' | 'lat', sign: 1 | -1])[] = [
  ['东经', 'lng', 1],
  ['西经', 'lng', -1],
  ['北纬', 'lat', 1],
  ['南纬', 'lat', -1],
  ['E', 'lng', 1],
  ['W', 'lng', -1],
  ['N', 'lat', 1],
  ['S', 'lat', -1],
];

/** Marks behind degrees, minutes and seconds. NFKC has already made º an o and ″ two of ′. */
const marks: readonly (readonly string[])[] = [
  ['°', '˚', '度', 'O', 'D'],
  ["'", '′', '’', '‘', '´', '`', '分', 'M'],
  ['"', '″', '”', '“', "''", '′′', '’’', '秒', 'S'],
];

/**
 * Reads a coordinate: a number, or degrees, minutes and seconds such as `123°25′48″`, `41d48m`,
 * `123.43E`, `N41°48.5′`, `东经123度25分`, `123:25:48`, `123-25-48`. Minutes and seconds are below 60
 * and only the last figure has decimals.
 */
export function scanAngle(cell: string): ScannedAngle {
  // Most cells are a plain number of degrees, which needs none of this.
  if (cell.length <= maxLength && figureLength(cell) < cell.length) {
    const text = cell.normalize('NFKC').toUpperCase().replaceAll(/\s/gu, '');
    const angle = scanText(text);
    if (angle !== null) return angle;
  }
  const number = scanNumber(cell);
  if (!number.ok || number.unit !== null) return unreadable;
  const written = number.repaired ? 'number' : 'plain';
  return { ok: true, degrees: number.value, axis: null, written };
}

/** null: nothing but a number, or not an angle at all. */
function scanText(whole: string): ScannedAngle | null {
  const before = hemispheres.find(([name]) => whole.startsWith(name));
  let text = before === undefined ? whole : whole.slice(before[0].length);
  if (before !== undefined && text.startsWith(':')) text = text.slice(1);
  const isNegative = text.startsWith('-') || text.startsWith('−');
  if (isNegative || text.startsWith('+')) text = text.slice(1);
  const { figures, rest, isMarked } = scanFigures(text);
  if (figures.length === 0) return null;
  const after = hemispheres.find(([name]) => name === rest);
  if (rest !== '' && after === undefined) return null;
  const named = before ?? after;
  // A hemisphere on both sides, or one beside a sign, contradicts itself or says it twice.
  if ((before !== undefined && after !== undefined) || (named !== undefined && isNegative)) {
    return unreadable;
  }
  if (!isMarked && named === undefined) return null;
  const degrees = degreesOf(figures);
  if (degrees === null) return unreadable;
  const sign = isNegative ? -1 : (named?.[2] ?? 1);
  return { ok: true, degrees: sign * degrees, axis: named?.[1] ?? null, written: 'angle' };
}

interface Figures {
  /** Texts of degrees, minutes and seconds, as many as there are. */
  readonly figures: readonly string[];
  readonly rest: string;
  readonly isMarked: boolean;
}

function scanFigures(text: string): Figures {
  const separated = text.split(text.includes(':') ? ':' : '-');
  if (separated.length === 3 && separated.every((part) => figureLength(part) === part.length)) {
    return { figures: separated, rest: '', isMarked: true };
  }
  const figures: string[] = [];
  let rest = text;
  let isMarked = false;
  for (const own of marks) {
    const length = figureLength(rest);
    if (length === 0) break;
    const behind = rest.slice(length);
    // The longest mark first, so that '' is not taken for one minute mark and a stray one.
    const mark = own.toSorted((a, b) => b.length - a.length).find((one) => behind.startsWith(one));
    figures.push(rest.slice(0, length));
    // A lone S behind degrees alone is the south; an S behind minutes of the d-m-s way is seconds.
    const isLast = mark === undefined;
    rest = isLast ? behind : behind.slice(mark.length);
    isMarked ||= !isLast;
    if (isLast) break;
  }
  return { figures, rest, isMarked };
}

/** Length of the digits, with at most one point, that a text begins with. */
function figureLength(text: string): number {
  let at = 0;
  let points = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '.' && at > 0 && points === 0) points++;
    else if (character < '0' || character > '9') break;
    at++;
  }
  return at;
}

function degreesOf(figures: readonly string[]): number | null {
  if (figures.slice(0, -1).some((figure) => figure.includes('.'))) return null;
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = figures.map(Number);
  if (!(minutes < 60 && seconds < 60)) return null;
  return degrees + minutes / 60 + seconds / 3600;
}
