import type { IssueLog } from '../issueLog.ts';
import type { DataRecord } from './recordLedger.ts';

/** Tells every cell of the data that the user typed over, with what the file has there. */
export function reportEdits(
  records: readonly DataRecord[],
  headers: readonly string[],
  log: IssueLog,
): void {
  for (const { line, record, cells, raw } of records) {
    if (raw === undefined) continue;
    for (const [position, suggestion] of cells.entries()) {
      const before = raw[position] ?? '';
      if (before === suggestion) continue;
      const place = { line, record, column: headers[position] ?? '', value: before };
      const facts = { before, suggestion };
      log.add({ code: 'cell-edited', severity: 'info', action: 'repaired', ...place, facts });
    }
  }
}
