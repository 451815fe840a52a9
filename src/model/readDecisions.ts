/** Where the header of a table stands. */
export interface HeaderLines {
  /** Physical line of the first header row; with no rows, that of the first data record. */
  readonly line: number;
  /** Number of header rows; 0 for a table without a header. */
  readonly rows: number;
}

/** Canonical header → value as the file writes it → canonical word, '' for blank. */
export type ValueMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What the user has decided about reading a file, apart from what every file has a value for. It is
 * kept with the file, so that reading it again gives the same table; everything absent is recognised.
 */
export interface ReadDecisions {
  readonly quote?: '"' | "'";
  /** Name of the sheet that is read; absent: the first one that is recognised. */
  readonly sheet?: string;
  readonly headerLines?: HeaderLines;
  /** The user's own words for choice columns; they count before the known ones. */
  readonly values?: ValueMapping;
  /** `line:position` (line of the record, column from 0) → the text that replaces the cell's. */
  readonly cellEdits?: Readonly<Record<string, string>>;
  /**
   * `line:header` (line of the record, canonical header) → the figure of a project that the user has
   * confirmed or written over where its text names one; '' for none.
   */
  readonly figures?: Readonly<Record<string, string>>;
  /** Data of persons are wanted: nothing is left out of table and file. */
  readonly keepPersonal?: true;
  /**
   * The bytes are a copy without the data of persons, in UTF-8 with commas: the sha-256 of the file
   * itself, the columns that are left out (from 0), and whether its rows were persons, whom the
   * copy holds only as counts.
   */
  readonly copyOf?: CopyOf;
}

export interface CopyOf {
  readonly sha256: string;
  readonly left: readonly number[];
  readonly persons: boolean;
}

/** Only the decisions of some options; absent ones stay absent. */
export function decisionsFrom(options: ReadDecisions): ReadDecisions {
  const { quote, sheet, headerLines, values, cellEdits, figures, keepPersonal, copyOf } = options;
  return {
    ...(quote === undefined ? {} : { quote }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerLines === undefined ? {} : { headerLines }),
    ...(values === undefined ? {} : { values }),
    ...(cellEdits === undefined ? {} : { cellEdits }),
    ...(figures === undefined ? {} : { figures }),
    ...(keepPersonal === undefined ? {} : { keepPersonal }),
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}
