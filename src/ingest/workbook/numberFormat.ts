/** How a number cell is to be read: as a day or time, with leading zeros, or plainly. */
export type NumberReading =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** The cell shows at least this many digits before the point. */
  | { readonly kind: 'padded'; readonly digits: number };

const plain: NumberReading = { kind: 'plain' };
const date: NumberReading = { kind: 'date' };

/** Built-in formats that show days or times, those of Chinese and Japanese Excel among them. */
const dateRanges: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
];

/** The reading of a built-in format by its number. Source: ECMA-376 part 1, 18.8.30. */
export function builtInReading(id: number): NumberReading {
  return dateRanges.some(([first, last]) => id >= first && id <= last) ? date : plain;
}

/**
 * The reading of a format code. Days and times have y, m, d, h or s outside quotes, brackets and
 * escapes; elapsed times such as `[h]:mm` are plain, they are no day. Only a code of nothing but
 * zeros pads: `000000` is how offices keep the zeros of a code.
 */
export function formatReading(code: string): NumberReading {
  const section = code.slice(0, 200).split(';')[0] ?? '';
  if (/\[[hms]+\]/iu.test(section)) return plain;
  const bare = section
    .replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./gsu, '')
    .replaceAll(/general|g\/通用格式|[e][+-]/giu, '');
  if (/[ymdhs]/iu.test(bare)) return date;
  return /^0{2,}$/u.test(bare) && bare === section
    ? { kind: 'padded', digits: bare.length }
    : plain;
}
