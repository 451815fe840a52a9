import type { Issue } from '../model/issue.ts';
import type { Inputs, Project } from '../model/project.ts';
import type { AnalysisClient, Watch } from '../worker/analysisClient.ts';
import type { FileToLoad } from '../worker/protocol.ts';

/** Findings by the inputs they are about, so that undoing a load brings back its own. */
const issuesByInputs = new WeakMap<Inputs, readonly Issue[]>();

const noIssues: readonly Issue[] = [];

/** Reads files into inputs and remembers what was found in them. */
export async function inputsFromFiles(
  load: AnalysisClient['load'],
  files: readonly FileToLoad[],
  watch: Watch = {},
): Promise<Inputs> {
  const { inputs, issues } = await load(files, watch);
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
