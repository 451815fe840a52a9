import type { Issue } from '../model/issue.ts';
import type { Inputs } from '../model/project.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { ResultTable } from './csvText.ts';
import { smallestCount, smallestSensitiveCount } from './suppressedGroups.ts';
import { suppressTables } from './suppressTables.ts';

/** Whether results are for the office only, or for everybody. */
export type Audience = 'internal' | 'public';

/** What was suppressed, for the record of a run. */
export interface SuppressionRecord {
  readonly smallestCount: number;
  readonly smallestSensitiveCount: number;
  readonly cells: number;
}

/** Results as they may be handed on; `record` is null where they are whole. */
export interface Publication {
  readonly tables: readonly ResultTable[];
  readonly record: SuppressionRecord | null;
}

/** True where results may not show small numbers: for the public, or counted from lists of persons. */
export function needsSuppression(inputs: Inputs, audience: Audience): boolean {
  return audience === 'public' || inputs.files.some(({ persons }) => persons);
}

/** Result tables for an audience; see `suppressTables` for what is left out. */
export function publication(
  tables: readonly ResultTable[],
  analysis: Analysis,
  inputs: Inputs,
  audience: Audience,
): Publication {
  if (!needsSuppression(inputs, audience)) return { tables, record: null };
  const { tables: suppressed, hidden } = suppressTables(tables, analysis);
  return { tables: suppressed, record: { smallestCount, smallestSensitiveCount, cells: hidden } };
}

/** Findings for an audience: the public is not told what single cells say. */
export function publishedIssues(issues: readonly Issue[], audience: Audience): readonly Issue[] {
  if (audience === 'internal') return issues;
  return issues.map((issue) => (issue.line > 0 ? { ...issue, value: '', facts: {} } : issue));
}
