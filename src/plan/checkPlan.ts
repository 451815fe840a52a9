import type { z } from 'zod';
import { buildIssue, type Issue, type IssueCode, type Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { migratePlan } from './migratePlan.ts';
import { planSchema } from './planSchema.ts';

/** What can be wrong at one place of a plan file; the words are in `report/words`. */
export const planMistakes = [
  /** A property or column that every plan needs is not there. */
  'missing',
  /** A property that no plan has. */
  'unknown',
  /** Another version of the file format; `expected` is the latest that is read. */
  'version',
  /** None of the words in `expected`. */
  'choice',
  'number',
  /** A negative figure of something that is counted. */
  'negative',
  'year',
  'date',
  'truth',
  /** Not one filled line of text. */
  'text',
  /** Not the one unit in `expected` that the indicator is counted in. */
  'unit',
  /** The indicator stands in the file before. */
  'twice',
  /** Another plan, or another group, source or rule of the indicator, than in its first row. */
  'otherPlan',
  'otherRow',
  /** A list, or a group of properties, of another shape. */
  'shape',
] as const;

export type PlanMistake = (typeof planMistakes)[number];

/**
 * Checks a plan that has been parsed from JSON; one of version 1 is migrated first.
 *
 * Every mistake is its own issue: `column` is the path in the file (`indicators.0.figures.2.year`),
 * code `column-missing` for an absent property, `column-unknown` for a property of no meaning,
 * `value-unknown` for anything else; `facts.plan` is the `PlanMistake`, `facts.expected` what
 * should stand there, where that is a few words.
 */
export function checkPlan(file: string, value: unknown): Result<Plan> {
  const parsed = planSchema.safeParse(migratePlan(value), { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
  return { ok: false, issues: parsed.error.issues.flatMap((problem) => planIssues(file, problem)) };
}

const codes: Readonly<Partial<Record<PlanMistake, IssueCode>>> = {
  missing: 'column-missing',
  unknown: 'column-unknown',
};

/** One mistake of a plan file as an issue that refuses it. */
export function planIssue(
  mistake: PlanMistake,
  place: Pick<Issue, 'file' | 'column'> & Partial<Issue>,
  expected = '',
): Issue {
  return buildIssue({
    ...place,
    code: codes[mistake] ?? 'value-unknown',
    severity: 'error',
    action: 'rejected',
    facts: { plan: mistake, ...(expected === '' ? {} : { expected }) },
  });
}

function planIssues(file: string, problem: z.core.$ZodIssue): Issue[] {
  const path = problem.path.map(String);
  if (problem.code === 'unrecognized_keys') {
    return problem.keys.map((key) =>
      planIssue('unknown', { file, column: [...path, key].join('.') }),
    );
  }
  const place = { file, column: path.join('.'), value: valueOf(problem.input) };
  if (problem.input === undefined) return [planIssue('missing', place)];
  const expected = problem.code === 'invalid_value' ? problem.values.map(String).join(', ') : '';
  return [planIssue(mistakeOf(problem, path.at(-1) ?? ''), place, expected)];
}

/** A number or text as it stands; of a list or a group of properties its beginning says little. */
function valueOf(input: unknown): string {
  if (typeof input === 'string') return input;
  return typeof input === 'object' && input !== null ? '' : (JSON.stringify(input) ?? '');
}

const mistakesByField: Readonly<Record<string, PlanMistake>> = {
  schemaVersion: 'version',
  year: 'year',
  lastTargetYear: 'year',
  date: 'date',
};

const mistakesByType: Readonly<Record<string, PlanMistake>> = {
  number: 'number',
  string: 'text',
  boolean: 'truth',
};

function mistakeOf(problem: z.core.$ZodIssue, field: string): PlanMistake {
  const ofField = mistakesByField[field];
  if (ofField !== undefined) return ofField;
  switch (problem.code) {
    case 'custom':
      return problem.message === 'negative' ? 'negative' : 'twice';
    case 'invalid_value':
      return 'choice';
    case 'invalid_type':
      return mistakesByType[problem.expected] ?? 'shape';
    case 'invalid_format':
      return 'text';
    case 'too_small':
    case 'too_big':
      return problem.origin === 'string' ? 'text' : 'shape';
    default:
      return 'shape';
  }
}
