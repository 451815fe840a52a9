import type { TableReading } from './reading.ts';

/** What a reading is called: its file, and behind `›` its sheet, where the file has several. */
export function readingName({
  input,
  opened,
  sheet,
}: Pick<TableReading, 'input' | 'opened' | 'sheet'>): string {
  const isOneOfSeveral = sheet !== undefined && (opened?.sheets.length ?? 0) > 1;
  return isOneOfSeveral ? `${input.name} › ${sheet}` : input.name;
}
