import type { CheckedReading, FileBytes, ReadOptions } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';

/** A reading of files that is under way. */
export interface ReadingProgress {
  readonly name: string;
  /** 0…1 of all files that are being read. */
  readonly fraction: number;
  /** null: it cannot be told yet. */
  readonly secondsLeft: number | null;
}

/** Who has decided the options of a waiting file. */
export type DecidedBy =
  /** Everything was recognised. */
  | { readonly type: 'nobody' }
  | { readonly type: 'user' }
  /** It was read as a table with the same headers was before. */
  | { readonly type: 'memory' }
  /** A mapping file that was given for it. */
  | { readonly type: 'mappingFile'; readonly name: string }
  /** It is read as the project holds it. */
  | { readonly type: 'project' };

/** A figure of a project that its text names, as the user has it. */
export interface ConfirmedFigure {
  /** Place of its list among those of the project: two sheets of a workbook have one name. */
  readonly list: number;
  readonly line: number;
  /** Canonical header, such as `beds`. */
  readonly header: string;
  /** NaN: there is none. */
  readonly value: number;
}

/** Files that wait on the check screen, with how each was read. */
export interface PendingFile {
  readonly file: FileBytes;
  readonly options: ReadOptions;
  readonly reading: CheckedReading;
  readonly decidedBy: DecidedBy;
  /** What the other files tell about the datum of its coordinates; absent: nothing, or not yet. */
  readonly evidence?: Issue;
}
