import type { Issue, IssueCode, IssueSeverity } from '../../model/issue.ts';

export interface ListedIssue {
  readonly issue: Issue;
  /** On the first of a kind that is not listed whole: how many there are of it. Else 0. */
  readonly alike: number;
}

export interface ListedIssues {
  readonly counts: Readonly<Record<IssueSeverity, number>>;
  readonly shown: readonly ListedIssue[];
}

const severityOrder: Readonly<Record<IssueSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** How many findings of one code are listed, so that a thousand alike don't hide a single other. */
export const shownPerCode = 20;

function countByCode(issues: readonly Issue[]): ReadonlyMap<IssueCode, number> {
  const counts = new Map<IssueCode, number>();
  for (const issue of issues) counts.set(issue.code, (counts.get(issue.code) ?? 0) + 1);
  return counts;
}

/** The findings worth listing, the gravest first, in the order of the file within a severity. */
export function listedIssues(issues: readonly Issue[]): ListedIssues {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const issue of issues) counts[issue.severity] += 1;
  const totals = countByCode(issues);
  const taken = new Map<IssueCode, number>();
  const shown: ListedIssue[] = [];
  const ordered = [...issues].sort(
    (a, b) => severityOrder[a.severity] - severityOrder[b.severity] || a.line - b.line,
  );
  for (const issue of ordered) {
    const before = taken.get(issue.code) ?? 0;
    taken.set(issue.code, before + 1);
    if (before >= shownPerCode) continue;
    const total = totals.get(issue.code) ?? 0;
    shown.push({ issue, alike: before === 0 && total > shownPerCode ? total : 0 });
  }
  return { counts, shown };
}
