import type { IssueLog } from '../issueLog.ts';
import type { DataRows } from './dataRows.ts';

/** Tells every cell of the data that the user typed over, with what the file has there. */
export function reportEdits(rows: DataRows, headers: readonly string[], log: IssueLog): void {
  for (const [row, { cells, raw }] of rows.edited) {
    const line = rows.line[row] ?? 0;
    const record = rows.record[row] ?? 0;
    for (const [position, suggestion] of cells.entries()) {
      const before = raw[position] ?? '';
      if (before === suggestion) continue;
      const place = { line, record, column: headers[position] ?? '', value: before };
      const facts = { before, suggestion };
      log.add({ code: 'cell-edited', severity: 'info', action: 'repaired', ...place, facts });
    }
  }
}
