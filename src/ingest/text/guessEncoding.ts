const sampleBytes = 1 << 20;

/**
 * UTF-16 without a byte order mark, told by where the zero bytes stand: a table holds delimiters,
 * digits and line ends, whose upper byte is zero. null where the bytes are not like that.
 */
export function encodingWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const few = sample.length / 200;
  if (odd > few && even * 20 < odd) return 'utf-16le';
  if (even > few && odd * 20 < even) return 'utf-16be';
  return null;
}

const fewestWide = 8;
const brokenShare = 0.25;

/**
 * Whether bytes that are not UTF-8 are meant to be: most of what is not ASCII in them makes
 * characters of three bytes or more. Chinese in GBK hardly ever does; but GB18030 would often read them too, all of them as others.
 */
export function looksLikeBrokenUtf8(bytes: Uint8Array): boolean {
  let wide = 0;
  let broken = 0;
  for (const character of new TextDecoder().decode(bytes.subarray(0, sampleBytes))) {
    if (character === '\ufffd') broken++;
    else if (character >= '\u0800') wide++;
  }
  return wide >= fewestWide && broken < wide * brokenShare;
}

const fewestPairs = 4;
const lowTrailShare = 0.15;

/**
 * Whether bytes that are not UTF-8 are Big5 rather than GBK. Every text in Big5 is also one in
 * GBK, of other characters; but where simplified Chinese hardly ever has a second byte below 0x7f,
 * two fifths of the characters of Big5 have one, and none has one of 0x80 to 0xa0.
 */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let low = 0;
  const sample = bytes.subarray(0, sampleBytes);
  for (let at = 0; at + 1 < sample.length; at++) {
    if ((sample[at] ?? 0) < 0x80) continue;
    const trail = sample[++at] ?? 0;
    if (trail < 0x40 || (trail >= 0x7f && trail <= 0xa0)) return false;
    pairs++;
    if (trail < 0x7f) low++;
  }
  if (pairs < fewestPairs || low < pairs * lowTrailShare) return false;
  return decodesAsBig5(sample);
}

function decodesAsBig5(bytes: Uint8Array): boolean {
  try {
    // The sample may end within a character, which is no fault of the text.
    new TextDecoder('big5', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
