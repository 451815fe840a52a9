import { buildIssue, type Issue, type Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { checkPlan } from './checkPlan.ts';
import { jsonLines } from './jsonLines.ts';
import { unitIssues } from './planUnits.ts';

/**
 * Reads the text of a plan file in JSON. Text that is no JSON is one `file-unreadable` issue, with
 * the line at which it ceases to be; every other mistake is one of `checkGivenPlan` with its line.
 */
export function readPlan(file: string, text: string): Result<Plan> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const issue = buildIssue({
      file,
      line: jsonLines(text).faultLine ?? 0,
      code: 'file-unreadable',
      severity: 'error',
      action: 'rejected',
      facts: { reason: 'json', problem },
    });
    return { ok: false, issues: [issue] };
  }
  const checked = checkGivenPlan(file, value);
  if (checked.ok) return checked;
  const { lines } = jsonLines(text);
  return { ok: false, issues: checked.issues.map((issue) => withLine(issue, lines)) };
}

/** Checks a plan that somebody gave, as `checkPlan` does, and the units of what tables answer. */
export function checkGivenPlan(file: string, value: unknown): Result<Plan> {
  const checked = checkPlan(file, value);
  if (!checked.ok) return checked;
  const issues = unitIssues(file, checked.value);
  return issues.length === 0 ? checked : { ok: false, issues };
}

/** The line of a path; that of what it would be part of where it is not there. */
function withLine(issue: Issue, lines: ReadonlyMap<string, number>): Issue {
  const path = issue.column.split('.');
  const line = path.map((_, i) => lines.get(path.slice(0, path.length - i).join('.')));
  return { ...issue, line: line.find((one) => one !== undefined) ?? lines.get('') ?? 0 };
}
