import type { SheetRow } from './reading.ts';
import type { TextRecord } from './text/splitRecords.ts';

/** A record as a row to be shown. */
export function sheetRow({ line, cells, broken }: TextRecord): SheetRow {
  return { line, cells, broken: broken !== null };
}
