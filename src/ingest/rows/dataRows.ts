/** The data of a sheet by column, before any cell is converted. */
export interface DataRows {
  readonly count: number;
  /** Physical line of each row. */
  readonly line: Int32Array;
  /** Number of each row among the records, from 1 after the header, every kind of record included. */
  readonly record: Int32Array;
  /** One list for each column of the header: the cells of all rows, trimmed. */
  readonly cells: readonly (readonly string[])[];
  /** Rows in which the user wrote over cells, ascending. */
  readonly edited: ReadonlyMap<number, EditedRow>;
}

/** A row as it is read, and as the file has it; cells are not trimmed. */
export interface EditedRow {
  readonly cells: readonly string[];
  readonly raw: readonly string[];
}

/** A record that may become a row. */
export interface RowStart {
  readonly line: number;
  readonly record: number;
  /** As many as the record has, whatever the header says. */
  readonly cells: readonly string[];
  readonly raw: readonly string[] | undefined;
}

/** Collects rows that are all different. */
export interface RowCollector {
  /** Adds a row; where one with the same cells, blank ones at the end left out, is there, its line. */
  add(row: RowStart): number | null;
  rows(): DataRows;
}

/** The cells of one row after the other. */
export function* rowCells({ count, cells }: DataRows): Generator<readonly string[]> {
  for (let row = 0; row < count; row++) yield cells.map((column) => column[row] ?? '');
}

const firstSlots = 1 << 12;
/** Beyond so many different texts, a column is not one of repeated texts. */
const mostShared = 2000;
/** V8 lets a longer slice hold on to the whole text that it was cut from. */
const longestCopied = 12;

/**
 * Starts a collection of rows under a header of `width` cells; cells beyond it are compared only.
 *
 * Rows are told apart by a hash table of their numbers (open addressing, at most half full): the
 * cells themselves are compared where two hashes are equal.
 */
export function collectRows(width: number): RowCollector {
  const columns = Array.from({ length: width }, () => createColumn());
  const line: number[] = [];
  const record: number[] = [];
  const edited = new Map<number, EditedRow>();
  const surplus = new Map<number, string>();
  let hashes = new Uint32Array(firstSlots);
  let slots = new Int32Array(2 * firstSlots).fill(-1);

  function isSame(row: number, texts: readonly string[]): boolean {
    for (let at = 0; at < width; at++) {
      if (columns[at]?.cells[row] !== (texts[at] ?? '')) return false;
    }
    return (surplus.get(row) ?? '') === surplusOf(texts, width);
  }

  /** The slot of an equal row, else the free one where it belongs. */
  function slotOf(hash: number, texts: readonly string[]): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row === -1 || (hashes[row] === hash && isSame(row, texts))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    const larger = new Uint32Array(2 * hashes.length);
    larger.set(hashes);
    hashes = larger;
    slots = new Int32Array(2 * hashes.length).fill(-1);
    const mask = slots.length - 1;
    for (let row = 0; row < line.length; row++) {
      let slot = (hashes[row] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = row;
    }
  }

  return {
    add({ line: startLine, record: number, cells, raw }) {
      const texts = cells.map((cell) => cell.trim());
      const hash = hashOf(texts);
      if (line.length === hashes.length) grow();
      const slot = slotOf(hash, texts);
      const earlier = slots[slot] ?? -1;
      if (earlier !== -1) return line[earlier] ?? 0;
      const row = line.length;
      slots[slot] = row;
      hashes[row] = hash;
      line.push(startLine);
      record.push(number);
      for (let at = 0; at < width; at++) columns[at]?.add(texts[at] ?? '');
      if (texts.length > width) surplus.set(row, surplusOf(texts, width));
      if (raw !== undefined) edited.set(row, { cells: cells.slice(0, width), raw });
      return null;
    },
    rows: () => ({
      count: line.length,
      line: Int32Array.from(line),
      record: Int32Array.from(record),
      cells: columns.map(({ cells }) => cells),
      edited,
    }),
  };
}

/** Cells beyond the header as one text, blank ones at the end left out. */
function surplusOf(texts: readonly string[], width: number): string {
  if (texts.length <= width) return '';
  let end = texts.length;
  while (end > width && texts[end - 1] === '') end--;
  return texts.slice(width, end).join('\u0000');
}

/** FNV-1a over the characters of all cells; blank cells at the end make no difference. */
function hashOf(texts: readonly string[]): number {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === '') end--;
  let hash = 0x811c9dc5;
  for (let at = 0; at < end; at++) {
    const text = texts[at] ?? '';
    for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  // The low bits choose the slot; without this they would know little of the high ones.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A list of texts that keeps one copy of texts that come again and again. */
function createColumn() {
  const cells: string[] = [];
  let shared: Map<string, string> | null = new Map();
  return {
    cells,
    add(text: string) {
      const known = shared?.get(text);
      const own = known ?? copied(text);
      cells.push(own);
      if (known !== undefined || shared === null) return;
      if (shared.size < mostShared) shared.set(own, own);
      else shared = null;
    },
  };
}

/** A text of its own, so that keeping it doesn't keep the stretch of the file around it. */
function copied(text: string): string {
  return text.length > longestCopied ? ` ${text}`.slice(1) : text;
}
