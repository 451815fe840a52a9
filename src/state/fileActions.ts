import { maxFileBytes } from '../ingest/fileSize.ts';
import type { FileBytes, ReadOptions, TableReading } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { InputFile } from '../model/project.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState, PendingFile } from './appState.ts';
import { showProject } from './documentState.ts';
import { rememberIssues } from './inputIssues.ts';
import { keptFiles, projectFromReadings } from './projectFromReadings.ts';
import { readOptionsOf } from './readOptionsOf.ts';
import { sampleProject } from './sampleProject.ts';

type FileActions = Pick<
  AppState,
  'addFiles' | 'rereadFile' | 'removePending' | 'acceptPending' | 'cancelPending' | 'openSample'
>;

/** The actions by which files come in. */
export function buildFileActions(
  set: SetState,
  get: GetState,
  { client, fetchBytes }: AppDependencies,
): FileActions {
  /** Changes when the user turns to something else; answers to older questions are then let go. */
  let round = 0;

  async function addFile(file: File, asked: number): Promise<void> {
    if (file.size > maxFileBytes) {
      const limit = `${maxFileBytes / 1024 / 1024} MB`;
      get().notify('error', 'fileTooLarge', { name: file.name, limit });
      return;
    }
    const read: FileBytes = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    if (asked !== round) return;
    if (/\.kinreach$/i.test(file.name)) {
      await openProjectFile(read, asked);
      return;
    }
    const reading = await client.read(read, {});
    if (asked !== round) return;
    const { pending, session } = get();
    set({
      pending: [...pending, { file: read, options: {}, reading }],
      session: { ...session, screen: 'check' },
    });
  }

  async function openProjectFile({ name, bytes }: FileBytes, asked: number): Promise<void> {
    const opened = await client.open(bytes);
    if (asked !== round) return;
    if (!opened.ok) {
      const facts = reasonOf(opened.issues);
      const key = facts['reason'] === 'newer' ? 'projectNewer' : 'projectDamaged';
      get().notify('error', key, { ...facts, name });
      return;
    }
    rememberIssues(opened.value.inputs, opened.issues);
    set(showProject(get(), opened.value));
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    const asked = round;
    for (const [index, file] of files.entries()) {
      set({ reading: { name: file.name, fraction: index / files.length } });
      try {
        await addFile(file, asked);
      } catch (error) {
        get().notify('error', 'fileUnreadable', { name: file.name, message: messageOf(error) });
      }
      if (asked !== round) return;
    }
    set({ reading: null });
  }

  async function rereadFile(index: number, options: ReadOptions): Promise<void> {
    const before = get().pending[index];
    if (!before) return;
    try {
      const reading = await client.read(before.file, options);
      // The file may have been taken away or read again with still other options meanwhile.
      if (!get().pending.includes(before)) return;
      const after: PendingFile = { file: before.file, options, reading };
      set({ pending: get().pending.map((pending) => (pending === before ? after : pending)) });
    } catch (error) {
      const name = before.file.name;
      get().notify('error', 'fileUnreadable', { name, message: messageOf(error) });
    }
  }

  function cancelPending(): void {
    round += 1;
    const { project, session } = get();
    const screen = project ? 'main' : 'start';
    set({ pending: [], reading: null, session: { ...session, screen } });
  }

  /** Reads the files that stay again: the document keeps their merged tables, not each one's own. */
  function rereadKept(files: readonly InputFile[]): Promise<TableReading[]> {
    return Promise.all(
      files.map((file) => client.read({ name: file.name, bytes: file.bytes }, readOptionsOf(file))),
    );
  }

  async function acceptPending(): Promise<void> {
    const { project, pending } = get();
    const readings = pending.map(({ reading }) => reading);
    const files = keptFiles(project, readings);
    round += 1;
    const asked = round;
    try {
      if (files[0]) set({ reading: { name: files[0].name, fraction: 0 } });
      const next = projectFromReadings(project, await rereadKept(files), readings);
      if (asked !== round) return;
      set({ reading: null });
      if (next && pending.length > 0) set(showProject(get(), next));
      else get().notify('error', 'nothingUsable');
    } catch (error) {
      if (asked !== round) return;
      set({ reading: null });
      const name = files.map((file) => file.name).join(', ');
      get().notify('error', 'fileUnreadable', { name, message: messageOf(error) });
    }
  }

  async function openSample(sample: 'shenyang' | 'porto-alegre'): Promise<void> {
    round += 1;
    const asked = round;
    set({ reading: { name: sample, fraction: 0 } });
    try {
      const project = await sampleProject(sample, fetchBytes, client);
      if (asked === round) set(showProject(get(), project));
    } catch (error) {
      if (asked !== round) return;
      set({ reading: null });
      get().notify('error', 'sampleFailed', { name: sample, message: messageOf(error) });
    }
  }

  return {
    addFiles,
    rereadFile,
    removePending: (index) =>
      set({ pending: get().pending.filter((_, position) => position !== index) }),
    acceptPending,
    cancelPending,
    openSample,
  };
}

function reasonOf(issues: readonly Issue[]): Readonly<Record<string, string>> {
  return issues.find((issue) => 'reason' in issue.facts)?.facts ?? {};
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
