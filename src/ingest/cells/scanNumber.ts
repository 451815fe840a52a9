/** What a cell holds: a number (NaN for a blank one), or something that is no number. */
export type ScannedNumber =
  | {
      readonly ok: true;
      /** NaN when the cell is blank. */
      readonly value: number;
      /** True when the cell had to be read with good will: `１２０人`, `1,200`, `3.5万`, `12%`. */
      readonly repaired: boolean;
    }
  | { readonly ok: false };

/** Longest cell that is looked at; a longer one is no number. */
const maxLength = 64;
const blanks: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '−',
  '/',
  '\\',
  '无',
  '暂无',
  '不详',
  '未知',
  '空',
  'n/a',
  'na',
  'null',
  'nan',
]);
const powers: ReadonlyMap<string, number> = new Map([
  ['%', -2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
const units: ReadonlySet<string> = new Set(
  '人,名,位,张,个,床,户,家,间,所,处,岁,m2,平方米,平米,m,米,s,秒,°,度,元'.split(','),
);

/**
 * Reads a number from a cell without regular expressions: full-width digits, a sign, thousands
 * marks in groups of three, an exponent, then 万, 亿 or % and a unit. Blank cells and dashes are NaN.
 */
export function scanNumber(cell: string): ScannedNumber {
  if (cell.length > maxLength) return { ok: false };
  // Most cells are plain digits; they need none of what follows.
  if (isDigit(cell.charAt(0)) && isPlain(cell)) {
    return { ok: true, value: Number(cell), repaired: false };
  }
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (blanks.has(text)) return { ok: true, value: Number.NaN, repaired: false };

  const sign = '+-−'.includes(text.charAt(0)) ? 1 : 0;
  const whole = scanDigits(text, sign, true);
  if (whole === null) return { ok: false };
  const hasPoint = text[whole.end] === '.';
  const fraction = hasPoint ? scanDigits(text, whole.end + 1, false) : null;
  const exponentAt = hasPoint ? (fraction?.end ?? whole.end + 1) : whole.end;
  const digits = whole.digits + (fraction?.digits ?? '');
  if (digits === '') return { ok: false };
  const exponent = scanExponent(text, exponentAt);
  const suffix = scanSuffix(text.slice(exponent.end).trim());
  if (suffix === null) return { ok: false };

  const power = exponent.value + suffix - (fraction?.digits.length ?? 0);
  const size = Number(`${digits}e${power}`);
  if (!Number.isFinite(size)) return { ok: false };
  // Zero has no sign here, so that "-0" is not taken for a negative number.
  const value = size === 0 ? 0 : sign === 1 && text[0] !== '+' ? -size : size;
  return { ok: true, value, repaired: !isPlain(cell.trim()) };
}

interface Digits {
  readonly digits: string;
  readonly end: number;
}

/** Digits from `start`, with thousands marks if allowed; null when the marks do not stand every three. */
function scanDigits(text: string, start: number, marks: boolean): Digits | null {
  let digits = '';
  let groupLength = 0;
  let marked = false;
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (isDigit(character)) {
      digits += character;
      groupLength++;
    } else if (marks && (character === ',' || character === ' ') && isDigit(text.charAt(at + 1))) {
      if (marked ? groupLength !== 3 : groupLength === 0 || groupLength > 3) return null;
      marked = true;
      groupLength = 0;
    } else break;
  }
  if (marked && groupLength !== 3) return null;
  return { digits, end: at };
}

function scanExponent(
  text: string,
  start: number,
): { readonly value: number; readonly end: number } {
  if (text[start] !== 'e') return { value: 0, end: start };
  const signed = text[start + 1] === '-' || text[start + 1] === '+';
  const scanned = scanDigits(text, start + (signed ? 2 : 1), false);
  if (scanned === null || scanned.digits === '') return { value: 0, end: start };
  const size = Number(scanned.digits);
  return { value: text[start + 1] === '-' ? -size : size, end: scanned.end };
}

/** Power of ten that the text behind the digits stands for; null when it is not known. */
function scanSuffix(text: string): number | null {
  const power = powers.get(text.charAt(0));
  const unit = power === undefined ? text : text.slice(1).trim();
  return unit === '' || units.has(unit) ? (power ?? 0) : null;
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

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
