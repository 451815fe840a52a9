import { withoutReadSheets } from '../ingest/merge/readSheets.ts';
import { withEvidence } from '../ingest/place/datumFindings.ts';
import type { Issue } from '../model/issue.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { InputKind } from '../model/project.ts';
import type { GetState, SetState } from './appDependencies.ts';
import type { PendingFile } from './pendingFile.ts';
import { fileToLoad, stayingFiles } from './acceptance.ts';

/** Everything found in a file that waits: in itself, and by the other files among which it waits. */
export function issuesOfPending(
  { reading, evidence }: PendingFile,
  pending: readonly PendingFile[],
): readonly Issue[] {
  const readings = pending.map((one) => one.reading);
  return withEvidence(withoutReadSheets(reading.issues, reading, readings), evidence ?? null);
}

/**
 * Makes the action that holds the files that wait against each other and against those of the project
 * that would stay, as accepting does, so that a suspicion is said before. Only the last answer counts.
 */
export function buildComparison(
  set: SetState,
  get: GetState,
  client: AnalysisClient,
): () => Promise<void> {
  let latest = 0;
  return async () => {
    latest += 1;
    const turn = latest;
    const { pending } = get();
    const staying = stayingFiles(get()).filter(({ kind }) => !isPlaceless(kind));
    const files = [
      ...pending.map(({ file, options }) => ({ file, options })),
      ...staying.map(fileToLoad),
    ];
    const evidence = files.length < 2 ? [] : await evidenceOf(client, files);
    if (turn !== latest) return;
    const found = new Map(pending.map(({ file }, at) => [file, evidence[at] ?? null]));
    const asked = new Map(pending.map(({ file, options }) => [file, options]));
    set({
      pending: get().pending.map((one) =>
        asked.get(one.file) === one.options ? withFinding(one, found.get(one.file) ?? null) : one,
      ),
    });
  };
}

/** Files that say nothing about where the others lie, so that they need not be read for it. */
function isPlaceless(kind: InputKind): boolean {
  return kind === 'matrix' || kind === 'streets';
}

/** A comparison that fails takes nothing away: loading makes it again and tells why it cannot. */
async function evidenceOf(
  client: AnalysisClient,
  files: Parameters<AnalysisClient['compare']>[0],
): Promise<readonly (Issue | null)[]> {
  try {
    return await client.compare(files);
  } catch {
    return [];
  }
}

function withFinding(pending: PendingFile, found: Issue | null): PendingFile {
  const { evidence, ...rest } = pending;
  if (found === null) return evidence === undefined ? pending : rest;
  return { ...rest, evidence: found };
}
