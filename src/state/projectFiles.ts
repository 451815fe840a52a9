import type { Issue, IssueCode } from '../model/issue.ts';
import type { InputFile } from '../model/project.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { PendingFile } from './appState.ts';
import type { FollowedReading } from './readingProgress.ts';
import { readOptionsOf } from './readOptionsOf.ts';

/** What files tell about each other's datum is asked of them anew, as for every file that waits. */
const datumCodes: readonly IssueCode[] = ['datum-unknown', 'datum-suspect', 'datum-supported'];

/**
 * Reads the files of a project once more, each as it was accepted, with everything that was found in
 * it then: some of it shows only where the files are held against each other.
 */
export async function readProjectFiles(
  files: readonly InputFile[],
  found: readonly Issue[],
  read: AnalysisClient['read'],
  { signal, progressOf }: FollowedReading,
): Promise<readonly PendingFile[]> {
  const pending: PendingFile[] = [];
  for (const [at, { name, bytes, ...input }] of files.entries()) {
    const file = { name, bytes };
    const options = readOptionsOf({ name, ...input });
    const reading = await read(file, options, { signal, progress: progressOf(at) });
    const isOnly = files.filter((other) => other.name === name).length === 1;
    const issues = isOnly ? withFound(reading.issues, name, found) : reading.issues;
    const decidedBy = { type: 'project' } as const;
    pending.push({ file, options, reading: { ...reading, issues }, decidedBy });
  }
  return pending;
}

function withFound(
  issues: readonly Issue[],
  name: string,
  found: readonly Issue[],
): readonly Issue[] {
  const isDatum = ({ code }: Issue) => datumCodes.includes(code);
  const own = found.filter((issue) => issue.file === name && !isDatum(issue));
  return [...issues.filter((issue) => own.length === 0 || isDatum(issue)), ...own];
}
