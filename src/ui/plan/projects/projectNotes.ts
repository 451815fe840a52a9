import type { Issue, IssueCode } from '../../../model/issue.ts';

/** Findings that are about the list of projects itself. */
const codes: readonly IssueCode[] = [
  'project-count-differs',
  'project-alike',
  'project-year-missing',
  'project-no-facility',
];

/** What is to be looked at in a list of projects, in the order of the codes, then of the lines. */
export function projectNotes(issues: readonly Issue[]): readonly Issue[] {
  return codes.flatMap((code) =>
    issues.filter((issue) => issue.code === code).sort((a, b) => a.line - b.line),
  );
}
