import type { ReadOptions } from '../../src/ingest/reading.ts';
import { openText } from '../../src/ingest/text/openText.ts';
import { openWorkbook } from '../../src/ingest/workbook/openWorkbook.ts';
import { csvText, type ResultTable } from '../../src/report/csvText.ts';
import { workbookBytes } from '../../src/report/workbookBytes.ts';

export type TextTable = readonly (readonly string[])[];

const time = new Date(Date.UTC(2026, 0, 1));

function resultTable([columns = [], ...rows]: TextTable): ResultTable {
  return { name: '表', columns, rows };
}

/** A table written as CSV and read again; without `told` its delimiter and quote are recognised. */
export function throughCsv(
  table: TextTable,
  told: Pick<ReadOptions, 'delimiter' | 'quote'> = {},
): TextTable {
  const { name, columns, rows } = resultTable(table);
  const bytes = new TextEncoder().encode(csvText(columns, rows));
  const opened = openText({ name: `${name}.csv`, bytes }, told);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return (opened.opened.sheets[0]?.records ?? []).map(({ cells }) => cells);
}

/** A table written as XLSX and read again. */
export async function throughXlsx(table: TextTable): Promise<TextTable> {
  const bytes = await workbookBytes([resultTable(table)], time);
  const opened = openWorkbook(bytes, '表.xlsx');
  if (opened === null || !opened.ok) throw new Error(JSON.stringify(opened?.note));
  return (opened.file.sheets[0]?.records ?? []).map(({ cells }) => cells);
}
