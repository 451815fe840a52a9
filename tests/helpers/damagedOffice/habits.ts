import { encodeGb18030, encodeUtf16 } from '../encodeText.ts';
import type { Dice } from '../seededRandom.ts';

/** How an office saves a text table. */
export interface Habit {
  readonly encoding: keyof typeof encoders;
  readonly lineEnd: '\r\n' | '\n' | '\r';
  readonly delimiter: string;
  /** Every cell in quotes, not only those that need them. */
  readonly quotesAll: boolean;
}

const encoders = {
  'UTF-8': (text: string) => new TextEncoder().encode(text),
  'UTF-8 with BOM': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  GB18030: encodeGb18030,
  'UTF-16LE': (text: string) => encodeUtf16(text, 'le'),
  'UTF-16LE with BOM': (text: string) => encodeUtf16(`\ufeff${text}`, 'le'),
  'UTF-16BE with BOM': (text: string) => encodeUtf16(`\ufeff${text}`, 'be'),
} as const;

/** What Excel writes on a Chinese Windows for “CSV”, “CSV UTF-8” and “Unicode text”. */
const chineseExcel: readonly Habit[] = [
  { encoding: 'GB18030', lineEnd: '\r\n', delimiter: ',', quotesAll: false },
  { encoding: 'UTF-8 with BOM', lineEnd: '\r\n', delimiter: ',', quotesAll: false },
  { encoding: 'UTF-16LE with BOM', lineEnd: '\r\n', delimiter: '\t', quotesAll: false },
];

export function isChineseExcel(habit: Habit): boolean {
  return chineseExcel.some(
    (one) =>
      one.encoding === habit.encoding &&
      one.lineEnd === habit.lineEnd &&
      one.delimiter === habit.delimiter &&
      one.quotesAll === habit.quotesAll,
  );
}

export function pickHabit(dice: Dice): Habit {
  if (dice.chance(0.4)) return dice.pick(chineseExcel);
  return {
    encoding: dice.pick([
      'UTF-8',
      'UTF-8 with BOM',
      'GB18030',
      'UTF-16LE',
      'UTF-16LE with BOM',
      'UTF-16BE with BOM',
    ] as const),
    lineEnd: dice.pick(['\r\n', '\n', '\r'] as const),
    delimiter: dice.pick([',', ',', '\t', ';', '|', '，', '；']),
    quotesAll: dice.chance(0.2),
  };
}

export function encode(text: string, { encoding }: Habit): Uint8Array {
  return encoders[encoding](text);
}
