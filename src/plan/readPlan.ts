import type { z } from 'zod';
import type { Issue, Result } from '../model/issue.ts';
import { buildIssue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { migratePlan } from './migratePlan.ts';
import { planSchema } from './planSchema.ts';

/**
 * Checks a plan that has been parsed from JSON; one of version 1 is migrated first.
 *
 * Every mismatch is its own issue: `column` is the path in the file (`indicators.0.figures.2.year`),
 * code `column-missing` for an absent property, `column-unknown` for a property of no meaning,
 * `value-unknown` for anything else; `facts.problem` says what was expected.
 */
export function checkPlan(file: string, value: unknown): Result<Plan> {
  const parsed = planSchema.safeParse(migratePlan(value), { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
  return { ok: false, issues: parsed.error.issues.map((problem) => planIssue(file, problem)) };
}

/** Reads the text of a plan file; text that is no JSON is one `file-unreadable` issue. */
export function readPlan(file: string, text: string): Result<Plan> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const issue = buildIssue({
      file,
      code: 'file-unreadable',
      severity: 'error',
      action: 'rejected',
      facts: { reason: 'json', problem },
    });
    return { ok: false, issues: [issue] };
  }
  return checkPlan(file, value);
}

function planIssue(file: string, problem: z.core.$ZodIssue): Issue {
  const input = problem.input;
  return buildIssue({
    file,
    column: problem.path.join('.'),
    value: input === undefined ? '' : JSON.stringify(input),
    code: planIssueCode(problem),
    severity: 'error',
    action: 'rejected',
    facts: { problem: problem.message },
  });
}

function planIssueCode(problem: z.core.$ZodIssue): Issue['code'] {
  if (problem.code === 'unrecognized_keys') return 'column-unknown';
  return problem.input === undefined ? 'column-missing' : 'value-unknown';
}
