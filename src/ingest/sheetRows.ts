import { editCells } from './layout/editCells.ts';
import { openFile } from './openFile.ts';
import { chooseSheet } from './chooseSheet.ts';
import { sheetRow } from './sheetRow.ts';
import type { FileBytes, ReadOptions, SheetRow } from './reading.ts';

/** Which rows are wanted: those about a line, which is itself one of them. */
export interface RowWindow {
  readonly line: number;
  readonly before: number;
  readonly after: number;
}

/** All rows of the sheet that is read with these options; none where the file cannot be opened. */
export function sheetRows(file: FileBytes, options: ReadOptions): readonly SheetRow[] {
  const result = openFile(file, options);
  if (!result.ok) return [];
  const { records } = chooseSheet(result.opened.sheets, file.name, options);
  return editCells(records, options.cellEdits ?? {}).map(sheetRow);
}

/** The rows of a window; a line inside a record means that record. */
export function rowsInWindow(
  rows: readonly SheetRow[],
  { line, before, after }: RowWindow,
): readonly SheetRow[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  const at = Math.max(0, low - 1);
  return rows.slice(Math.max(0, at - before), at + after + 1);
}
