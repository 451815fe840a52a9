import { type Figure, numeralTokens, type Token } from './numeralTokens.ts';

/** A numeral at the start of a text. */
export interface Numeral {
  readonly value: number;
  /** Position behind it. */
  readonly end: number;
  /** What the number words stand for as a unit: 10,000 in `3.2万` and `1万2千`, 1 in `一百二十`. */
  readonly scale: number;
  /** Spoken (`一百二`, `1万2`) or digit by digit (`一二`): it could be meant otherwise. */
  readonly doubtful: boolean;
}

/**
 * Reads an unsigned numeral: digits with thousands marks and a point, Chinese digits, and number
 * words, also mixed (`1万2千`). null when the text starts with none, or it makes no number.
 *
 * @param text width folded (NFKC), in lower case
 */
export function scanNumeral(text: string, start: number): Numeral | null {
  const scanned = numeralTokens(text, start);
  const meaning = scanned === null ? null : meaningOf(scanned.tokens);
  return scanned === null || meaning === null ? null : { ...meaning, end: scanned.end };
}

/** Value of figures and number words in their order; null when the order makes no number. */
function meaningOf(tokens: readonly Token[]): Omit<Numeral, 'end'> | null {
  let total = 0;
  let section = 0;
  let pending: Figure | null = null;
  let lastPower = Number.POSITIVE_INFINITY;
  let lastLarge = Number.POSITIVE_INFINITY;
  let doubtful = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'number') {
      if (pending !== null) return null;
      pending = token;
      // 一百零二: the zero is a filler and a digit may follow it, alone.
      doubtful ||= token.chinese && token.digits.length > 1 && !isFilled(token, index);
      continue;
    }
    const isLarge = token.value >= 1e4;
    const unspoken = token.value === 10 && pending === null && section === 0;
    if (
      pending === null &&
      !unspoken &&
      !(isLarge && (section > 0 || (token.value === 1e8 && total > 0)))
    ) {
      return null;
    }
    if (isLarge) {
      if (token.value > lastLarge && token.value !== 1e8) return null;
      const value = section + valueOf(pending, 1);
      total = token.value === 1e8 ? (total + value) * 1e8 : total + value * token.value;
      section = 0;
      lastLarge = token.value;
    } else {
      if (section > 0 && token.value >= lastPower) return null;
      section += pending === null ? token.value : valueOf(pending, token.value);
    }
    lastPower = token.value;
    pending = null;
  }
  if (tokens.length === 0) return null;
  const tail = tailOf(pending, lastPower, tokens.length > 1);
  if (tail === null) return null;
  const sum = total + section + tail.value;
  return {
    // Sums of number words are rounded to what a double holds; a plain figure stays as it is.
    value: tokens.length === 1 ? sum : Number(sum.toPrecision(15)),
    scale: scaleOf(tokens),
    doubtful: doubtful || tail.doubtful || isDash(tokens),
  };
}

function isFilled(token: Figure, index: number): boolean {
  return (
    token.fraction > 0 || (index > 0 && token.digits.startsWith('0') && token.digits.length === 2)
  );
}

/** A lone 一 may be a dash that stands for a blank. */
function isDash(tokens: readonly Token[]): boolean {
  const [only, ...others] = tokens;
  return others.length === 0 && only?.kind === 'number' && only.chinese && only.digits === '1';
}

/** The figure behind the last number word: the 2 of 一百二 is twenty, as it is spoken. */
function tailOf(
  tail: Figure | null,
  lastPower: number,
  follows: boolean,
): { readonly value: number; readonly doubtful: boolean } | null {
  if (tail === null) return { value: 0, doubtful: false };
  const value = valueOf(tail, 1);
  if (!follows) return { value, doubtful: false };
  if (value >= lastPower || tail.fraction > 0) return null;
  const places = String(lastPower).length - 1;
  if (tail.digits.startsWith('0') || tail.digits.length === places)
    return { value, doubtful: false };
  const spoken = tail.digits.length === 1;
  return { value: spoken ? (value * lastPower) / 10 : value, doubtful: true };
}

function valueOf(token: Figure | null, times: number): number {
  if (token === null) return 0;
  return Number(`${token.digits}e${String(times).length - 1 - token.fraction}`);
}

/** The number words as a unit: all of them behind one figure (3百万), else the greatest of 万 and 亿. */
function scaleOf(tokens: readonly Token[]): number {
  const words = tokens.flatMap((token) => (token.kind === 'power' ? [token.value] : []));
  const [first] = tokens;
  const isFigure = first?.kind === 'number' && !first.chinese && words.length === tokens.length - 1;
  if (isFigure) return words.reduce((product, value) => product * value, 1);
  return Math.max(1, ...words.filter((value) => value >= 1e4));
}
