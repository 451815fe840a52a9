import type { InputFile, Inputs, Project } from '../model/project.ts';
import type { HistoryEntry } from './appState.ts';
import type { DocumentState } from './history.ts';
import { inputsFromFiles } from './inputIssues.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type {
  FileContents,
  SavedDocument,
  SavedEntry,
  SavedFile,
  SavedProject,
  SavedWork,
} from './projectStorage.ts';
import { savedFormatVersion } from './projectStorage.ts';
import { readOptionsOf } from './readOptionsOf.ts';

/** The saved form of a document with its history; null where no project is open. */
export function savedFromDocument(
  state: DocumentState,
  at: Date,
): { readonly document: SavedDocument; readonly contents: FileContents } | null {
  if (!state.project) return null;
  const contents = new Map<string, Uint8Array>();
  const filesOf = new Map<Inputs, readonly SavedFile[]>();

  function savedProject(project: Project): SavedProject {
    const { inputs, ...decisions } = project;
    const files = filesOf.get(inputs) ?? inputs.files.map((file) => savedFile(file, contents));
    filesOf.set(inputs, files);
    return { ...decisions, files };
  }
  const savedEntry = (entry: HistoryEntry): SavedEntry => ({
    ...entry,
    project: savedProject(entry.project),
  });
  return {
    document: {
      formatVersion: savedFormatVersion,
      savedAt: at.getTime(),
      project: savedProject(state.project),
      scenarioId: state.scenarioId,
      past: state.past.map(savedEntry),
      future: state.future.map(savedEntry),
    },
    contents,
  };
}

function savedFile(file: InputFile, contents: Map<string, Uint8Array>): SavedFile {
  const { bytes, ...description } = file;
  contents.set(file.sha256, bytes);
  return description;
}

/**
 * Reads saved work again from the bytes of its files. Projects that shared their inputs share them
 * again. Throws where the bytes of a file are missing.
 */
export async function documentFromSaved(
  work: SavedWork,
  load: AnalysisClient['load'],
): Promise<DocumentState> {
  const { document, contents } = work;
  const inputsOf = new Map<readonly SavedFile[], Inputs>();
  for (const { files } of [document, ...document.past, ...document.future].map(projectOf)) {
    if (!inputsOf.has(files)) inputsOf.set(files, await readInputs(files, contents, load));
  }
  function restored({ files, ...decisions }: SavedProject): Project {
    const inputs = inputsOf.get(files);
    if (!inputs) throw new Error('Inputs of a saved project were not read');
    return { ...decisions, inputs };
  }
  const restoredEntry = (entry: SavedEntry): HistoryEntry => ({
    ...entry,
    project: restored(entry.project),
  });
  return {
    project: restored(document.project),
    scenarioId: document.scenarioId,
    past: document.past.map(restoredEntry),
    future: document.future.map(restoredEntry),
  };
}

function projectOf(entry: { readonly project: SavedProject }): SavedProject {
  return entry.project;
}

function readInputs(
  files: readonly SavedFile[],
  contents: FileContents,
  load: AnalysisClient['load'],
): Promise<Inputs> {
  const filesToLoad = files.map((file) => {
    const bytes = contents.get(file.sha256);
    if (!bytes) throw new Error(`The bytes of ${file.name} are missing`);
    return { file: { name: file.name, bytes }, options: readOptionsOf(file) };
  });
  return inputsFromFiles(load, filesToLoad);
}
