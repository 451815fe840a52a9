import type { Progress } from '../progress.ts';
import type { Encoding } from '../reading.ts';
import { recordsBy } from '../recordsBy.ts';
import type { Records } from '../sheet.ts';
import type { Dialect } from './dialect.ts';
import { lineEndAfter, startOfLines } from './lineBytes.ts';
import { maxRecordLines, recordsFrom, type TextRecord } from './splitRecords.ts';

/** A text as its bytes, of which it is known that they decode. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
}

/** Bytes from the start of one record to that of another, with what is known about the first. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly firstRecord: number;
}

/** Usual length of a stretch; longer where twenty lines are. */
const stretchBytes = 1 << 18;
/** Stretches whose records are kept: those about a place, and those about one it is held against. */
const mostKept = 4;

/**
 * The records of a text, which is split once to learn where its records start, and then again a
 * stretch at a time when they are asked for: neither the text nor its cells are ever held as a whole.
 *
 * @param refine what is made of each record before anyone sees it
 * @param look sees every record once, in their order, while they are counted; false: no more are wanted
 * @returns null where `look` has said so
 */
export function textRecords(
  text: EncodedText,
  refine: (record: TextRecord) => TextRecord,
  look: (record: TextRecord) => boolean,
  progress: Progress,
): Records | null {
  const stretches: Stretch[] = [];
  let start = 0;
  let line = 1;
  let length = 0;
  while (start < text.bytes.length) {
    const { end, records, lines } = nextStretch(text, start, line);
    stretches.push({ start, end, line, firstRecord: length });
    for (const record of records) if (!look(record)) return null;
    start = end;
    line += lines;
    length += records.length;
    progress(end / text.bytes.length);
  }
  return lazyRecords(text, stretches, length, refine);
}

interface Split {
  readonly end: number;
  readonly records: readonly TextRecord[];
  readonly lines: number;
}

/** The records from a position on of which enough lines are in sight to tell where they end. */
function nextStretch(text: EncodedText, start: number, line: number): Split {
  const { bytes, encoding } = text;
  for (let size = stretchBytes; ; size *= 2) {
    const end = lineEndAfter(bytes, start + size, encoding);
    const { records, lines } = split(text, start, end, line);
    if (end === bytes.length) return { end, records, lines };
    // A record that starts in the last lines may go on beyond them.
    const isSure = (record: TextRecord) => record.line - line + maxRecordLines < lines;
    let sure = records.length;
    while (sure > 0 && !isSure(records[sure - 1] ?? noRecord)) sure--;
    const next = records[sure];
    if (sure === 0 || next === undefined) continue;
    const used = next.line - line;
    const cut = startOfLines(bytes, end, lines - used, encoding);
    return { end: cut, records: records.slice(0, sure), lines: used };
  }
}

const noRecord: TextRecord = { line: Number.POSITIVE_INFINITY, cells: [], broken: null };

function split(
  { bytes, encoding, dialect }: EncodedText,
  start: number,
  end: number,
  line: number,
) {
  // A byte order mark is one at the start of the file only; elsewhere it is a character.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: start > 0 });
  const text = decoder.decode(bytes.subarray(start, end));
  const records: TextRecord[] = [];
  const lines = yieldAll(recordsFrom([text], dialect, line), records);
  return { records, lines };
}

function yieldAll(source: Generator<TextRecord, number, undefined>, into: TextRecord[]): number {
  for (;;) {
    const next = source.next();
    if (next.done) return next.value;
    into.push(next.value);
  }
}

/** The records of a stretch, of which the first is number `first`. */
interface Kept {
  readonly first: number;
  readonly records: readonly TextRecord[];
}

function holds({ first, records }: Kept, index: number): boolean {
  return index >= first && index < first + records.length;
}

function lazyRecords(
  text: EncodedText,
  stretches: readonly Stretch[],
  length: number,
  refine: (record: TextRecord) => TextRecord,
): Records {
  let kept: readonly Kept[] = [];

  function keptAround(index: number): Kept {
    const found = kept.find((one) => holds(one, index)) ?? readStretch(index);
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, mostKept);
    return found;
  }

  function readStretch(index: number): Kept {
    const { start, end, line, firstRecord } = stretches[stretchOf(stretches, index)] ?? noStretch;
    const { records } = split(text, start, end, line);
    return { first: firstRecord, records: records.map(refine) };
  }

  return recordsBy(length, (index) => {
    let [newest] = kept;
    if (newest === undefined || !holds(newest, index)) newest = keptAround(index);
    return newest.records[index - newest.first];
  });
}

const noStretch: Stretch = { start: 0, end: 0, line: 1, firstRecord: 0 };

/** The last stretch that starts at or before a record. */
function stretchOf(stretches: readonly Stretch[], index: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.firstRecord ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
