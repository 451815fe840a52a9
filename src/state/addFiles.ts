import type { Mappings } from '../ingest/columns/mappingFile.ts';
import { isPlanTable } from '../ingest/plan/isPlan.ts';
import type { FileBytes } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { Watch } from '../worker/analysisClient.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import { showProject } from './documentState.ts';
import { tellTooLarge, tellUnread } from './fileNotices.ts';
import { decisionsByMappings, isMappingName, mappingsFromFile } from './givenMappings.ts';
import { rememberIssues } from './inputIssues.ts';
import type { NewFiles } from './newFiles.ts';
import { isPlanFile, type PlanFiles } from './planFiles.ts';
import type { ReadAgain } from './readAgain.ts';
import type { FollowedReading } from './readingProgress.ts';
import type { ReadingTurn } from './readingTurn.ts';

/** What reads the files of each sort. */
interface Readers {
  readonly turn: ReadingTurn;
  readonly newFiles: NewFiles;
  readonly readAgain: ReadAgain;
  readonly plans: PlanFiles;
  readonly compare: () => Promise<void>;
}

/** The action that takes whatever files a user hands over: tables, streets, plans, mappings, projects. */
export function buildAddFiles(
  set: SetState,
  get: GetState,
  client: AppDependencies['client'],
  { turn, newFiles, readAgain, plans, compare }: Readers,
): (given: readonly File[]) => Promise<void> {
  async function addFile(file: File, { signal, progressOf }: FollowedReading, at: number) {
    if (tellTooLarge(get, file)) return;
    const watch = { signal, progress: progressOf(at) };
    const given = await mappingsFromFile(file);
    if (given && !signal.aborted) return applyMappings(given, file.name, watch);
    const read: FileBytes = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    if (signal.aborted) return;
    if (/\.kinreach$/i.test(file.name)) return openProjectFile(read, signal);
    if (await isPlanFile(file)) return plans.readPlan(read, { signal });
    const first = await client.read(read, {}, watch);
    if (signal.aborted) return;
    if (isPlanTable(first.headers)) return plans.readPlan(read, { signal });
    const waiting = await newFiles.readTables(read, first, get().pending, watch);
    if (!signal.aborted) turn.letWait(waiting);
  }

  /** Reads the files that wait under a mapping file, as far as it is about tables of their kinds. */
  async function applyMappings(given: Mappings, name: string, watch: Watch): Promise<void> {
    const decisions = decisionsByMappings(get().pending, given, name);
    for (const [before, decision] of decisions) await readAgain(before, decision, watch);
    if (decisions.length === 0) get().notify('warning', 'mappingUnused', { name });
  }

  async function openProjectFile({ name, bytes }: FileBytes, signal: AbortSignal): Promise<void> {
    const opened = await client.open(bytes, { signal });
    if (signal.aborted) return;
    if (!opened.ok) {
      const facts = reasonOf(opened.issues);
      const key = facts['reason'] === 'newer' ? 'projectNewer' : 'projectDamaged';
      get().notify('error', key, { ...facts, name });
      return;
    }
    rememberIssues(opened.value.inputs, opened.issues);
    set(showProject(get(), opened.value));
  }

  return async (given) => {
    const files = given.toSorted((a, b) => orderOf(a.name) - orderOf(b.name));
    const watch = turn.follow(
      files.map((file) => file.name),
      files.map((file) => file.size),
    );
    for (const [at, file] of files.entries()) {
      watch.progressOf(at)(0);
      try {
        await addFile(file, watch, at);
      } catch (error) {
        tellUnread(get, file.name, error);
      }
      if (watch.signal.aborted) return;
    }
    set({ reading: null });
    await compare();
  };
}

/** What says how tables are read comes after the tables, and so do streets, which are read near them. */
function orderOf(name: string): number {
  if (isMappingName(name)) return 2;
  return /\.(?:pbf|osm|osm\.gz)$/iu.test(name) ? 1 : 0;
}

function reasonOf(issues: readonly Issue[]): Readonly<Record<string, string>> {
  return issues.find((issue) => 'reason' in issue.facts)?.facts ?? {};
}
