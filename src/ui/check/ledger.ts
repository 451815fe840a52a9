import { issuesOfPending } from '../../state/compareFiles.ts';
import type { Issue, IssueCode, IssueSeverity } from '../../model/issue.ts';
import type { PendingFile } from '../../state/pendingFile.ts';

/** One finding, with the place of its file among those that wait. */
export interface LedgerEntry {
  readonly file: number;
  readonly issue: Issue;
}

/** What of the ledger is shown; '' and null: everything. */
export interface LedgerFilter {
  readonly severity: IssueSeverity | '';
  readonly code: IssueCode | '';
  readonly column: string;
  readonly file: number | null;
}

/**
 * Every finding of the files, the gravest first, in the order of the files and their lines. Tens of
 * thousands are usual in a large file: each is looked at once for its level, and only then sorted.
 *
 * @param only the place of the only file whose findings are wanted; null: those of all
 */
export function ledgerOf(
  files: readonly PendingFile[],
  only: number | null = null,
): readonly LedgerEntry[] {
  const listed: Readonly<Record<IssueSeverity, LedgerEntry[]>> = {
    error: [],
    warning: [],
    info: [],
  };
  for (const [file, pending] of files.entries()) {
    if (only !== null && only !== file) continue;
    for (const issue of issuesOfPending(pending, files))
      listed[issue.severity].push({ file, issue });
  }
  const byPlace = (a: LedgerEntry, b: LedgerEntry) =>
    a.file - b.file || a.issue.line - b.issue.line;
  const { error, warning, info } = listed;
  return [error, warning, info].flatMap((entries) => entries.sort(byPlace));
}

/** The findings that a filter lets through, in their order. */
export function filteredLedger(
  entries: readonly LedgerEntry[],
  { severity, code, column, file }: LedgerFilter,
): readonly LedgerEntry[] {
  return entries.filter(
    ({ issue, file: at }) =>
      (severity === '' || issue.severity === severity) &&
      (code === '' || issue.code === code) &&
      (column === '' || issue.column === column) &&
      (file === null || file === at),
  );
}

export function countBySeverity(
  entries: readonly LedgerEntry[],
): Readonly<Record<IssueSeverity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { issue } of entries) counts[issue.severity] += 1 + hiddenBehind(issue);
  return counts;
}

/** Errors and warnings, those of long tables that are not listed among them. */
export function faultsOf(issues: readonly Issue[]): number {
  return issues
    .filter(({ severity }) => severity !== 'info')
    .reduce((sum, issue) => sum + 1 + hiddenBehind(issue), 0);
}

/** The values of a property in the ledger with their counts, the most frequent first, '' left out. */
export function countedValues<Value extends string>(
  entries: readonly LedgerEntry[],
  valueOf: (issue: Issue) => Value,
): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const { issue } of entries) {
    const value = valueOf(issue);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1 + hiddenBehind(issue));
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** An issue that stands for more of its kind, which are not listed, is itself none of them. */
function hiddenBehind({ facts }: Issue): number {
  const more = Number(facts['more'] ?? '0');
  return more > 0 ? more - 1 : 0;
}
