import { buildIssue, type Issue } from '../../model/issue.ts';
import { planIssue } from '../../plan/checkPlan.ts';
import { type PlanColumn, planCoreColumns, planHeader } from '../../plan/planCsv.ts';
import type { TextRecord } from '../text/splitRecords.ts';

/** One row of a plan table: trimmed text by column, '' where the table has no such cell. */
export interface PlanTableRow {
  readonly line: number;
  /** Number of the record, from 1 after the header. */
  readonly record: number;
  readonly cell: (column: PlanColumn) => string;
}

export interface PlanTable {
  readonly rows: readonly PlanTableRow[];
  readonly has: (column: PlanColumn) => boolean;
  readonly issues: readonly Issue[];
}

/** Columns without which a figure cannot be told; a remark may be missing. */
const needed = planCoreColumns.filter((column) => column !== 'notes');

/**
 * Finds the columns of a plan table by its first filled row, in any order and case.
 *
 * A missing or doubled column and a broken row are errors; an unknown column is told and left out.
 */
export function planTable(file: string, records: readonly TextRecord[]): PlanTable {
  const issues: Issue[] = [];
  const [header, ...rest] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = new Map<string, number>();
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    const name = cell.trim().toLowerCase();
    if (name === '') continue;
    const about = { file, line: header?.line ?? 0, column: cell };
    if (at.has(name)) {
      issues.push(
        buildIssue({ ...about, code: 'column-duplicate', severity: 'error', action: 'rejected' }),
      );
    } else if (!planHeader.some((column) => column === name)) {
      issues.push(
        buildIssue({ ...about, code: 'column-unknown', severity: 'info', action: 'skipped' }),
      );
    }
    at.set(name, index);
  }
  for (const column of needed.filter((name) => !at.has(name))) {
    issues.push(planIssue('missing', { file, column }));
  }
  for (const { line, broken } of rest.filter((record) => record.broken !== null)) {
    const code = broken === 'too-long' ? 'line-too-long' : 'quote-resync';
    issues.push(buildIssue({ file, line, code, severity: 'error', action: 'rejected' }));
  }
  const rows = rest.map(({ line, cells }, i) => ({
    line,
    record: i + 1,
    cell: (column: PlanColumn) => (cells[at.get(column) ?? -1] ?? '').trim(),
  }));
  return { rows, has: (column) => at.has(column), issues };
}
