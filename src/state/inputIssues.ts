import { buildInputs } from '../ingest/merge/buildInputs.ts';
import type { TableReading } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { Inputs, Project } from '../model/project.ts';

/** Findings by the inputs they are about, so that undoing a load brings back its own. */
const issuesByInputs = new WeakMap<Inputs, readonly Issue[]>();

const noIssues: readonly Issue[] = [];

/** Merges readings into inputs and remembers what was found in them. */
export function inputsFromReadings(readings: readonly TableReading[]): Inputs {
  const { inputs, issues } = buildInputs(readings);
  issuesByInputs.set(inputs, issues);
  return inputs;
}

/** Remembers what was found in inputs that were read elsewhere. */
export function rememberIssues(inputs: Inputs, issues: readonly Issue[]): void {
  issuesByInputs.set(inputs, issues);
}

/** What was found while the inputs of a project were read. */
export function issuesOf(project: Project | null): readonly Issue[] {
  return (project && issuesByInputs.get(project.inputs)) ?? noIssues;
}
