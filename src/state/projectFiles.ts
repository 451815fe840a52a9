import type { Issue, IssueCode } from '../model/issue.ts';
import type { InputFile } from '../model/project.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { PendingFile } from './pendingFile.ts';
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
    // Of several sheets of a workbook each has what was found in it.
    const own = found.filter(
      ({ file: of, sheet }) => of === name && (isOnly || sheet === reading.sheet),
    );
    const issues = withFound(reading.issues, own);
    const decidedBy = { type: 'project' } as const;
    pending.push({ file, options, reading: { ...reading, issues }, decidedBy });
  }
  return pending;
}

function withFound(issues: readonly Issue[], found: readonly Issue[]): readonly Issue[] {
  const isDatum = ({ code }: Issue) => datumCodes.includes(code);
  const own = found.filter((issue) => !isDatum(issue));
  return [...issues.filter((issue) => own.length === 0 || isDatum(issue)), ...own];
}
