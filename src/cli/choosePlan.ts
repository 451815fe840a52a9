import { basename } from 'node:path';
import { readPlanFile } from '../ingest/plan/readPlanFile.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { builtInPlan } from '../plan/builtInPlans.ts';
import type { CoverageRequest } from './coverageOptions.ts';
import { readBytes } from './readBytes.ts';

/** The plan of a run, and the file that it came from. */
export interface ChosenPlan {
  readonly plan: Plan | null;
  /** null: a built-in plan, or none. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
}

/** The plan that a run was asked for, read from its file where it is not built in. */
export async function choosePlan(request: CoverageRequest): Promise<Result<ChosenPlan>> {
  const { planFile, settings } = request;
  if (planFile === null) {
    const plan = settings.planId === null ? null : builtInPlan(settings.planId);
    return { ok: true, value: { plan, file: null }, issues: [] };
  }
  const read = await readBytes(planFile);
  if (!read.ok) return read;
  const name = basename(planFile);
  const parsed = readPlanFile(read.value, name);
  if (!parsed.ok) return parsed;
  const file = { name, sha256: sha256Hex(read.value) };
  return { ok: true, value: { plan: parsed.value, file }, issues: parsed.issues };
}
