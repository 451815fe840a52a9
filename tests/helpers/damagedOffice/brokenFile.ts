import type { IssueCode } from '../../../src/model/issue.ts';
import { craftZip } from '../craftZip.ts';
import { encodeGb18030, encodeUtf16 } from '../encodeText.ts';
import { type Dice, diceFrom } from '../seededRandom.ts';
import { cleanDraft } from './cleanDraft.ts';
import { writeText } from './writeText.ts';

/** A file of which no row can be read, or not all. */
export interface BrokenFile {
  readonly name: string;
  readonly damage: string;
  readonly bytes: Uint8Array;
  /** One of these must be said, at this line; 0 is the whole file. */
  readonly codes: readonly IssueCode[];
  readonly line: number;
}

interface Breakage {
  readonly damage: string;
  readonly codes: readonly IssueCode[];
  readonly line?: number;
  readonly extension?: string;
  bytes(table: string, dice: Dice): Uint8Array;
}

const encode = (text: string) => new TextEncoder().encode(text);
const mark = '\ufeff';
/** 養老機構名單, 臺北市 … as Big5 writes it. */
const big5 = [0xbe, 0x69, 0xa6, 0xd1, 0xbe, 0xf7, 0xba, 0x63, 0xa6, 0x57, 0xb3, 0xe6];
const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE file with one directory entry. */
function ole(entry: string, dice: Dice): Uint8Array {
  const bytes = new Uint8Array(1024 + dice.below(4) * 512).fill(0xff);
  bytes.set(oleMark);
  bytes.set(encodeUtf16(`${entry}\0`, 'le'), 512);
  return bytes;
}

function broken(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at)]);
}

/** Somewhere behind the header. */
function inside(bytes: Uint8Array, dice: Dice): number {
  return Math.floor(bytes.length / 3) + dice.below(Math.floor(bytes.length / 2));
}

const breakages: readonly Breakage[] = [
  { damage: 'nothing', codes: ['file-empty'], bytes: () => new Uint8Array() },
  { damage: 'a mark only', codes: ['file-empty'], bytes: () => encode(mark) },
  {
    damage: 'blank lines only',
    codes: ['file-empty'],
    bytes: (_, dice) => encode('\r\n'.repeat(1 + dice.below(30))),
  },
  {
    damage: 'header only',
    codes: ['file-header-only'],
    line: 1,
    bytes: (table) => encode(mark + (table.split('\n')[0] ?? '')),
  },
  {
    damage: 'a NUL byte',
    codes: ['file-unreadable'],
    bytes: (table, dice) => {
      const bytes = encode(mark + table);
      return broken(bytes, inside(bytes, dice), 0);
    },
  },
  {
    damage: 'no text at all',
    codes: ['file-unreadable'],
    bytes: (_, dice) => Uint8Array.from({ length: 900 }, (__, at) => (at < 3 ? 0 : dice.below(32))),
  },
  {
    damage: 'a broken byte in UTF-8 with its mark',
    codes: ['encoding-error'],
    bytes: (table, dice) => {
      const bytes = encode(mark + table);
      return broken(bytes, inside(bytes, dice), 0xff);
    },
  },
  {
    damage: 'a broken byte in UTF-8',
    codes: ['encoding-error'],
    bytes: (table, dice) => {
      const bytes = encode(table);
      return broken(bytes, inside(bytes, dice), 0xff);
    },
  },
  {
    damage: 'a byte lost from UTF-8',
    codes: ['encoding-error'],
    bytes: (table, dice) => {
      const bytes = encode(table);
      const from = inside(bytes, dice);
      const at = bytes.findIndex((byte, index) => index >= from && byte >= 0x80);
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
    },
  },
  {
    damage: 'a broken byte in GB18030',
    codes: ['encoding-error'],
    bytes: (table, dice) => {
      const bytes = encodeGb18030(table);
      return broken(bytes, inside(bytes, dice), 0xff);
    },
  },
  {
    damage: 'half a character of UTF-16',
    codes: ['encoding-error'],
    bytes: (table) => encodeUtf16(mark + table, 'le').subarray(0, -1),
  },
  {
    damage: 'Big5',
    codes: ['encoding-error'],
    bytes: (_, dice) =>
      Uint8Array.from(
        Array.from({ length: 4 + dice.below(9) }, () => [...big5, 0x2c, 0x31, 0x0a]).flat(),
      ),
  },
  {
    damage: 'unknown headers',
    codes: ['file-kind-unknown'],
    line: 1,
    bytes: (_, dice) => encode(`品名,单价\n${'苹果,3.5\n'.repeat(3 + dice.below(20))}`),
  },
  {
    damage: 'no header',
    codes: ['header-missing'],
    line: 1,
    bytes: (table) => encode(mark + table.split('\n').slice(1).join('\n')),
  },
  {
    damage: 'old workbook',
    codes: ['workbook-format'],
    extension: 'xls',
    bytes: (_, dice) => ole('Workbook', dice),
  },
  {
    damage: 'password',
    codes: ['workbook-encrypted'],
    extension: 'xlsx',
    bytes: (_, dice) => ole('EncryptedPackage', dice),
  },
  {
    damage: 'document',
    codes: ['workbook-format'],
    extension: 'docx',
    bytes: (table) =>
      craftZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: `<w>${table.slice(0, 50).replaceAll('<', '')}</w>` },
      ]),
  },
  {
    damage: 'cut archive',
    codes: ['archive-damaged'],
    extension: 'xlsx',
    bytes: (table) => craftZip([{ name: 'a', content: table }]).subarray(0, -9),
  },
  {
    damage: 'page without a table',
    codes: ['workbook-format'],
    extension: 'xls',
    bytes: (_, dice) => encode(`<html><body>登录${dice.below(99_999)}</body></html>`),
  },
];

export const breakageCount = breakages.length;

/** Broken file number `seed`; every `breakageCount` seeds each breakage comes once. */
export function brokenFile(seed: number): BrokenFile {
  const dice = diceFrom(seed + 1_000_000);
  const breakage = breakages[seed % breakages.length];
  if (breakage === undefined) throw new Error('there is no breakage');
  const { damage, codes, line = 0, extension = 'csv' } = breakage;
  const draft = cleanDraft('population', 6 + dice.below(30), dice);
  const plain = { encoding: 'UTF-8', lineEnd: '\n', delimiter: ',', quotesAll: false } as const;
  const table = new TextDecoder().decode(writeText(draft, plain).bytes);
  const bytes = breakage.bytes(table, dice);
  return { name: `人口${seed}.${extension}`, damage, bytes, codes, line };
}
