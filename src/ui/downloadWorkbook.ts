import type { ResultTable } from '../report/csvText.ts';
import { downloadFile, safeFileName } from './downloadFile.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands tables over as one workbook, a sheet each by its name. */
export async function downloadWorkbook(
  name: string,
  tables: readonly ResultTable[],
): Promise<void> {
  // Writing workbooks needs a library of its own, which nobody else waits for.
  const { workbookBytes } = await import('../report/workbookBytes.ts');
  downloadFile(`${safeFileName(name)}.xlsx`, await workbookBytes(tables, new Date()), type);
}
