import type { ChangeNote } from '../edit/change.ts';
import type { InputFile, Project } from '../model/project.ts';

/** A file as it is saved: its bytes lie apart, once for each content, under their sha-256. */
export type SavedFile = Omit<InputFile, 'bytes'>;

/** A project as it is saved: decisions and files, no tables; those are read again from the bytes. */
export type SavedProject = Omit<Project, 'inputs'> & { readonly files: readonly SavedFile[] };

export interface SavedEntry {
  readonly note: ChangeNote;
  readonly project: SavedProject;
  readonly scenarioId: string;
  readonly gesture?: string;
}

/** Saved work with its history. Parts that are shared by reference are still shared when loaded. */
export interface SavedDocument {
  readonly formatVersion: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly project: SavedProject;
  readonly scenarioId: string;
  readonly past: readonly SavedEntry[];
  readonly future: readonly SavedEntry[];
}

export const savedFormatVersion = 1;

export type FileContents = ReadonlyMap<string, Uint8Array>;

export interface SavedWork {
  readonly revision: number;
  readonly document: SavedDocument;
  /** Bytes by sha-256. */
  readonly contents: FileContents;
}

/** Another tab has saved since this one last loaded or saved. */
export class StaleRevisionError extends Error {
  override readonly name = 'StaleRevisionError';
}

/** The browser does not let this page keep anything, as in some private windows. */
export class StorageBlockedError extends Error {
  override readonly name = 'StorageBlockedError';
}

/** Where work outlives the page. Every save is whole or has not happened. */
export interface ProjectStorage {
  load(): Promise<SavedWork | null>;
  /**
   * Saves over `revision` (0: over nothing) and answers the new revision; refuses with
   * `StaleRevisionError` where another one is stored, and throws where the place is full or, as all three do, `StorageBlockedError`.
   */
  save(document: SavedDocument, contents: FileContents, revision: number): Promise<number>;
  clear(): Promise<void>;
}
