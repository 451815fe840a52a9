const chineseDigits: ReadonlyMap<string, string> = new Map(
  [
    ['0', '零〇○'],
    ['1', '一壹幺'],
    ['2', '二贰貳两兩'],
    ['3', '三叁參'],
    ['4', '四肆'],
    ['5', '五伍'],
    ['6', '六陆陸'],
    ['7', '七柒'],
    ['8', '八捌'],
    ['9', '九玖'],
  ].flatMap(([digit = '', written = '']) =>
    Array.from(written, (character): [string, string] => [character, digit]),
  ),
);
const powers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** 廿 and its kin are a digit and 十 in one. */
const tens: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3],
  ['卌', 4],
]);

/** Digits, the last `fraction` of them behind the point; kept as text so that 4.35百 is exactly 435. */
export interface Figure {
  readonly kind: 'number';
  readonly digits: string;
  readonly fraction: number;
  readonly chinese: boolean;
}

/** A part of a numeral: a figure, or a number word such as 万. */
export type Token = Figure | { readonly kind: 'power'; readonly value: number };

/**
 * Parts of the numeral at the start of a text: digits with thousands marks and a point, Chinese
 * digits, and number words. null when marks or points stand where none can.
 *
 * @param text width folded (NFKC), in lower case
 */
export function numeralTokens(
  text: string,
  start: number,
): { readonly tokens: readonly Token[]; readonly end: number } | null {
  const tokens: Token[] = [];
  let at = start;
  for (;;) {
    const character = text.charAt(at);
    const power = powers.get(character);
    const ten = tens.get(character);
    if (power !== undefined) {
      tokens.push({ kind: 'power', value: power });
      at++;
    } else if (ten !== undefined) {
      tokens.push({ kind: 'number', digits: String(ten), fraction: 0, chinese: true });
      tokens.push({ kind: 'power', value: 10 });
      at++;
    } else {
      const scanned = chineseDigits.has(character) ? scanChinese(text, at) : scanDecimal(text, at);
      if (scanned === 'broken') return null;
      if (scanned === null) break;
      tokens.push(scanned.token);
      at = scanned.end;
      // A blank may stand between a figure and its number word: `3.2 万`.
      if (text.charAt(at) === ' ' && powers.has(text.charAt(at + 1))) at++;
    }
  }
  return { tokens, end: at };
}

type Scanned = { readonly token: Token; readonly end: number } | 'broken' | null;

/** Digits with thousands marks every three and a fraction. */
function scanDecimal(text: string, start: number): Scanned {
  const whole = scanGroups(text, start);
  if (whole === null) return 'broken';
  let { digits, end } = whole;
  let fraction = 0;
  if (text.charAt(end) === '.') {
    const from = end + 1;
    end = from;
    while (isDigit(text.charAt(end))) end++;
    fraction = end - from;
    digits += text.slice(from, end);
  }
  if (digits === '') return end === start ? null : 'broken';
  return { token: { kind: 'number', digits, fraction, chinese: false }, end };
}

function scanGroups(text: string, start: number): { digits: string; end: number } | null {
  let digits = '';
  let mark = '';
  let groupLength = 0;
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (isDigit(character)) {
      digits += character;
      groupLength++;
    } else if (", '’".includes(character) && isDigit(text.charAt(at + 1))) {
      const fits = mark === '' ? isFirstGroup(digits) : groupLength === 3 && character === mark;
      if (!fits) return null;
      mark = character;
      groupLength = 0;
    } else break;
  }
  return mark !== '' && groupLength !== 3 ? null : { digits, end: at };
}

/** One to three digits; `0,123` is no thousand but a decimal comma, which is not read. */
function isFirstGroup(digits: string): boolean {
  return digits.length >= 1 && digits.length <= 3 && digits[0] !== '0';
}

/** Chinese digits: one, several (`二〇二〇`), or with 点 (`三点五`). */
function scanChinese(text: string, start: number): Scanned {
  let digits = '';
  let fraction = -1;
  let at = start;
  for (; at < text.length; at++) {
    const digit = chineseDigits.get(text.charAt(at));
    if (digit !== undefined) {
      digits += digit;
      if (fraction >= 0) fraction++;
    } else if ('点點'.includes(text.charAt(at)) && fraction < 0) fraction = 0;
    else break;
  }
  if (fraction === 0) return 'broken';
  return {
    token: { kind: 'number', digits, fraction: Math.max(0, fraction), chinese: true },
    end: at,
  };
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
