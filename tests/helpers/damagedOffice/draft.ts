import type { IssueCode } from '../../../src/model/issue.ts';
import type { InputKind } from '../../../src/model/project.ts';

/** What a cell must be read as: a text, or a number (NaN where there is no data). */
export type Value = string | number;

/** A finding that must be made, by any of these codes; none: only that nothing wrong is read. */
export interface Expected {
  readonly damage: string;
  readonly codes: readonly IssueCode[];
}

/** A cell as a text table writes it, in quotes where it needs them. */
export type WriteCell = (cell: string) => string;

/** A row of a table before it is written, with what must become of it. */
export interface DraftRow {
  cells: string[];
  /** Canonical header → value; null for a row that must not be in the table that is read. */
  truth: Map<string, Value> | null;
  readonly expected: Expected[];
  /** The next damage keeps away from a row that has one. */
  isDamaged: boolean;
  /** Writes a row that is no well-formed one; a text table only. */
  write: ((quoted: WriteCell, delimiter: string) => string) | null;
}

export interface DraftColumn {
  /** Canonical header, '' for a column that is no field's. */
  readonly header: string;
  readonly text: string;
}

/** A table that can still be damaged. */
export interface Draft {
  readonly kind: Extract<InputKind, 'facilities' | 'population'>;
  readonly columns: DraftColumn[];
  readonly above: DraftRow[];
  readonly header: DraftRow[];
  readonly body: DraftRow[];
  /** Findings about the whole file, at line 0. */
  readonly expected: Expected[];
}

/** A row that holds no data. */
export function plainRow(cells: readonly string[], expected: readonly Expected[] = []): DraftRow {
  return { cells: [...cells], truth: null, expected: [...expected], isDamaged: true, write: null };
}

/** Rows with data that nothing was done to. */
export function soundRows(draft: Draft): DraftRow[] {
  return draft.body.filter((row) => row.truth !== null && !row.isDamaged);
}

/** Position of a canonical header; -1 where the table has no such column. */
export function positionOf(draft: Draft, header: string): number {
  return draft.columns.findIndex((column) => column.header === header);
}
