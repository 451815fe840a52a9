import { sheetsRead } from '../ingest/merge/readSheets.ts';
import type { CheckedReading, SheetSummary } from '../ingest/reading.ts';
import type { PendingFile } from './pendingFile.ts';

/**
 * Sheets of a new workbook that are each to wait, by what its first reading found: the one that was
 * read, and of every other kind of table the first that has it, less those that wait already. None
 * for a file with one kind of table. A second sheet of a kind may say the same for another year, and
 * is only told.
 */
export function sheetsToRead(
  first: CheckedReading,
  pending: readonly PendingFile[],
): readonly string[] {
  const found: SheetSummary[] = [];
  for (const sheet of first.opened?.sheets ?? []) {
    const isNew = [first, ...found].every(({ kind }) => kind !== sheet.kind);
    const isOther = !sheet.hidden && sheet.name !== first.sheet;
    if (sheet.kind !== null && isNew && isOther) found.push(sheet);
  }
  if (first.sheet === undefined || found.length === 0) return [];
  const waiting = readSheetsOf(first, pending);
  return [first.sheet, ...found.map(({ name }) => name)].filter((name) => !waiting.has(name));
}

/** Sheets with rows that no waiting reading of the same workbook is of. */
export function unreadSheetsOf(
  { reading }: PendingFile,
  pending: readonly PendingFile[],
): readonly SheetSummary[] {
  const sheets = reading.opened?.sheets ?? [];
  if (sheets.length < 2) return [];
  const read = readSheetsOf(reading, pending);
  return sheets.filter(({ name, records }) => records > 0 && !read.has(name));
}

function readSheetsOf(reading: CheckedReading, pending: readonly PendingFile[]) {
  return sheetsRead(
    reading,
    pending.map((one) => one.reading),
  );
}
