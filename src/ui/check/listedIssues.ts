import type { Issue, IssueCode, IssueSeverity } from '../../model/issue.ts';

/** One kind of finding: so many of its issues are shown, so many there are. */
export interface ListedIssues {
  readonly counts: Readonly<Record<IssueSeverity, number>>;
  readonly shown: readonly Issue[];
  /** How many findings there are of each code. */
  readonly byCode: ReadonlyMap<IssueCode, number>;
}

const severityOrder: Readonly<Record<IssueSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** How many findings of one code are listed, so that a thousand alike don't hide a single other. */
export const shownPerCode = 20;

/** The findings worth listing, the gravest first, in the order of the file within a severity. */
export function listedIssues(issues: readonly Issue[]): ListedIssues {
  const counts = { error: 0, warning: 0, info: 0 };
  const byCode = new Map<IssueCode, number>();
  const kept: Issue[] = [];
  for (const issue of issues) {
    counts[issue.severity] += 1;
    const soFar = byCode.get(issue.code) ?? 0;
    byCode.set(issue.code, soFar + 1);
    if (soFar < shownPerCode) kept.push(issue);
  }
  const shown = kept.sort(
    (a, b) => severityOrder[a.severity] - severityOrder[b.severity] || a.line - b.line,
  );
  return { counts, shown, byCode };
}
