import type { TableReading } from './reading.ts';
import type { OpenedFile, Records } from './sheet.ts';
import { sheetRow } from './sheetRow.ts';

const mostRows = 10;

/** What the check screen shows of a file that could be opened; `records`: of the sheet that is read. */
export function openedSummary(
  { container, quote, sheets }: OpenedFile,
  records: Records,
): NonNullable<TableReading['opened']> {
  const names = sheets.map(({ name, hidden, records: all }) => ({
    name,
    hidden,
    records: all.length,
  }));
  return { container, quote, sheets: names, top: records.slice(0, mostRows).map(sheetRow) };
}
