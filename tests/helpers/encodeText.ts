/** The two-byte characters of GB18030, which are those of GBK, and the four-byte ones below U+10000. */
let codes: ReadonlyMap<string, readonly number[]> | null = null;

const fourByteCharacters = 39_420;
/** Four-byte code of U+10000. */
const firstSupplementary = 189_000;

/** The bytes of GB18030, by decoding all that a character may have: no encoder is at hand. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= codeTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point >= 0x10000) bytes.push(...fourBytes(point - 0x10000 + firstSupplementary));
    else bytes.push(...(codes.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

function codeTable(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  const linear = Array.from({ length: fourByteCharacters }, (_, code) => fourBytes(code));
  const decoded = Array.from(decoder.decode(Uint8Array.from(linear.flat())));
  for (const [at, character] of decoded.entries()) table.set(character, linear[at] ?? []);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const pair = [lead, trail];
      table.set(decoder.decode(Uint8Array.from(pair)), pair);
    }
  }
  return table;
}

function fourBytes(code: number): readonly number[] {
  const digits = [Math.floor(code / 12_600), Math.floor(code / 1260) % 10];
  const low = [Math.floor(code / 10) % 126, code % 10];
  const [first = 0, second = 0] = digits;
  const [third = 0, fourth = 0] = low;
  return [0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth];
}

/** UTF-16 without a byte order mark, the lower byte first or last. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}
