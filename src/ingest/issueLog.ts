import { buildIssue, type Issue, type IssueCode } from '../model/issue.ts';

/** At most this many findings of one code are listed for one file; the rest are counted. */
const maxIssuesPerCode = 10_000;

type IssueStart = Parameters<typeof buildIssue>[0];

/** Collects the findings about one file. */
export interface IssueLog {
  add(start: IssueStart): void;
  /** Every finding in the order of its addition, then one for each code that overflowed. */
  list(): readonly Issue[];
}

/**
 * Starts a log for one file, or one sheet of it. Past `maxIssuesPerCode` findings of a code only their number is kept:
 * it is told by a last issue of that code, with line 0 and `facts.more`.
 */
export function createIssueLog(file: string, sheet = ''): IssueLog {
  const issues: Issue[] = [];
  const counts = new Map<IssueCode, number>();
  const lastOf = new Map<IssueCode, Issue>();
  return {
    add(start) {
      const count = (counts.get(start.code) ?? 0) + 1;
      counts.set(start.code, count);
      if (count > maxIssuesPerCode) return;
      const issue = buildIssue({ ...start, file, sheet });
      lastOf.set(start.code, issue);
      issues.push(issue);
    },
    list() {
      const overflow: Issue[] = [];
      for (const [code, count] of counts) {
        const last = lastOf.get(code);
        if (count <= maxIssuesPerCode || last === undefined) continue;
        const { severity, action } = last;
        const facts = { more: String(count - maxIssuesPerCode) };
        overflow.push(buildIssue({ code, severity, action, file, sheet, facts }));
      }
      return [...issues, ...overflow];
    },
  };
}
