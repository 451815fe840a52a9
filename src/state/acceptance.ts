import type { InputFile, InputKind } from '../model/project.ts';
import type { FileToLoad } from '../worker/protocol.ts';
import type { AppState } from './appState.ts';
import type { PendingFile } from './pendingFile.ts';
import { type GivenMeans, isUsable } from './projectFromInputs.ts';
import { readOptionsOf } from './readOptionsOf.ts';

/** What is done when the pending files are accepted. */
export interface Acceptance {
  readonly usable: readonly PendingFile[];
  /** Files that the project keeps. */
  readonly kept: readonly InputFile[];
  /** All files of the project to be, with the options under which they are read. */
  readonly files: readonly FileToLoad[];
  readonly given: GivenMeans;
}

/** A province has some 20,000 communities; of many more, page and map would stand still for minutes. */
export const mostPopulationRows = 200_000;

/** Rows of the population tables to be accepted where they are too many for a screen, else null. */
export function tooManyRows({ usable }: Acceptance): number | null {
  const rows = usable.reduce((sum, { reading }) => sum + (reading.populationRows ?? 0), 0);
  return rows > mostPopulationRows ? rows : null;
}

type Waiting = Pick<AppState, 'project' | 'pending' | 'checksProject'>;

/**
 * What accepting the pending files means. New ones stay together with the project's files of other
 * kinds: a kind of table that comes anew replaces the old one. The project's own, once more, take
 * the place of all of them, and whoever has taken one out of the list has taken it out of the project.
 */
export function acceptanceOf(state: Waiting): Acceptance {
  const { project, checksProject } = state;
  const usable = usableOf(state);
  const waiting = usable.map(({ file, options }) => ({ file, options }));
  const has = (kind: InputKind) => usable.some(({ reading }) => reading.kind === kind);
  const own = project?.inputs.files ?? [];
  if (checksProject) {
    const kept = own.filter(({ bytes }) => usable.some(({ file }) => file.bytes === bytes));
    const isNew = (one: InputKind) => has(one) && !own.some(({ kind }) => kind === one);
    const given = { matrix: isNew('matrix'), streets: isNew('streets') };
    return { usable, kept, files: waiting, given };
  }
  const kept = stayingFiles(state);
  // The document keeps their merged tables, not each one's own.
  return {
    usable,
    kept,
    files: [...kept.map(fileToLoad), ...waiting],
    given: { matrix: has('matrix'), streets: has('streets') },
  };
}

/**
 * Files of the project that would stay beside the pending ones: of the kinds that do not come anew. What a
 * sample has besides its two tables says nothing about others: it goes with them.
 */
export function stayingFiles(state: Waiting): readonly InputFile[] {
  const { project, checksProject } = state;
  if (checksProject) return [];
  const kinds = new Set(usableOf(state).map(({ reading }) => reading.kind));
  const staying = (project?.inputs.files ?? []).filter(({ kind }) => !kinds.has(kind));
  const hasTable = staying.some(({ kind }) => kind === 'facilities' || kind === 'population');
  return project?.sample && !hasTable ? [] : staying;
}

/** Files with rows to use. Streets of another city do not push out those that the project walks along. */
function usableOf({ project, pending, checksProject }: Waiting): readonly PendingFile[] {
  const hasStreets = !checksProject && project?.inputs.streets !== undefined;
  return pending.filter(
    ({ reading, evidence }) =>
      isUsable(reading) && !(hasStreets && evidence?.code === 'streets-elsewhere'),
  );
}

/** A file of the project, to be read as it was before. */
export function fileToLoad(file: InputFile): FileToLoad {
  return { file: { name: file.name, bytes: file.bytes }, options: readOptionsOf(file) };
}

/** True where the project's files were looked at and left as they are. */
export function isUnchanged({ project, pending, checksProject }: Waiting): boolean {
  return (
    checksProject &&
    pending.length === project?.inputs.files.length &&
    pending.every(({ decidedBy }) => decidedBy.type === 'project')
  );
}
