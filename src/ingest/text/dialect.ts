/** How a delimited text is written. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** Stands before a quote within a quoted cell: the quote itself, doubled, or a backslash. */
  readonly escape: '"' | "'" | '\\';
  /** In single quotes: every double quote is written twice, as if it were the quote. */
  readonly doubled?: boolean;
  /** Cells that most records have; 0 where that is not known. */
  readonly width: number;
}

/** Delimiters that are tried, the likelier first. */
export const delimiters: readonly string[] = [',', ';', '\t', '|', '，', '；', '、', ', ', ' '];
