import { z } from 'zod';
import type { Issue, Result } from '../model/issue.ts';
import { buildIssue } from '../model/issue.ts';
import type { Plan } from './planSchema.ts';

// The pages forbid code made from text, and zod would try that for speed.
z.config({ jitless: true });

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const year = z.int().min(1900).max(2200);

const figureSchema = z.strictObject({
  kind: z.enum(['target', 'baseline']),
  year: year.nullable(),
  comparator: z.enum(['=', '>=', '>', '<=', '<']),
  value: z.number(),
  unit: z.string().min(1),
  scope: z.enum(['city', 'province', 'community', 'urban', 'rural', 'district', 'street']),
  source: z.string().min(1),
  main: z.boolean(),
  note: bilingual.exactOptional(),
});

const planSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  city: z.string().min(1).nullable(),
  name: bilingual,
  document: z.strictObject({ title: z.string().min(1), draft: z.boolean() }),
  lastTargetYear: year,
  indicators: z.array(
    z.strictObject({ id: z.string().min(1), name: bilingual, figures: z.array(figureSchema) }),
  ),
});

/**
 * Checks a plan that has been parsed from JSON.
 *
 * Every mismatch is its own issue: `column` is the path in the file (`indicators.0.figures.2.year`),
 * code `column-missing` for an absent property, `column-unknown` for a property of no meaning,
 * `value-unknown` for anything else; `facts.problem` says what was expected.
 */
export function checkPlan(file: string, value: unknown): Result<Plan> {
  const parsed = planSchema.safeParse(value, { reportInput: true });
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
      facts: { problem },
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
