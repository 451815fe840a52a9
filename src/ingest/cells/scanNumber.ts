import { type Numeral, scanNumeral } from './scanNumeral.ts';
import { toBase, type Unit, unitOf } from './units.ts';

/** What a cell holds: a number (NaN for a blank one), or something that is not safely one. */
export type ScannedNumber = Exact | { readonly ok: false; readonly doubt: Doubt };

export interface Exact {
  readonly ok: true;
  /** In base units: 1.8亩 is 1200, 12% is 0.12. NaN when the cell is blank. */
  readonly value: number;
  /** True when the cell had to be read with good will: `１２０人`, `1,200`, `3.5万`, `12%`. */
  readonly repaired: boolean;
  /** The unit behind the number, or null. */
  readonly unit: Unit | null;
  /** What the number words stand for: 10,000 in `3.2万人`, 1 where there are none. */
  readonly scale: number;
}

/**
 * Why a cell is no number, with what it may stand for: offered, never applied. Values are in base
 * units, except `bare` ones, whose figure has neither unit nor number word: the header's unit holds.
 */
export type Doubt =
  | { readonly kind: 'unreadable' }
  /** `1e5`, as programs write. */
  | { readonly kind: 'exponent'; readonly value: number; readonly bare: boolean }
  /** `约120`, `120余人`, `一百二`. */
  | { readonly kind: 'approximate'; readonly value: number; readonly bare: boolean }
  /** `100-120`. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly bare: boolean }
  /** `120斤`: the number without its unit. */
  | {
      readonly kind: 'unit';
      readonly value: number;
      readonly bare: boolean;
      readonly unit: string;
    };

/** Longest cell that is looked at, and longest text in it that may be a number. */
const maxCellLength = 4096;
const maxLength = 64;
const unreadable: ScannedNumber = { ok: false, doubt: { kind: 'unreadable' } };
const blankCell: ScannedNumber = {
  ok: true,
  value: Number.NaN,
  repaired: false,
  unit: null,
  scale: 1,
};

const blanks: ReadonlySet<string> = new Set(
  '/,\\,无,暂无,不详,未知,空,空白,缺,缺失,待定,未填,未统计,没有,n/a,#n/a,na,null,nan,none,nil'.split(
    ',',
  ),
);
const dashes = '-–—―−─﹣_';
const approximatePrefixes =
  '大约,约为,约计,约,大概,将近,接近,近,不到,不足,超过,超,逾,至少,最多,估计,~,≈,>=,<=,≥,≤,>,<'.split(
    ',',
  );
const approximateMarks = ['左右', '上下', '以上', '以下', '余', '多', '来', '+'];
const rangeMarks = ['--', '-', '~', '–', '—', '−', '至', '到'];
/** Words that make of a figure a date, a time of day or a guess, never a count with a unit. */
const noUnits = '年月日号时点分几数';

/**
 * Reads a number from a cell without regular expressions: full-width digits, a sign, thousands
 * marks in groups of three, Chinese numerals, number words, a unit, %. Dashes and words for nothing
 * are NaN. What could be meant otherwise (about, from–to, an exponent, an unknown unit) is no
 * number but a doubt that carries what it may stand for.
 */
export function scanNumber(cell: string): ScannedNumber {
  // Most cells are plain digits; they need none of what follows.
  if (cell.length <= maxLength && isDigit(cell.charAt(0)) && isPlain(cell)) {
    return { ok: true, value: Number(cell), repaired: false, unit: null, scale: 1 };
  }
  if (cell.length > maxCellLength) return unreadable;
  const text = fold(cell);
  if (text.length > maxLength) return unreadable;
  if (blanks.has(text) || Array.from(text).every((mark) => dashes.includes(mark))) return blankCell;
  const exact = scanExact(text);
  if (exact === null) return { ok: false, doubt: scanRange(text) ?? scanAbout(text) };
  if (!exact.ok) return exact;
  return { ...exact, repaired: !isPlain(cell.trim()) };
}

/** Width folded, in lower case, without marks of no width and the apostrophe that means text. */
function fold(cell: string): string {
  const kept = Array.from(cell.normalize('NFKC').toLowerCase()).filter(
    (character) => !'\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'.includes(character),
  );
  const text = kept.join('').trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
}

/** One signed number with a unit; null when the text is built otherwise. */
function scanExact(text: string): ScannedNumber | null {
  const isNegative = '-−负'.includes(text.charAt(0));
  const signed = isNegative || text.startsWith('+');
  const share = ['百分之', '千分之'].find((prefix) => text.startsWith(prefix, signed ? 1 : 0));
  const numeral = scanNumeral(text, (signed ? 1 : 0) + (share?.length ?? 0));
  if (numeral === null || !Number.isFinite(numeral.value)) return null;
  // Zero has no sign here, so that "-0" is not taken for a negative number.
  const size = isNegative && numeral.value !== 0 ? -numeral.value : numeral.value;
  if (share !== undefined) return scanShare(size, share, text.slice(numeral.end));
  const exponent = exponentAt(text, numeral);
  if (exponent !== null) return exponentNumber(text.slice(0, exponent));
  const name = unitName(text.slice(numeral.end));
  const unit = name === '' ? null : unitOf(name);
  if (name !== '' && unit === null) return unknownUnit(size, numeral.scale === 1, name);
  const value = unit === null ? size : toBase(size, unit);
  if (numeral.doubtful) {
    const bare = unit === null && numeral.scale === 1;
    return { ok: false, doubt: { kind: 'approximate', value, bare } };
  }
  return { ok: true, value, repaired: true, unit, scale: numeral.scale };
}

function scanShare(size: number, share: string, rest: string): ScannedNumber | null {
  const unit = unitOf(share === '百分之' ? '%' : '‰');
  if (rest !== '' || unit === null) return null;
  return { ok: true, value: toBase(size, unit), repaired: true, unit, scale: 1 };
}

/** End of `1e5` when the text is a number with an exponent and nothing else, else null. */
function exponentAt(text: string, numeral: Numeral): number | null {
  if (text.charAt(numeral.end) !== 'e' || numeral.scale !== 1) return null;
  const from = numeral.end + ('+-'.includes(text.charAt(numeral.end + 1)) ? 2 : 1);
  return from < text.length && isDigits(text, from) ? text.length : null;
}

function exponentNumber(text: string): ScannedNumber {
  const value = Number(text);
  return Number.isFinite(value)
    ? { ok: false, doubt: { kind: 'exponent', value, bare: true } }
    : unreadable;
}

/** Unit without white space and brackets around it. */
function unitName(text: string): string {
  const name = Array.from(text)
    .filter((character) => character.trim() !== '')
    .join('');
  return name.startsWith('(') && name.endsWith(')') ? name.slice(1, -1) : name;
}

/** A number with an unknown word behind it; null when what follows is no word. */
function unknownUnit(value: number, bare: boolean, name: string): ScannedNumber | null {
  const isWord = Array.from(name).every(isLetter);
  if (!isWord || name.length > 8 || noUnits.includes(name.charAt(0))) return null;
  if (approximateMarks.some((mark) => name.includes(mark))) return null;
  if (rangeMarks.some((mark) => name.includes(mark))) return null;
  return { ok: false, doubt: { kind: 'unit', value, bare, unit: name } };
}

/** `100-120`, `3万至5万人`; null when it is no span of two numbers. */
function scanRange(text: string): Doubt | null {
  const first = scanNumeral(text, 0);
  if (first === null) return null;
  const between = text.slice(first.end);
  const [, mark] = splitUnit(between);
  if (mark === null) return null;
  const from = text.length - between.length + between.indexOf(mark) + mark.length;
  const rest = text.slice(from).trim();
  const last = scanExact(rest);
  if (last === null || !last.ok || Number.isNaN(last.value) || '+-−'.includes(rest.charAt(0)))
    return null;
  const own = unitOf(splitUnit(between)[0]);
  const unit = own ?? last.unit;
  // In 3-5万 the number word stands once for both.
  const scale = first.scale === 1 && own === null ? last.scale : 1;
  const low = unit === null ? first.value * scale : toBase(first.value * scale, unit);
  const bare = unit === null && first.scale === 1 && last.scale === 1;
  return { kind: 'range', low: Math.min(low, last.value), high: Math.max(low, last.value), bare };
}

/** The text before the first mark of a span, and that mark; null where none stands within a unit's length. */
function splitUnit(text: string): readonly [unit: string, mark: string | null] {
  for (let at = 0; at < Math.min(text.length, 4); at++) {
    const mark = rangeMarks.find((one) => text.startsWith(one, at));
    if (mark !== undefined) return [text.slice(0, at).trim(), mark];
  }
  return ['', null];
}

/** A number with words such as 约 or 左右 around it. */
function scanAbout(text: string): Doubt {
  let rest = text;
  for (const prefix of approximatePrefixes) {
    if (rest.startsWith(prefix)) rest = rest.slice(prefix.length).trim();
  }
  for (const mark of approximateMarks) {
    const at = rest.indexOf(mark);
    if (at > 0) rest = rest.slice(0, at) + rest.slice(at + mark.length);
  }
  const scanned = rest === text ? null : scanExact(rest.trim());
  if (scanned === null) return { kind: 'unreadable' };
  if (!scanned.ok)
    return scanned.doubt.kind === 'approximate' ? scanned.doubt : { kind: 'unreadable' };
  return { kind: 'approximate', value: scanned.value, bare: isBare(scanned) };
}

/** True for a figure without unit and number word: what it counts is left to its header. */
export function isBare(scanned: Pick<Exact, 'unit' | 'scale'>): boolean {
  return scanned.unit === null && scanned.scale === 1;
}

function isPlain(text: string): boolean {
  const start = text.startsWith('-') ? 1 : 0;
  let points = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '.') points++;
    else if (!isDigit(text.charAt(at))) return false;
  }
  return points <= 1;
}

function isDigits(text: string, start: number): boolean {
  for (let at = start; at < text.length; at++) if (!isDigit(text.charAt(at))) return false;
  return true;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** A Latin letter or a Han character; digits and punctuation are neither. */
function isLetter(character: string): boolean {
  return (
    character.toLowerCase() !== character.toUpperCase() || (character >= '㐀' && character <= '鿿')
  );
}
