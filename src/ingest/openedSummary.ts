import { kindOfSheet } from './chooseSheet.ts';
import type { TableReading } from './reading.ts';
import type { OpenedFile, Records } from './sheet.ts';
import { sheetRow } from './sheetRow.ts';

const mostRows = 10;

/** What the check screen shows of a file that could be opened; `records`: of the sheet that is read. */
export function openedSummary(
  { container, quote, sheets }: OpenedFile,
  fileName: string,
  records: Records,
): NonNullable<TableReading['opened']> {
  const summaries = sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    records: sheet.records.length,
    kind: kindOfSheet(sheet, fileName),
  }));
  return { container, quote, sheets: summaries, top: records.slice(0, mostRows).map(sheetRow) };
}
