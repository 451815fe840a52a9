import { recordsBy } from '../recordsBy.ts';
import type { Records } from '../sheet.ts';
import type { TextRecord } from '../text/splitRecords.ts';

interface CellEdit {
  readonly position: number;
  readonly text: string;
}

/** Key of a cell in `ReadOptions.cellEdits`: line of its record and column counted from 0. */
export function cellKey(line: number, position: number): string {
  return `${line}:${position}`;
}

/**
 * Records with the texts that the user has typed in place of cells. Whoever types into a record
 * with a stray quote has seen its cells: it is no longer broken. Keys that name no cell do nothing.
 * What the file has stays in `raw`.
 */
export function editCells(records: Records, edits: Readonly<Record<string, string>>): Records {
  const byLine = editsByLine(edits);
  if (byLine.size === 0) return records;
  return recordsBy(records.length, (index) => {
    const record = records.at(index);
    const lineEdits = byLine.get(record?.line ?? 0);
    return record === undefined || lineEdits === undefined ? record : edited(record, lineEdits);
  });
}

function editsByLine(
  edits: Readonly<Record<string, string>>,
): ReadonlyMap<number, readonly CellEdit[]> {
  const byLine = new Map<number, CellEdit[]>();
  for (const [key, text] of Object.entries(edits)) {
    const [line = Number.NaN, position = Number.NaN] = key.split(':').map(Number);
    const isPlace = Number.isInteger(line) && Number.isInteger(position) && position >= 0;
    if (!isPlace || position >= maxPosition) continue;
    const lineEdits = byLine.get(line);
    if (lineEdits === undefined) byLine.set(line, [{ position, text }]);
    else lineEdits.push({ position, text });
  }
  return byLine;
}

/** A sheet has no more columns than this. */
const maxPosition = 16_384;

function edited({ line, cells }: TextRecord, edits: readonly CellEdit[]): TextRecord {
  const changed = [...cells];
  for (const { position, text } of edits) {
    while (changed.length < position) changed.push('');
    changed[position] = text;
  }
  return { line, cells: changed, broken: null, raw: cells };
}
