/** Every kind of finding about an input, one closed list; its meaning is printed in `data/README.md`. */
export const issueCodes = [
  // files
  'file-empty',
  'file-header-only',
  'file-too-large',
  'file-unreadable',
  'file-kind-unknown',
  'file-kind-mismatch',
  'header-missing',
  'header-rows',
  'file-name-mismatch',
  'archive-too-large',
  'archive-damaged',
  'archive-unsafe',
  'workbook-encrypted',
  'workbook-format',
  'workbook-damaged',
  'sheet-too-large',
  'sheet-hidden',
  'sheet-unread',
  'rows-hidden',
  'columns-hidden',
  'cells-merged',
  'cells-merged-number',
  'cell-error',
  'formula-blank',
  'encoding-guess',
  'encoding-error',
  'column-unknown',
  'column-ambiguous',
  'column-missing',
  'column-duplicate',
  // rows
  'row-blank',
  'row-personal',
  'row-title',
  'row-note',
  'row-total',
  'table-other',
  'table-beside',
  'row-too-short',
  'row-too-long',
  'row-too-wide',
  'row-realigned',
  'quote-resync',
  'line-too-long',
  'row-summary',
  'duplicate-row',
  'duplicate-id',
  // cells
  'cell-edited',
  'number-unreadable',
  'number-negative',
  'number-repaired',
  'number-approximate',
  'number-range',
  'number-exceeds',
  'number-fraction',
  'number-outlier',
  'unit-applied',
  'unit-unknown',
  'unit-conflict',
  'value-unknown',
  'code-damaged',
  'coord-missing',
  'coord-unreadable',
  'coord-zero',
  'coord-out-of-range',
  'coord-swapped',
  'coord-projected',
  'coord-sexagesimal',
  'coord-outside-region',
  'coord-far-from-group',
  'coord-duplicate',
  'coord-coarse',
  'datum-unknown',
  'datum-in-header',
  'datum-converted',
  'datum-suspect',
  'datum-supported',
  'boundary-file',
  'boundary-unusable',
  'boundary-open',
  'boundary-unmatched',
  'boundary-missing',
  'population-zero',
  // people
  'personal-data',
  'personal-copy',
  'persons-counted',
  'persons-refused',
  // meaning
  'service-missing',
  'service-kind-mismatch',
  'facility-closed',
  'setting-blank',
  'column-stand-in',
  'service-absent',
  'year-carried',
  'year-ignored',
  'group-blank',
  'group-unmatched',
  'group-ambiguous',
  'facility-inferred',
  'facility-outside',
  'matrix-unknown-id',
  'matrix-duplicate-pair',
  'plan-unknown-city',
  'plan-limit-differs',
  'project-figure',
  'project-year-missing',
  'project-no-facility',
  'project-alike',
  'project-count-differs',
  'statistics-unmatched',
  'statistics-computed',
  // streets
  'streets-unreadable',
  'streets-projected',
  'streets-none',
  'streets-elsewhere',
  'streets-node-missing',
  'streets-areas',
  'streets-no-length',
  'streets-duplicate',
  'streets-too-long',
  'streets-unconnected',
  'street-too-far',
  'street-island',
  'street-edit-lost',
  'streets-second-file',
  'streets-data-first',
] as const;

export type IssueCode = (typeof issueCodes)[number];
export type IssueSeverity = 'error' | 'warning' | 'info';
/** What was done with the row or cell. */
export type IssueAction = 'rejected' | 'skipped' | 'repaired' | 'kept' | 'asked';

/** One finding about one place of one input, in a sentence for its reader. */
export interface Issue {
  readonly file: string;
  readonly sheet: string;
  /** Physical line of the file, counted from 1; 0 when the finding is about the whole file. */
  readonly line: number;
  /** Data record, counted from 1 after the header; 0 when the finding is not about one record. */
  readonly record: number;
  /** Header as the file writes it, or ''. */
  readonly column: string;
  /** Raw cell, at most 80 characters. */
  readonly value: string;
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly action: IssueAction;
  /** Facts that the sentence of this code needs, for example `{suggestion: '120'}`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** An answer, or the reasons why there is none; findings are all collected, never thrown. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

type IssueStart = Pick<Issue, 'code' | 'severity' | 'action'> & Partial<Issue>;

/** Builds an issue, filling what does not apply and cutting the raw value to 80 characters. */
export function buildIssue(start: IssueStart): Issue {
  return {
    file: '',
    sheet: '',
    line: 0,
    record: 0,
    column: '',
    facts: {},
    ...start,
    value: (start.value ?? '').slice(0, 80),
  };
}
