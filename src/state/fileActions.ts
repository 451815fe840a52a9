import { isPlanTable } from '../ingest/plan/isPlan.ts';
import type { Mappings } from '../ingest/columns/mappingFile.ts';
import type { FileBytes, ReadOptions } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { SampleId } from '../model/project.ts';
import type { Watch } from '../worker/analysisClient.ts';
import { acceptanceOf, isUnchanged, mostPopulationRows, tooManyRows } from './acceptance.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import type { PendingFile } from './pendingFile.ts';
import { buildComparison } from './compareFiles.ts';
import { showProject } from './documentState.ts';
import { messageOf, tellLostStreets, tellTooLarge, tellUnread } from './fileNotices.ts';
import { inputsFromFiles, rememberIssues } from './inputIssues.ts';
import { decisionsByMappings, isMappingName, mappingsFromFile } from './givenMappings.ts';
import { isDecided, mappingsOf } from './mappingMemory.ts';
import { buildNewFiles } from './newFiles.ts';
import { buildPlanFiles, isPlanFile, type PlanFileActions, withPlans } from './planFiles.ts';
import { projectFromInputs } from './projectFromInputs.ts';
import { readProjectFiles } from './projectFiles.ts';
import { buildReadAgain } from './readAgain.ts';
import { followReading } from './readingProgress.ts';
import { sampleProject, viewOfSample } from './sampleProject.ts';

type FileActions = Pick<
  AppState,
  | 'addFiles'
  | 'checkAgain'
  | 'rereadFile'
  | 'addSheet'
  | 'removePending'
  | 'acceptPending'
  | 'cancelPending'
  | 'cancelReading'
  | 'openSample'
> &
  PlanFileActions;

/** The actions by which files come in. */
export function buildFileActions(
  set: SetState,
  get: GetState,
  { client, fetchBytes, mappings, now }: AppDependencies,
): FileActions {
  /** Ends when the user turns to something else; answers to older questions are then let go. */
  let turn = new AbortController();
  /** Files that wait since the reading under way began; cancelling it takes them away again. */
  let added: ReadonlySet<FileBytes> = new Set();
  const compare = buildComparison(set, get, client);
  const readAgain = buildReadAgain(set, get, client.read);
  const newFiles = buildNewFiles(client.read, mappings);
  const plans = buildPlanFiles(set, get, client);
  const follow = (names: readonly string[], sizes: readonly number[]) =>
    followReading(set, now, turn.signal, names, sizes);

  function newTurn(): AbortSignal {
    turn.abort();
    turn = new AbortController();
    added = new Set();
    return turn.signal;
  }

  async function addFile(file: File, watch: ReturnType<typeof follow>, at: number): Promise<void> {
    const { signal } = watch;
    if (tellTooLarge(get, file)) return;
    const given = await mappingsFromFile(file);
    if (given && !signal.aborted) {
      await applyMappings(given, file.name, { signal, progress: watch.progressOf(at) });
      return;
    }
    const read: FileBytes = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    if (signal.aborted) return;
    if (/\.kinreach$/i.test(file.name)) {
      await openProjectFile(read, signal);
      return;
    }
    if (await isPlanFile(file)) return plans.readPlan(read, { signal });
    const progress = watch.progressOf(at);
    const first = await client.read(read, {}, { signal, progress });
    if (signal.aborted) return;
    if (isPlanTable(first.headers)) return plans.readPlan(read, { signal });
    const waiting = await newFiles.readTables(read, first, get().pending, { signal, progress });
    if (!signal.aborted) letWait(waiting);
  }

  function letWait(waiting: readonly PendingFile[]): void {
    added = new Set([...added, ...waiting.map(({ file }) => file)]);
    const { pending, session } = get();
    set({ pending: [...pending, ...waiting], session: { ...session, screen: 'check' } });
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

  async function addFiles(given: readonly File[]): Promise<void> {
    // What says how tables are read comes after the tables, and so do streets, which are read near them.
    const files = given.toSorted((a, b) => turnOf(a.name) - turnOf(b.name));
    if (get().reading === null) added = new Set();
    const watch = follow(
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
  }

  async function checkAgain(): Promise<void> {
    const { project, inputIssues } = get();
    if (!project) return;
    newTurn();
    const { files } = project.inputs;
    const watch = follow(
      files.map((file) => file.name),
      files.map((file) => file.bytes.length),
    );
    watch.progressOf(0)(0);
    try {
      const pending = await readProjectFiles(files, inputIssues, client.read, watch);
      if (watch.signal.aborted) return;
      const session = { ...get().session, screen: 'check' } as const;
      set({ pending, checksProject: true, reading: null, session });
    } catch (error) {
      if (watch.signal.aborted) return;
      set({ reading: null });
      tellUnread(get, project.name, error);
    }
    await compare();
  }

  /** Reads one file that waits, or a part of it, with its progress shown. */
  async function readOne(
    { name, bytes }: FileBytes,
    read: (watch: Required<Watch>) => Promise<void>,
  ): Promise<void> {
    const watch = follow([name], [bytes.length]);
    const { signal } = watch;
    const progress = watch.progressOf(0);
    progress(0);
    try {
      await read({ signal, progress });
    } catch (error) {
      tellUnread(get, name, error);
    } finally {
      if (!signal.aborted) set({ reading: null });
    }
    if (!signal.aborted) await compare();
  }

  async function rereadFile(index: number, options: ReadOptions): Promise<void> {
    const before = get().pending[index];
    if (!before) return;
    const decision = { options, decidedBy: { type: 'user' } } as const;
    await readOne(before.file, (watch) => readAgain(before, decision, watch));
  }

  async function addSheet(index: number, sheet: string): Promise<void> {
    const file = get().pending[index]?.file;
    if (!file) return;
    if (get().reading === null) added = new Set();
    await readOne(file, async (watch) => {
      const waiting = await newFiles.readSheet(file, sheet, watch);
      if (!watch.signal.aborted) letWait([waiting]);
    });
  }

  function removePending(index: number): void {
    set({ pending: get().pending.filter((_, position) => position !== index) });
    void compare();
  }

  function cancelPending(): void {
    newTurn();
    get().retractNotices('nothingUsable');
    get().retractNotices('tooManyRows');
    const { project, session } = get();
    const screen = project ? 'main' : 'start';
    const nothing = { pending: [], waitingPlans: [], checksProject: false, reading: null };
    set({ ...nothing, session: { ...session, screen } });
  }

  function cancelReading(): void {
    const taken = added;
    newTurn();
    const { project, session } = get();
    const pending = get().pending.filter((one) => !taken.has(one.file));
    const isLeft = session.screen === 'check' && pending.length === 0;
    const screen = isLeft ? (project ? 'main' : 'start') : session.screen;
    const checksProject = get().checksProject && !isLeft;
    set({ pending, checksProject, reading: null, session: { ...session, screen } });
  }

  function refuseRows(rows: number): void {
    get().retractNotices('tooManyRows');
    const facts = { rows: String(rows), limit: String(mostPopulationRows) };
    get().notify('error', 'tooManyRows', facts);
  }

  async function acceptPending(): Promise<void> {
    const { project, waitingPlans } = get();
    if (isUnchanged(get()) && waitingPlans.length === 0) return cancelPending();
    const acceptance = acceptanceOf(get());
    const rows = tooManyRows(acceptance);
    if (rows !== null) return refuseRows(rows);
    const { usable, kept, files, given } = acceptance;
    const signal = newTurn();
    const name = files.map(({ file }) => file.name).join(', ');
    try {
      const progress = follow([name], [1]).progressOf(0);
      progress(0);
      const inputs = await inputsFromFiles(client.load, files, { signal, progress });
      const next = projectFromInputs(project, inputs, kept, given);
      if (signal.aborted) return;
      set({ reading: null });
      if (next && usable.length > 0) {
        rememberMappings(usable);
        set(showProject(get(), withPlans(next, waitingPlans)));
        tellLostStreets(get, project, next);
      } else get().notify('error', 'nothingUsable');
    } catch (error) {
      if (signal.aborted) return;
      set({ reading: null });
      tellUnread(get, name, error);
    }
  }

  function rememberMappings(accepted: readonly PendingFile[]): void {
    for (const { options, reading, decidedBy } of accepted) {
      // As the project holds it is what was decided, or recognised, when it was accepted.
      if (decidedBy.type === 'project' || !isDecided(options)) continue;
      mappings.remember(reading.headers, mappingsOf(reading));
    }
  }

  async function openSample(sample: SampleId): Promise<void> {
    const signal = newTurn();
    const progress = follow([sample], [1]).progressOf(0);
    progress(0);
    try {
      const project = await sampleProject(sample, fetchBytes, client, { signal, progress });
      if (signal.aborted) return;
      const opened = withPlans(project, get().waitingPlans);
      set(showProject(get(), opened, viewOfSample(sample)));
    } catch (error) {
      if (signal.aborted) return;
      set({ reading: null });
      get().notify('error', 'sampleFailed', { name: sample, message: messageOf(error) });
    }
  }

  return {
    addFiles,
    checkAgain,
    rereadFile,
    addSheet,
    removePending,
    ...plans.actions,
    acceptPending,
    cancelPending,
    cancelReading,
    openSample,
  };
}

function turnOf(name: string): number {
  if (isMappingName(name)) return 2;
  return /\.(?:pbf|osm|osm\.gz)$/iu.test(name) ? 1 : 0;
}

function reasonOf(issues: readonly Issue[]): Readonly<Record<string, string>> {
  return issues.find((issue) => 'reason' in issue.facts)?.facts ?? {};
}
