import type { IssueAction, IssueCode, IssueSeverity } from '../model/issue.ts';
import type { Dialect } from './text/dialect.ts';
import type { TextRecord } from './text/splitRecords.ts';

/** Something that was found while a sheet was opened, before its table was looked for. */
export interface SheetNote {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly action: IssueAction;
  /** Line or row, counted from 1; absent where it is about the whole sheet. */
  readonly line?: number;
  readonly value?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/**
 * Records in their order, counted from 0. A list of them is one; those of a text are read from its
 * bytes whenever they are asked for, a stretch at a time, because a large one does not fit in memory.
 */
export interface Records extends Iterable<TextRecord> {
  readonly length: number;
  /** Undefined past the last record; `index` is never negative. */
  at(index: number): TextRecord | undefined;
  slice(start: number, end?: number): readonly TextRecord[];
  map<Value>(valueOf: (record: TextRecord) => Value): Value[];
}

/** One sheet of a file as records of text; for a workbook `TextRecord.line` is the row number. */
export interface Sheet {
  /** '' for a text file. */
  readonly name: string;
  readonly hidden: boolean;
  readonly records: Records;
  readonly notes: readonly SheetNote[];
}

/** A file that could be opened, and what it was found to be. */
export interface OpenedFile {
  readonly container: 'text' | 'xlsx' | 'html' | 'geojson';
  /** '' where the container itself says it. */
  readonly encoding: string;
  /** '' for anything but text. */
  readonly delimiter: string;
  /** `"` or `'`; '' for anything but text. */
  readonly quote: string;
  /** How a text is written; absent for anything but text. */
  readonly dialect?: Dialect;
  readonly sheets: readonly Sheet[];
}
