import type { IssueAction, IssueCode, IssueSeverity } from '../../model/issue.ts';
import type { ColumnMapping } from '../columns/mapColumns.ts';
import type { IssueLog } from '../issueLog.ts';
import type { DataRows } from './dataRows.ts';

/** One column that is being read, and where findings about its cells go. */
export interface Column {
  /** Header in the file, '' where it has no such column. */
  readonly header: string;
  textOf(row: number): string;
  /** Tells a value that no word is known for, with the number of rows that have it. */
  reportUnknown(row: number): void;
  report(
    row: number,
    finding: {
      readonly code: IssueCode;
      readonly severity: IssueSeverity;
      readonly action: IssueAction;
      readonly facts?: Readonly<Record<string, string>>;
    },
  ): void;
}

/** The column of a canonical header. */
export type Columns = (header: string) => Column;

/** The columns of a file by canonical header; one that it lacks is blank in every row. */
export function columnsFrom(data: DataRows, mapping: ColumnMapping, log: IssueLog): Columns {
  return (header) => {
    const position = mapping.positions.get(header) ?? -1;
    const column = mapping.mapping[header] ?? '';
    const cells = data.cells[position] ?? [];
    const textOf = (row: number) => cells[row] ?? '';
    let counts: ReadonlyMap<string, number> | null = null;
    const report: Column['report'] = (row, finding) => {
      const line = data.line[row] ?? 0;
      const record = data.record[row] ?? 0;
      const edited = data.edited.get(row);
      const value = edited === undefined ? textOf(row) : (edited.raw[position] ?? '').trim();
      const { code, severity, action, facts = {} } = finding;
      log.add({ code, severity, action, line, record, column, value, facts });
    };
    const reportUnknown = (row: number) => {
      counts ??= countBy(cells);
      const facts = { count: String(counts.get(textOf(row)) ?? 1) };
      report(row, { code: 'value-unknown', severity: 'warning', action: 'kept', facts });
    };
    return { header: column, textOf, report, reportUnknown };
  };
}

function countBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
