/** What a record of a sheet is to the table that is read. */
export type RecordRole =
  | 'header'
  | 'data'
  /** Above the header. */
  | 'title'
  /** The header once more, as at the top of a printed page. */
  | 'repeated-header'
  /** A remark or signature below or between the data. */
  | 'note'
  /** Of another table in the same sheet, which is not read. */
  | 'other-table';

/** Where the table of a sheet stands among its records. */
export interface Layout {
  /** Position of the first header row; without a header that of the first data record; -1 for none. */
  readonly start: number;
  /** Number of header rows; 0 for a table without a header. */
  readonly headerRows: number;
  /** One cell for each column: the header rows joined with a space, blank ones left out. */
  readonly headers: readonly string[];
  /** One role for each record. A blank record has that of its surroundings. */
  readonly roles: readonly RecordRole[];
  /** First records of the tables that are not read. */
  readonly others: readonly number[];
}

/** What the user has decided about a layout. */
export interface ChosenLayout {
  /** Headers that the user named, as the file writes them. */
  readonly named: readonly string[];
  /** Physical line of the first header row (or data record), and the number of header rows. */
  readonly lines: { readonly line: number; readonly rows: number } | null;
}
